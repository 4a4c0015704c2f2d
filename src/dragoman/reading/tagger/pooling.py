"""From the rows of the statement model to probabilities: of words, of sentences, of spans."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from dragoman.reading.tagger.layout import ATTRIBUTES, DIMENSIONS, LEVELS, columns
from dragoman.statements import KINDS, Dimension

Rows = NDArray[np.float32]
_COLUMNS = columns()
_SIZES = [len(labels) for labels in ATTRIBUTES.values()]
_STARTS = np.cumsum([0, *_SIZES[:-1]])
_WEIGHT = np.repeat(np.arange(len(_SIZES)), _SIZES)
"""Where each attribute's labels start, and of each label the number of its attribute."""


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
    pooled = (weights[:, _WEIGHT] * rows[:, slice(*_COLUMNS.attributes)]).sum(0)
    risen = np.exp(pooled - np.maximum.reduceat(pooled, _STARTS)[_WEIGHT])
    shares = (risen / np.add.reduceat(risen, _STARTS)[_WEIGHT]).tolist()
    return {
        name: dict(zip(labels, shares[start : start + len(labels)], strict=True))
        for (name, labels), start in zip(ATTRIBUTES.items(), map(int, _STARTS), strict=True)
    }


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
