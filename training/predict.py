"""What a model says of sentences: tags, tree, names and units, in batches of like length."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from training.batches import Example, collate
from training.corpus import apart
from training.decode import greedy, heads
from training.labels import NONE, Labels
from training.loop import half_precision
from training.model import Model
from training.pieces import Feeder
from training.tokens import tokens

_LONGEST = 180
_UNLIKE = 1.2
Outputs = Mapping[str, NDArray[np.float32]]
Spelt = tuple[str, Sequence[tuple[int, int]]]
Run = Callable[[tuple[torch.Tensor, ...]], Outputs]


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
class Parsed:
    """A sentence of a text: the spans of its words in the text, and what the model says of them."""

    spans: tuple[tuple[int, int], ...]
    said: Prediction


def torch_run(model: Model, precision: str = "float32") -> Run:
    """A model as `predict` calls it."""
    device = next(model.parameters()).device

    def run(inputs: tuple[torch.Tensor, ...]) -> Outputs:
        half = half_precision(device.type, precision)
        with torch.inference_mode(), torch.autocast(device.type, dtype=torch.bfloat16, enabled=half):
            found = model(*(each.to(device) for each in inputs))
        return {
            name: (each.float() if each.is_floating_point() else each).cpu().numpy() for name, each in found.items()
        }

    return run


@dataclass(frozen=True, slots=True)
class Predictor:
    """A model that can be run, with the labels and the feeder that it was trained with."""

    run: Run
    labels: Labels
    feeder: Feeder
    trees: bool = True
    batch_words: int = 400

    def predict(self, sentences: Sequence[Spelt]) -> list[Prediction]:
        """What the model says of each sentence, given as its text and the spans of its words."""
        found: list[Prediction | None] = [None] * len(sentences)
        for chosen in self._batches(sentences):
            fed = [Example(self.feeder.feed(*sentences[at]), {}) for at in chosen]
            outputs = self.run(collate(fed).inputs)
            for row, at in enumerate(chosen):
                found[at] = self._read({name: each[row] for name, each in outputs.items()}, len(sentences[at][1]))
        return [each for each in found if each is not None]

    def parse(self, text: str, places: Sequence[tuple[int, int]]) -> list[Parsed]:
        """The sentences of a text that stand in the places, in words; a sentence with another in it is parted first."""
        spans = [piece for start, end in places for piece in _pieces(tokens(text, start, end))]
        first = self.predict([_spelt(text, each) for each in spans])
        parts = [
            [each[one:other] for one, other in apart(len(each), said.begins)]
            for each, said in zip(spans, first, strict=True)
        ]
        again = iter(self.predict([_spelt(text, each) for some in parts if len(some) > 1 for each in some]))
        return [
            Parsed(tuple(each), said if len(some) == 1 else next(again))
            for some, said in zip(parts, first, strict=True)
            for each in some
        ]

    def _batches(self, sentences: Sequence[Spelt]) -> Iterator[list[int]]:
        order = sorted(range(len(sentences)), key=lambda at: len(sentences[at][1]))
        batch: list[int] = []
        for at in order:
            size = len(sentences[at][1])
            if batch and (
                (len(batch) + 1) * size > self.batch_words or size > _UNLIKE * len(sentences[batch[0]][1]) + 4
            ):
                yield batch
                batch = []
            batch.append(at)
        if batch:
            yield batch

    def _read(self, outputs: Outputs, words: int) -> Prediction:
        names = self._tags("names", outputs, words)
        units = self._tags("units", outputs, words)
        found, labels = (0,) * words, ("dep",) * words
        if "arcs" in outputs:
            found = tuple((heads if self.trees else greedy)(outputs["arcs"][:words, : words + 1]))
            numbers = outputs["labels"][np.arange(words), list(found)]
            labels = tuple(self.labels.names["label"][int(number)] for number in numbers)
        return Prediction(
            self._tags("upos", outputs, words),
            self._tags("xpos", outputs, words),
            found,
            labels,
            names or ("O",) * words,
            tuple(None if unit == NONE else unit for unit in units) or (None,) * words,
            tuple(at for at, tag in enumerate(self._tags("begins", outputs, words)) if at and tag != NONE),
        )

    def _tags(self, kind: str, outputs: Outputs, words: int) -> tuple[str, ...]:
        if kind not in outputs:
            return ()
        return tuple(self.labels.names[kind][number] for number in outputs[kind][:words].argmax(-1))


def _spelt(text: str, spans: Sequence[tuple[int, int]]) -> Spelt:
    start = spans[0][0]
    return text[start : spans[-1][1]], [(one - start, other - start) for one, other in spans]


def _pieces(spans: Sequence[tuple[int, int]]) -> Iterator[Sequence[tuple[int, int]]]:
    """A sentence too long to be read at once, in stretches."""
    for at in range(0, len(spans), _LONGEST):
        yield spans[at : at + _LONGEST]
