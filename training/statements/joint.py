"""The reader's model whole: the statement model, with the heads of the syntax on a lower layer of the same encoder.

Encoder and heads start from the teacher's lowest layers and its heads. What lies low in an encoder knows syntax best
(Tenney et al. 2019), so the trees cost half of the layers only.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import torch
from torch import Tensor

from dragoman.language.predict import Predictor
from training.batches import Example, examples, plan
from training.config import Config, load_config
from training.corpus import joined
from training.encoder import Shape
from training.evaluate import judge, load_sentences
from training.heads import Gold
from training.labels import Labels, gather
from training.model import Model, Plan
from training.predict import torch_run
from training.run import CORPUS
from training.schedule import PARSER
from training.statements.config import Syntax
from training.statements.material import Material
from training.statements.student import Student

SYNTAX = "syntax.pt"
_SHARED = "encoder."
_DEV = 400
_SHOWN = ("upos", "xpos", "uas", "las", "names")


class Joint(Student):
    """A statement model that parses too."""

    def __init__(self, shape: Shape, syntax: Plan) -> None:
        super().__init__(shape)
        self.syntax = Model(syntax)
        self.syntax.encoder = self.encoder

    def losses(self, inputs: tuple[Tensor, ...], gold: Gold) -> dict[str, Tensor]:
        """Those of the parser for sentences of treebanks, of the statements for all else."""
        return self.syntax.losses(inputs, gold) if "upos" in gold else super().losses(inputs, gold)

    def keep(self, path: Path) -> None:
        """Write two models, each whole or not at all: the statement model, and the parser beside it."""
        parser = Model(self.syntax.plan)
        own = {**self.syntax.heads.state_dict(prefix="heads."), **self.encoder.state_dict(prefix=_SHARED)}
        parser.load_state_dict({name: own[name] for name in parser.state_dict()})
        parser.keep(path.with_name(SYNTAX))
        super().keep(path)

    def kept(self, name: str) -> bool:
        """Whether a weight is one of the statement model's."""
        return not name.startswith(PARSER)

    def start_from(self, teacher: Path) -> None:
        """Take the lowest layers and the heads of a teacher kept in a file."""
        theirs: dict[str, Any] = torch.load(teacher, map_location="cpu", weights_only=True)
        ours = {name for name in self.state_dict() if self.kept(name)}
        missing = ours - set(theirs)
        if missing:
            raise ValueError(f"{teacher} has no {min(missing)}: it has fewer layers, or is of another version")
        self.load_state_dict({name: theirs[name] for name in ours}, strict=False)


class Treebank:
    """The treebanks that the parser learns from, as `training.config` has them, beside the statements."""

    def __init__(self, material: Material, syntax: Syntax) -> None:
        self.config: Config = load_config(Path(syntax.config))
        self.syntax, self.material = syntax, material
        data, seed = self.config.data, material.config.seed
        files = [material.shared / CORPUS / file for file in data.train]
        found = load_sentences(files, data.limit)
        self.labels: Labels = gather(found)
        self.examples = examples(joined(found, seed) if data.join else found, self.labels, material.feeder)
        self.dev = load_sentences([material.shared / CORPUS / file for file in data.dev], data.limit or _DEV)

    def plan(self, shape: Shape) -> Plan:
        """What the parser is made of."""
        build = self.config.build
        return Plan(replace(shape, layers=self.syntax.layers), build.heads, self.labels, build.pooling)

    def mixed(self, epochs: Sequence[list[Any]], seed: int) -> list[list[Any]]:
        """Epochs with batches of the treebanks among the others: so many times all of them, spread over the epochs."""
        words, dice = self.config.drill.batch_words, Random(seed)
        batches: list[list[Example]] = []
        for again in range(self.syntax.epochs):
            batches += plan(self.examples, words, seed + again)
        share = -(-len(batches) // len(epochs))
        made = [[*each, *batches[at * share : (at + 1) * share]] for at, each in enumerate(epochs)]
        for each in made:
            dice.shuffle(each)
        return made

    def judged(self, model: Joint) -> dict[str, object]:
        """How well the parser does on some sentences that it does not learn from."""
        run = torch_run(model.syntax, self.material.config.drill.precision)
        told = judge(Predictor(run, self.labels, self.material.feeder), self.dev).told()
        return {name: told[name] for name in _SHOWN if name in told}
