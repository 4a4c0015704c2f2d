"""The teacher: the statement model on a larger encoder, too large to ship, that the small model learns from."""

import json
from dataclasses import replace
from functools import cached_property
from pathlib import Path

import torch

from training.config import encoder_folder
from training.encoder import Shape, shape_of
from training.loop import Trainer, settle
from training.progress import Progress
from training.statements import lessons
from training.statements.config import Teacher
from training.statements.examples import Example, collate
from training.statements.lessons import Lesson
from training.statements.material import Material
from training.statements.model import Statements, load
from training.statements.substitutes import Substitutes, substitutes
from training.statements.unlabelled import unlabelled_examples, unlabelled_pages


class School:
    """A teacher for each fold, and the lessons that it gives, in a folder of the fold."""

    def __init__(self, material: Material, teacher: Teacher) -> None:
        self.material, self.teacher = material, teacher
        self.encoder = encoder_folder(teacher.encoder)
        self.shape: Shape = replace(shape_of(self.encoder), vocabulary=material.shape.vocabulary)

    def lessons(self, folder: Path, fold: int, resume: bool) -> list[list[Lesson]]:
        """What the small model goes through, an epoch each; the teacher is trained and reads what it has not yet."""
        folder.mkdir(exist_ok=True)
        windows = self.material.kept(fold)[0]
        told = dict[str, list[Lesson]]()
        named = lessons.names(self.teacher.lessons)
        if not all(lessons.is_told(folder / name) for name in named):
            taught = self._taught(folder, fold, resume)
            torch.set_num_threads(self.teacher.threads)
        for name in dict.fromkeys(named):
            found = self._texts(name, windows)
            if not lessons.is_told(folder / name):
                lessons.tell(load(taught, self.shape), found, folder / name)
            told[name] = list(lessons.told(found, folder / name, annotated=name == "labelled"))
        return [told[name] for name in named]

    def _texts(self, name: str, windows: list[Example]) -> list[Example]:
        found = self.unlabelled if name.startswith("unlabelled") else windows
        dice = lessons.substituted(name, self.material.config.seed)
        return found if dice is None else [self.words.put(each, self.teacher.substitutes, dice) for each in found]

    @cached_property
    def unlabelled(self) -> list[Example]:
        """The windows of the texts without annotation."""
        told = self.material.config.unlabelled
        found = list(unlabelled_pages(self.material.shared, told)) if told else []
        return unlabelled_examples(found, self.material.feeder)

    @cached_property
    def words(self) -> Substitutes:
        """What stands in for the words of all texts."""
        labelled = unlabelled_examples(self.material.pages, self.material.feeder)
        return substitutes([*labelled, *self.unlabelled], self.material.encoder, self.material.feeder)

    def _taught(self, folder: Path, fold: int, resume: bool) -> Path:
        """Train the teacher on what is annotated, if it is not done; its weights."""
        config, done = self.material.config, folder / "model.pt"
        if resume and done.exists():
            return done
        settle(config.seed, self.teacher.threads)
        drill = replace(config.drill, epochs=self.teacher.epochs, rate=self.teacher.rate, threads=self.teacher.threads)
        found = self.material.kept(fold)
        epochs = [self.material.plan(*found, config.seed * 1000 + epoch) for epoch in range(drill.epochs)]
        Progress.say("The teacher learns")
        mask = self.material.feeder.mask
        Trainer(self._begun(), drill, epochs, collate, seed=config.seed, mask=mask).run(folder, lambda _: {}, resume)
        return done

    def _begun(self) -> Statements:
        torch.manual_seed(self.material.config.seed)
        model = Statements(self.shape)
        told = json.loads((self.material.encoder / "tokenizer.json").read_text(encoding="utf-8"))
        pieces = told["model"]["vocab"]
        model.encoder.start_from(self.encoder, sorted(pieces, key=pieces.__getitem__))
        if self.teacher.frozen:
            model.encoder.freeze(self.teacher.frozen)
        return model
