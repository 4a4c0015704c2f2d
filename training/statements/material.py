"""What a statement model is trained on: annotated documents and coded sentences, less those of a fold."""

from collections.abc import Sequence, Sized
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TypeVar

from dragoman.language.pieces import Feeder
from training.config import encoder_folder
from training.encoder import Shape, shape_of
from training.statements.coded import coded_examples, plv, unmarked
from training.statements.config import StatementsConfig
from training.statements.examples import Example, cut, examples
from training.statements.pages import Page, pages

ALL = -1
"""No fold is held out."""
E = TypeVar("E", bound=Sized)
Found = tuple[list[Example], list[Example]]
"""Windows of documents, and coded sentences."""


class Material:
    """The annotated documents and coded sentences of a configuration, with the word pieces and the model's sizes."""

    def __init__(self, config: StatementsConfig, shared: Path) -> None:
        self.config, self.shared = config, shared
        self.encoder = encoder_folder(config.runs.encoder)
        self.shape: Shape = _shape(config, self.encoder)
        self.feeder = Feeder(self.encoder / "tokenizer.json")
        sources = config.sources
        self.pages: list[Page] = pages(shared / sources.gold, shared / sources.documents, sources.limit)
        coded = plv(shared / sources.coded)[: 10 * sources.limit or None]
        self.coded = list(coded_examples(coded, self.feeder))

    def held_out(self, fold: int) -> tuple[list[Page], list[Example]]:
        """The documents and coded sentences of a fold: every so-manieth, from the fold's number on."""
        step = self.config.runs.folds
        return ([], []) if fold == ALL else (self.pages[fold::step], self.coded[fold::step])

    def kept(self, fold: int) -> Found:
        """Windows and coded sentences to train on when a fold is held out."""
        without, coded = self.held_out(fold)
        names = {each.name for each in without}
        sentences = {each.page for each in coded}
        windows = [each for page in self.pages if page.name not in names for each in examples(page, self.feeder)]
        return windows, [each for each in self.coded if each.page not in sentences]

    def plan(self, taken: Sequence[E], coded: Sequence[Example], seed: int) -> list[list[E | Example]]:
        """Batches of an epoch: everything taken once, every coded sentence twice, some without their sides marked."""
        dice, runs = Random(seed), self.config.runs
        shown = [each if dice.random() < runs.marked else unmarked(each) for _ in range(2) for each in coded]
        made: list[list[E | Example]] = [list(each) for each in cut(taken, runs.windows, dice)]
        made += [list(each) for each in cut(shown, runs.sentences, dice)]
        dice.shuffle(made)
        return made


def _shape(config: StatementsConfig, encoder: Path) -> Shape:
    """The sizes of the model: those of its encoder, or of its teacher's lowest layers over the same pieces."""
    own, teacher = shape_of(encoder), config.teacher
    if teacher is None:
        return own
    return replace(shape_of(encoder_folder(teacher.encoder)), vocabulary=own.vocabulary, layers=teacher.layers)
