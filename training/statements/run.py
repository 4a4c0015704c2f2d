"""Training the statement model: several runs from the same start, averaged; with a fold held out or not."""

import shutil
from dataclasses import replace
from pathlib import Path

import torch

from training.loop import Trainer, settle
from training.model import save
from training.progress import Progress
from training.statements.lessons import Lesson, Taken, collate_lessons
from training.statements.material import ALL, Found, Material
from training.statements.model import Statements, averaged
from training.statements.student import Student
from training.statements.teacher import School


def train(material: Material, out: Path, fold: int = ALL, resume: bool = False) -> Path:
    """Train the runs that are not done and average them; the path of the averaged weights in `out`.

    With a teacher in the configuration, that is trained first and the runs learn from it.
    """
    config = material.config
    out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(material.encoder / "tokenizer.json", out / "tokenizer.json")
    windows, coded = material.kept(fold)
    Progress.say(f"{len(windows)} windows and {len(coded)} coded sentences to train on")
    made = [out / f"run{number}" / "model.pt" for number in range(len(config.runs.rates))]
    if not (resume and all(each.exists() for each in made)):
        _runs(material, out, fold, resume)
    whole = out / "statements.pt"
    save(averaged(made, material.shape).state_dict(), whole)
    return whole


def _runs(material: Material, out: Path, fold: int, resume: bool) -> None:
    config, found = material.config, material.kept(fold)
    lessons, width = list[list[Lesson]](), 0
    if config.teacher:
        school = School(material, config.teacher)
        lessons, width = school.lessons(out / "teacher", fold, resume), school.shape.width
    settle(config.seed, config.drill.threads)
    for number, rate in enumerate(config.runs.rates):
        folder, seed = out / f"run{number}", config.seed * 100 + number
        if resume and (folder / "model.pt").exists():
            continue
        folder.mkdir(exist_ok=True)
        drill = replace(config.drill, rate=rate, epochs=len(lessons) or config.drill.epochs)
        epochs = [_epoch(material, found, lessons, seed * 1000, epoch) for epoch in range(drill.epochs)]
        model, mask = begun(material, width), material.feeder.mask
        Trainer(model, drill, epochs, collate_lessons, seed=seed, mask=mask).run(folder, lambda _: {}, resume)


def _epoch(material: Material, found: Found, lessons: list[list[Lesson]], seed: int, epoch: int) -> list[list[Taken]]:
    """An epoch's batches: the windows, or a lesson, and coded sentences."""
    windows, coded = found
    taken = lessons[epoch] if lessons else windows
    return material.plan(taken, coded, seed + epoch)


def begun(material: Material, width: int = 0) -> Statements:
    """The encoder's weights and new heads, the same for every run; `width` is that of a teacher's states, if any."""
    torch.manual_seed(material.config.seed)
    model = Student(material.shape, width) if width else Statements(material.shape)
    model.encoder.start_from(material.encoder)
    return model
