"""Training the statement model: several runs from the same start, averaged; with a fold held out or not."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import torch

from dragoman.language.pieces import Feeder
from training.config import encoder_folder
from training.encoder import Shape, shape_of
from training.loop import Trainer, settle
from training.model import save
from training.progress import Progress
from training.statements.coded import coded_examples, plv, unmarked
from training.statements.config import StatementsConfig
from training.statements.examples import Example, collate, examples, plan
from training.statements.model import Statements, averaged
from training.statements.pages import Page, pages

ALL = -1
"""No fold is held out."""


class Material:
    """The annotated documents and coded sentences of a configuration, with the encoder and its word pieces."""

    def __init__(self, config: StatementsConfig, shared: Path) -> None:
        self.config = config
        self.encoder = encoder_folder(config.runs.encoder)
        self.shape: Shape = shape_of(self.encoder)
        self.feeder = Feeder(self.encoder / "tokenizer.json")
        sources = config.sources
        self.pages: list[Page] = pages(shared / sources.gold, shared / sources.documents, sources.limit)
        coded = plv(shared / sources.coded)[: 10 * sources.limit or None]
        self.coded = list(coded_examples(coded, self.feeder))

    def held_out(self, fold: int) -> tuple[list[Page], list[Example]]:
        """The documents and coded sentences of a fold: every so-manieth, from the fold's number on."""
        step = self.config.runs.folds
        return ([], []) if fold == ALL else (self.pages[fold::step], self.coded[fold::step])

    def kept(self, fold: int) -> tuple[list[Example], list[Example]]:
        """Windows and coded sentences to train on when a fold is held out."""
        without, coded = self.held_out(fold)
        names = {each.name for each in without}
        sentences = {each.page for each in coded}
        windows = [each for page in self.pages if page.name not in names for each in examples(page, self.feeder)]
        return windows, [each for each in self.coded if each.page not in sentences]


def train(material: Material, out: Path, fold: int = ALL, resume: bool = False) -> Path:
    """Train the runs that are not done and average them; the path of the averaged weights in `out`."""
    config = material.config
    settle(config.seed, config.drill.threads)
    out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(material.encoder / "tokenizer.json", out / "tokenizer.json")
    windows, coded = material.kept(fold)
    Progress.say(f"{len(windows)} windows and {len(coded)} coded sentences to train on")
    made = [_run(material, out / f"run{number}", number, (windows, coded), resume) for number in _numbers(config)]
    whole = out / "statements.pt"
    save(averaged(made, material.shape).state_dict(), whole)
    return whole


def _numbers(config: StatementsConfig) -> range:
    return range(len(config.runs.rates))


def _run(
    material: Material, folder: Path, number: int, found: tuple[Sequence[Example], Sequence[Example]], resume: bool
) -> Path:
    config, done = material.config, folder / "model.pt"
    if resume and done.exists():
        return done
    folder.mkdir(exist_ok=True)
    drill = replace(config.drill, rate=config.runs.rates[number])
    seed = config.seed * 100 + number
    epochs = [_epoch(config, found, seed * 1000 + epoch) for epoch in range(drill.epochs)]
    model = begun(material)
    Trainer(model, drill, epochs, collate, seed=seed, mask=material.feeder.mask).run(folder, lambda _: {}, resume)
    return done


def begun(material: Material) -> Statements:
    """The encoder's weights and new heads, the same for every run."""
    torch.manual_seed(material.config.seed)
    model = Statements(material.shape)
    model.encoder.start_from(material.encoder)
    return model


def _epoch(
    config: StatementsConfig, found: tuple[Sequence[Example], Sequence[Example]], seed: int
) -> list[list[Example]]:
    """Every window once, every coded sentence twice, some of them without their sides marked."""
    dice, runs = Random(seed), config.runs
    windows, coded = found
    shown = [each if dice.random() < runs.marked else unmarked(each) for _ in range(2) for each in coded]
    return plan(windows, shown, (runs.windows, runs.sentences), seed)
