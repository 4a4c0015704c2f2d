"""What a model says of sentences: tags, tree, names and units, in batches of like length."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dragoman.language.batches import Inputs, batches, collate
from dragoman.language.decode import greedy, heads
from dragoman.language.pieces import Feeder

NONE = "-"
_ROOT_LABEL, _OTHER_LABEL = "root", "dep"
Outputs = Mapping[str, NDArray[Any]]
Spelt = tuple[str, Sequence[tuple[int, int]]]
Run = Callable[[Inputs], Outputs]


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of each kind, in order: upos, xpos, label, names, units, and whatever other heads bring."""

    names: dict[str, tuple[str, ...]]

    def sizes(self) -> dict[str, int]:
        """How many labels each kind has."""
        return {kind: len(each) for kind, each in self.names.items()}

    def numbers(self, kind: str) -> dict[str, int]:
        """The number of each label of a kind."""
        return {label: number for number, label in enumerate(self.names[kind])}


@dataclass(frozen=True, slots=True)
class Prediction:
    """One value a word: tags, head (1-based, 0 the root), label, BIO name, relation of the unit that begins or None.

    `begins` are the words at which the model thinks that another sentence begins.
    """

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]
    names: tuple[str, ...]
    units: tuple[str | None, ...]
    begins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Predictor:
    """A model that can be run, with the labels and the feeder that it was trained with.

    The int8 model rounds by what else is in the batch: the same sentences together always give the same.
    """

    run: Run
    labels: Labels
    feeder: Feeder
    trees: bool = True
    batch_pieces: int = 512

    def predict(self, sentences: Sequence[Spelt]) -> list[Prediction]:
        """What the model says of each sentence, given as its text and the spans of its words, one at the least."""
        found: dict[int, Prediction] = {}
        for chosen in batches([self.feeder.length(*each) for each in sentences], self.batch_pieces):
            outputs = self.run(collate([self.feeder.feed(*sentences[at]) for at in chosen]))
            for row, at in enumerate(chosen):
                found[at] = self._read({name: each[row] for name, each in outputs.items()}, len(sentences[at][1]))
        return [found[at] for at in range(len(sentences))]

    def _read(self, outputs: Outputs, words: int) -> Prediction:
        names, units = self._tags("names", outputs, words), self._tags("units", outputs, words)
        found, labels = self._tree(outputs, words)
        return Prediction(
            self._tags("upos", outputs, words),
            self._tags("xpos", outputs, words),
            found,
            labels,
            names or ("O",) * words,
            tuple(None if unit == NONE else unit for unit in units) or (None,) * words,
            tuple(at for at, tag in enumerate(self._tags("begins", outputs, words)) if at and tag != NONE),
        )

    def _tree(self, outputs: Outputs, words: int) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """Heads and labels; the root alone is labelled so, whatever label scored best."""
        if "arcs" not in outputs:
            return (0,) * words, (_OTHER_LABEL,) * words
        found = tuple((heads if self.trees else greedy)(outputs["arcs"][:words, : words + 1]))
        numbers = outputs["labels"][np.arange(words), list(found)]
        named = (self.labels.names["label"][int(number)] for number in numbers)
        labels = (_OTHER_LABEL if label == _ROOT_LABEL else label for label in named)
        return found, tuple(label if head else _ROOT_LABEL for head, label in zip(found, labels, strict=True))

    def _tags(self, kind: str, outputs: Outputs, words: int) -> tuple[str, ...]:
        if kind not in outputs:
            return ()
        return tuple(self.labels.names[kind][number] for number in outputs[kind][:words].argmax(-1))
