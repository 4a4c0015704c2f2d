"""The reader's model whole: the statement model, with the heads of the syntax on a lower layer of the same encoder.

Encoder and heads start from the teacher's lowest layers and its heads. What lies low in an encoder knows syntax best
(Tenney et al. 2019), so the trees cost half of the layers only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import torch
from torch import Tensor

from training.config import load_config
from training.encoder import Shape
from training.heads import Gold
from training.model import Model, Plan
from training.schedule import PARSER
from training.statements.config import Syntax
from training.statements.material import Material
from training.statements.student import Student
from training.treebank import Treebank

SYNTAX = "syntax.pt"
_SHARED = "encoder."
_DEV = 400


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


class Beside:
    """The treebanks that the parser learns from, beside the statements."""

    def __init__(self, material: Material, syntax: Syntax) -> None:
        self._syntax, self._precision = syntax, material.config.drill.precision
        config = replace(load_config(Path(syntax.config)), seed=material.config.seed)
        self._treebank = Treebank(config, material.shared, material.feeder, _DEV)

    def plan(self, shape: Shape) -> Plan:
        """What the parser is made of."""
        return self._treebank.plan(replace(shape, layers=self._syntax.layers))

    def mixed(self, epochs: Sequence[list[Any]], seed: int) -> list[list[Any]]:
        """Epochs with batches of the treebanks among the others: so many times all of them, spread over the epochs."""
        dice = Random(seed)
        batches = [each for again in range(self._syntax.epochs) for each in self._treebank.batches(seed + again)]
        share = -(-len(batches) // len(epochs))
        made = [[*each, *batches[at * share : (at + 1) * share]] for at, each in enumerate(epochs)]
        for each in made:
            dice.shuffle(each)
        return made

    def judged(self, model: Joint) -> Mapping[str, object]:
        """How well the parser does on some sentences that it does not learn from."""
        return self._treebank.judged(model.syntax, self._precision)
