"""Treebanks as a parser learns from them, by itself or beside other things."""

from collections.abc import Mapping
from pathlib import Path

from dragoman.language.pieces import Feeder
from dragoman.language.predict import Predictor
from training.batches import Example, examples, plan
from training.config import Config
from training.corpus import joined
from training.encoder import Shape
from training.evaluate import judge, load_sentences
from training.labels import Labels, gather
from training.model import Model, Plan
from training.predict import torch_run

CORPUS = "corpus"
_SHOWN = ("upos", "xpos", "uas", "las", "names", "units inside")


class Treebank:
    """The sentences of a configuration to train on, as examples, and those to judge by; `dev` of a file at the most."""

    def __init__(self, config: Config, shared: Path, feeder: Feeder, dev: int = 0) -> None:
        self.config, self._feeder = config, feeder
        data, folder = config.data, shared / CORPUS
        found = load_sentences([folder / file for file in data.train], data.limit)
        self.labels: Labels = gather(found)
        self.examples = examples(joined(found, config.seed) if data.join else found, self.labels, feeder)
        self._dev = load_sentences([folder / file for file in data.dev], data.limit or dev)

    def plan(self, shape: Shape) -> Plan:
        """What a parser on an encoder of some sizes is made of."""
        return Plan(shape, self.config.build.heads, self.labels, self.config.build.pooling)

    def batches(self, seed: int) -> list[list[Example]]:
        """The examples once, in batches."""
        return plan(self.examples, self.config.drill.batch_words, seed)

    def judged(self, model: Model, precision: str) -> Mapping[str, object]:
        """How well a model parses the sentences to judge by."""
        told = judge(Predictor(torch_run(model, precision), self.labels, self._feeder), self._dev).told()
        return {name: told[name] for name in _SHOWN if name in told}
