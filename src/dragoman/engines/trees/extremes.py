"""The least and the greatest probability of a function over ranges of the variables' probabilities."""

from dataclasses import dataclass

import numpy as np

from dragoman.engines.trees.chances import chances, slopes
from dragoman.engines.trees.compiled import Compiled, Float

WORK = 1 << 22
"""Corners times nodes up to which all corners are looked at."""

_STARTS, _CLIMBS, _GAIN = 512, 8, 1e-12


@dataclass(frozen=True, slots=True)
class Band:
    """Between what probabilities the target's lies."""

    low: float
    high: float
    error: float
    """By how much at most each end may lie further out: 0 where the ends are exact."""


def extremes(of: Compiled, low: Float, high: Float, *, seed: int = 0) -> Band:
    """Least and greatest probability of the target, each variable's anywhere from low to high: (variables,) both.

    The probability is linear in each of them, so both lie at corners. A variable that works one way only stands at one
    of its ends. Of the others all corners are looked at where they are few; else corners at random (`seed`) and uphill
    from the best, and `error` is the distance to a bound that surely holds: the same diagram with the worse end taken
    anew at every node.
    """
    greatest, error_above = _greatest(of, of.met, 1, (low, high), seed)
    least, error_below = _greatest(of, of.met ^ 1, -1, (low, high), seed)
    return Band(1 - least, greatest, max(error_above, error_below))


def _greatest(of: Compiled, f: int, way: int, ends: tuple[Float, Float], seed: int) -> tuple[float, float]:
    """The greatest probability of f that was found, and by how much it may lie above that."""
    low, high = ends
    nodes = of.diagram.below(f)
    signs = way * np.array(of.signs, int)
    start = np.where(signs < 0, low, high)
    used = sorted({of.diagram.level[node] for node in nodes})
    free = [level for level in used if signs[level] == 0 and low[level] < high[level]]
    if len(free) < 40 and len(nodes) << len(free) <= WORK:
        rows = np.repeat(start[None], 1 << len(free), axis=0)
        bits = np.arange(len(rows))[:, None] >> np.arange(len(free)) & 1
        rows[:, free] = np.where(bits, high[free], low[free])
        return float(chances(of.diagram, f, rows).max()), 0.0
    found = _climbed(of, f, start, free, (low, high), seed)
    return found, max(0.0, _bound(of, f, low, high) - found)


def _climbed(of: Compiled, f: int, start: Float, free: list[int], ends: tuple[Float, Float], seed: int) -> float:
    rows = np.repeat(start[None], _STARTS, axis=0)
    pick = np.random.default_rng(seed).random((_STARTS, len(free))) < 0.5
    rows[:, free] = np.where(pick, ends[1][free], ends[0][free])
    order = np.argsort(-chances(of.diagram, f, rows), kind="stable")
    return max(_uphill(of, f, rows[each], free, ends) for each in order[:_CLIMBS])


def _uphill(of: Compiled, f: int, at: Float, free: list[int], ends: tuple[Float, Float]) -> float:
    """From a corner always to the neighbour that gains most."""
    while True:
        here, slope = slopes(of.diagram, f, at.tolist())
        other = ends[0][free] + ends[1][free] - at[free]
        gain = np.array(slope)[free] * (other - at[free])
        best = int(gain.argmax())
        if gain[best] <= _GAIN:
            return here
        at[free[best]] = other[best]


def _bound(of: Compiled, f: int, low: Float, high: Float) -> float:
    """A bound above the probability of f: every node takes the worse end for itself."""
    diagram = of.diagram
    least, most = {0: 0.0}, {0: 0.0}
    for node in diagram.below(f):
        level, branch, flip = diagram.level[node], diagram.high[node] >> 1, diagram.high[node] & 1
        ends = float(low[level]), float(high[level])
        met = (1 - most[branch], 1 - least[branch]) if flip else (least[branch], most[branch])
        failed = least[diagram.low[node] >> 1], most[diagram.low[node] >> 1]
        least[node] = min(failed[0] + each * (met[0] - failed[0]) for each in ends)
        most[node] = max(failed[1] + each * (met[1] - failed[1]) for each in ends)
    return 1 - least[f >> 1] if f & 1 else most[f >> 1]
