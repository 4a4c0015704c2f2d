"""Training the statement model: several runs from the same start, averaged; with a fold held out or not."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch

from training.loop import Trainer, settle
from training.model import averaged, save
from training.progress import Progress
from training.statements.joint import SYNTAX, Beside, Joint
from training.statements.lessons import collate_any
from training.statements.material import ALL, Material
from training.statements.model import Statements
from training.statements.teacher import School

_MODEL = "model.pt"


def train(material: Material, out: Path, fold: int = ALL, resume: bool = False) -> Path:
    """Train the runs that are not done and average them; the path of the averaged weights in `out`.

    With a teacher in the configuration, that is trained first, the runs learn from it, and a parser beside them, which
    is left in `out` too.
    """
    config = material.config
    out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(material.encoder / "tokenizer.json", out / "tokenizer.json")
    windows, coded = material.kept(fold)
    Progress.say(f"{len(windows)} windows and {len(coded)} coded sentences to train on")
    folders = [out / f"run{number}" for number in range(len(config.runs.rates))]
    if not (resume and all((each / _MODEL).exists() for each in folders)):
        _Runs(material, out, fold, resume).go(folders)
    if config.syntax:
        kept = [torch.load(each / SYNTAX, map_location="cpu", weights_only=True) for each in folders]
        save(kept[0] | {"weights": averaged([each["weights"] for each in kept])}, out / SYNTAX)
    whole = out / "statements.pt"
    save(averaged([torch.load(each / _MODEL, map_location="cpu", weights_only=True) for each in folders]), whole)
    return whole


class _Runs:
    """What the runs of a fold have in common."""

    def __init__(self, material: Material, out: Path, fold: int, resume: bool) -> None:
        self.material, self.out, self.resume = material, out, resume
        self.windows, self.coded = material.kept(fold)
        config = material.config
        self.beside = Beside(material, config.syntax) if config.syntax else None
        school = School(material, config.teacher) if config.teacher else None
        self.lessons = school.lessons(self._teacher, fold, resume) if school else []
        settle(config.seed, config.drill.threads)

    def go(self, folders: list[Path]) -> None:
        """Train every run that is not done, each in its folder."""
        config = self.material.config
        for number, (folder, rate) in enumerate(zip(folders, config.runs.rates, strict=True)):
            if self.resume and (folder / _MODEL).exists():
                continue
            folder.mkdir(exist_ok=True)
            seed, drill = config.seed * 100 + number, replace(config.drill, rate=rate)
            epochs, mask = self._epochs(seed * 1000), self.material.feeder.mask
            model = begun(self.material, self.beside, self._teacher / _MODEL)
            Trainer(model, drill, epochs, collate_any, seed=seed, mask=mask).run(folder, self._judge, self.resume)

    @property
    def _teacher(self) -> Path:
        return self.out / "teacher"

    @property
    def _judge(self) -> Callable[[Any], Mapping[str, object]]:
        return self.beside.judged if self.beside else lambda _: {}

    def _epochs(self, seed: int) -> list[list[Any]]:
        """Every epoch's batches: the windows, or a lesson, and coded sentences, and sentences of the treebanks."""
        taken: list[Any] = self.lessons or [self.windows] * self.material.config.drill.epochs
        epochs = [self.material.plan(each, self.coded, seed + at) for at, each in enumerate(taken)]
        return self.beside.mixed(epochs, seed) if self.beside else epochs


def begun(material: Material, beside: Beside | None, teacher: Path) -> Statements:
    """The model as every run begins: the teacher's lowest layers and heads, or the encoder's weights and new heads."""
    torch.manual_seed(material.config.seed)
    if beside:
        model = Joint(material.shape, beside.plan(material.shape))
        model.start_from(teacher)
        return model
    alone = Statements(material.shape)
    alone.encoder.start_from(material.encoder)
    return alone
