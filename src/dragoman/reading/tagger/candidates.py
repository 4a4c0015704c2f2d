"""Runs of a sentence's words that may be a statement, and what there is to judge each by."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.reading.tagger.pooling import Rows
from dragoman.statements import KINDS

NUMBERS = 11 + 2 * len(KINDS)
"""Numbers that a candidate is judged by."""

_INSIDE = 0.5
_UNSURE = 0.3
_UNLIKELY = 0.1
_GAP = 3
_SHORTEST = 3
_AT_MOST = 3
_FAVOUR = 0.3
"""How far length counts when runs are put in order: a longer one is more often the statement."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `first` to `last`, both included, of a sentence as the kind numbered so; `inside` is the tagger's mean."""

    kind: int
    first: int
    last: int
    inside: float
    features: NDArray[np.float64]


def candidates(tags: Rows, kinds: Rows) -> Iterator[Candidate]:
    """The likely runs of a sentence, three a kind at most; its `tags` (words, kinds, 3) and `kinds` (kinds,)."""
    inside = 1 - tags[:, :, 0]
    for kind in range(len(KINDS)):
        if kinds[kind] < _UNLIKELY and inside[:, kind].max() < _UNSURE:
            continue
        found = _ordered(inside[:, kind], tags[:, kind, 2]) or [(0, len(tags) - 1)]
        for rank, (first, last) in enumerate(found[:_AT_MOST]):
            shape = (rank, len(found[:_AT_MOST]), first, last)
            sure = float(inside[first : last + 1, kind].mean())
            yield Candidate(kind, first, last, sure, _features(tags, kinds, kind, shape))


def _ordered(inside: Rows, begins: Rows) -> list[tuple[int, int]]:
    """The runs, the likeliest first."""
    found = _runs(inside, begins, min(_INSIDE, _INSIDE * float(inside.max())))
    return sorted(found, key=lambda run: -float(inside[run[0] : run[1] + 1].mean()) * (run[1] - run[0] + 1) ** _FAVOUR)


def _runs(inside: Rows, begins: Rows, least: float) -> list[tuple[int, int]]:
    """Runs of words above `least`, parted where another begins, joined over gaps of two words; three words or more."""
    runs: list[list[int]] = []
    for at in np.flatnonzero(inside > least):
        begun = begins[at] > _INSIDE
        if runs and at - runs[-1][1] <= _GAP and not (begun and at - runs[-1][0] > _GAP):
            runs[-1][1] = int(at)
        else:
            runs.append([int(at), int(at)])
    return [(first, last) for first, last in runs if last - first + 1 >= _SHORTEST]


def _features(tags: Rows, kinds: Rows, kind: int, shape: tuple[int, int, int, int]) -> NDArray[np.float64]:
    rank, number, first, last = shape
    run, words = slice(first, last + 1), len(tags)
    inside = 1 - tags[run, :, 0]
    begins = tags[run, kind, 2]
    own = [kinds[kind], inside[:, kind].mean(), inside[:, kind].max(), begins.max(), begins[0]]
    length = last - first + 1
    sizes = [np.log(length), length / words, rank == 1, rank == 2, number > 1, np.log(words)]
    return np.concatenate([_logit(np.array(own)), np.array(sizes, float), _logit(kinds), _logit(inside.mean(0))])


def _logit(shares: NDArray[np.floating]) -> NDArray[np.float64]:
    kept = np.clip(shares.astype(np.float64), 1e-4, 1 - 1e-4)
    odds: NDArray[np.float64] = np.log(kept / (1 - kept))
    return odds
