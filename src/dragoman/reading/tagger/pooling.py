"""From the rows of the statement model to probabilities: of words, of sentences, of spans."""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dragoman.reading.tagger.layout import ATTRIBUTES, DIMENSIONS, LEVELS, columns
from dragoman.statements import KINDS, Dimension

Rows = NDArray[np.float32]
_COLUMNS = columns()
_ENDS = np.cumsum([0, *map(len, ATTRIBUTES.values()), len(DIMENSIONS)])


def tags(rows: Rows) -> Rows:
    """Of every word and kind, the probabilities of out, in, begin: (words, kinds, 3)."""
    return softmax(rows[:, slice(*_COLUMNS.tags)].reshape(-1, len(KINDS), 3), -1)


def kinds(rows: Rows) -> Rows:
    """The probability that the words, one sentence's, hold a statement of each kind: (kinds,)."""
    attention = softmax(rows[:, slice(*_COLUMNS.attention)], 0)
    return sigmoid((attention * rows[:, slice(*_COLUMNS.values)]).sum(0))


def attributes(rows: Rows) -> dict[str, Mapping[str, float]]:
    """What the words, one span's, say of every attribute: the probability of each of its labels."""
    weights = softmax(rows[:, slice(*_COLUMNS.weights)], 0)
    scores = rows[:, _COLUMNS.attributes[0] : _COLUMNS.dimensions[1]]
    found: dict[str, Mapping[str, float]] = {}
    for number, (name, (first, last)) in enumerate(zip(ATTRIBUTES, pairwise(_ENDS[:-1]), strict=True)):
        pooled = softmax((weights[:, number : number + 1] * scores[:, first:last]).sum(0), -1)
        found[name] = dict(zip(ATTRIBUTES[name], map(float, pooled), strict=True))
    return found


def dimensions(rows: Rows) -> dict[Dimension, float]:
    """The probability that the words, one span's, speak of each dimension."""
    weights = softmax(rows[:, slice(*_COLUMNS.weights)], 0)[:, -1:]
    scores = rows[:, slice(*_COLUMNS.dimensions)]
    return dict(zip(DIMENSIONS, map(float, sigmoid((weights * scores).sum(0))), strict=True))


def middle_level(found: Mapping[str, float]) -> float:
    """The level below which half of the probability of its bins lies."""
    passed = 0.0
    for share, middle in zip(found.values(), LEVELS, strict=True):
        passed += share
        if passed >= 0.5:
            return middle
    return LEVELS[-1]


def nearest_level(level: float) -> str:
    """The bin that a level falls into."""
    return str(min(LEVELS, key=lambda middle: abs(middle - level)))


def softmax(scores: Rows, axis: int) -> Rows:
    """Scores to shares that come to one along an axis."""
    risen = np.exp(scores - scores.max(axis, keepdims=True))
    shares: Rows = risen / risen.sum(axis, keepdims=True)
    return shares


def sigmoid(scores: Rows) -> Rows:
    """Scores to probabilities."""
    probable: Rows = 0.5 * (1 + np.tanh(0.5 * scores))
    return probable
