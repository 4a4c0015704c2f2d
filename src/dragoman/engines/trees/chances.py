"""Exact probabilities and their derivatives from a decision diagram."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

import numpy as np

from dragoman.engines.trees.compiled import Compiled, Float
from dragoman.engines.trees.diagram import TRUE, Diagram

_ROWS = 256
"""Rows of probabilities worked on at once, so that the values of all nodes stay in the processor's cache."""

_T = TypeVar("_T", float, Float)


def probability(of: Compiled, given: Mapping[str, float] | None = None) -> float:
    """The probability that the target is brought about, exactly (Rauzy 1993); the variables are independent.

    `given` takes the place of the probabilities of the variables it names, for instance 1 for what is met.

    Raises ValueError for a name that the target does not rest on, or a probability outside 0 to 1.
    """
    return _exact(of, of.met, _given(of, given or {}))


def undecided(of: Compiled) -> float:
    """The probability that the target hangs on its own failing; `probability` leaves it out."""
    return _exact(of, of.undecided, of.middles.tolist())


def chances(diagram: Diagram, f: int, rows: Float) -> Float:
    """The probability of f for each row of probabilities: (rows, variables) in, (rows,) out."""
    if f <= TRUE:
        return np.full(len(rows), float(f))
    found = np.empty(len(rows))
    for begin in range(0, len(rows), _ROWS):
        columns: list[Float] = list(np.ascontiguousarray(rows[begin : begin + _ROWS].T))
        found[begin : begin + _ROWS] = _last(diagram, f, columns)
    return 1 - found if f & 1 else found


def slopes(diagram: Diagram, f: int, at: Sequence[float]) -> tuple[float, list[float]]:
    """The probability of f, and its derivative by the probability of each variable (Birnbaum 1969), in one pass.

    It is linear in each: at 1 instead of p it is higher by (1 - p) times the derivative.
    """
    value = {0: 0.0, **dict(_values(diagram, f, at))}
    weight = dict.fromkeys(value, 0.0)
    weight[f >> 1] = -1.0 if f & 1 else 1.0
    slope = [0.0] * len(at)
    for node in reversed(value):
        if not node:
            continue
        level, low, high, own = diagram.level[node], diagram.low[node], diagram.high[node], weight[node]
        met = 1 - value[high >> 1] if high & 1 else value[high >> 1]
        slope[level] += own * (met - value[low >> 1])
        weight[low >> 1] += own * (1 - at[level])
        weight[high >> 1] += -own * at[level] if high & 1 else own * at[level]
    last = value[f >> 1]
    return (1 - last if f & 1 else last), slope


def _exact(of: Compiled, f: int, at: list[float]) -> float:
    if f <= TRUE:
        return float(f)
    last = float(_last(of.diagram, f, at))
    return 1 - last if f & 1 else last


def _last(diagram: Diagram, f: int, at: Sequence[_T]) -> _T:
    """The probability of the uppermost node of f."""
    *_, (_, last) = _values(diagram, f, at)
    return last


def _values(diagram: Diagram, f: int, at: Sequence[_T]) -> Iterator[tuple[int, _T]]:
    """The probability of every node of f, those that a node points to before it."""
    value: dict[int, _T] = {}
    for node in diagram.below(f):
        low, high, here = diagram.low[node] >> 1, diagram.high[node], at[diagram.level[node]]
        failed = value[low] if low else here * 0
        met = value[high >> 1] if high >> 1 else here * 0
        met = 1 - met if high & 1 else met
        value[node] = failed + here * (met - failed)
        yield node, value[node]


def _given(of: Compiled, given: Mapping[str, float]) -> list[float]:
    place = {each.name: number for number, each in enumerate(of.variables)}
    at: list[float] = of.middles.tolist()
    for name, value in given.items():
        if name not in place:
            raise ValueError(f"the target {of.target!r} does not rest on {name!r}")
        if not 0 <= value <= 1:
            raise ValueError(f"probability {value} of {name!r}: it must lie between 0 and 1")
        at[place[name]] = value
    return at
