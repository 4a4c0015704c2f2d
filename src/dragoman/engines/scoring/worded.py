"""Scores of forecasts in words, which readers take for different probabilities."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dragoman.engines.scoring.rules import Bool, Float, brier, checked, refuse

Rule = Callable[[ArrayLike, ArrayLike], Float]


@dataclass(frozen=True, slots=True, eq=False)
class Readings:
    """What readers take forecasts for: each array (n,), probabilities, low <= median <= high."""

    low: Float
    median: Float
    high: Float


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """Scores by reading: each array (n,)."""

    best: Float
    """Of the reading within the band that is kindest to the forecast."""
    median: Float
    """Of the median reading."""
    worst: Float
    """Of the reading within the band that is hardest on it."""

    def only(self, some: Bool) -> "Scores":
        """Some of them."""
        return Scores(self.best[some], self.median[some], self.worst[some])


def scored(readings: Readings, outcome: ArrayLike, rule: Rule = brier) -> Scores:
    """Scores of the best, the median and the worst reading, by `brier` or `log_score`.

    Both rules fall as the probability nears what came, so that the best and the worst reading are ends of the band.
    Raises ValueError for bands that are not in order, probabilities outside 0 to 1, outcomes other than 0 and 1.
    """
    median, o = checked(readings.median, outcome)
    low, high = checked(readings.low, o)[0], checked(readings.high, o)[0]
    refuse(~((low <= median) & (median <= high)), median, "the median must lie within its band")
    near, far = np.where(o == 1, high, low), np.where(o == 1, low, high)
    return Scores(rule(near, o), rule(median, o), rule(far, o))


def counts(resolved: ArrayLike, condition: ArrayLike | None = None) -> Bool:
    """Which forecasts are scored, (n,): those resolved, and of the conditional ones those whose condition held.

    `resolved`: whether the outcome is known. `condition`: 1 where it held or there is none, 0 where it failed (the
    forecast is void), not a number where that is still open. Raises ValueError for anything else.
    """
    known = np.asarray(resolved, bool)
    if condition is None:
        return known
    held = np.asarray(condition, float)
    if held.shape != known.shape:
        raise ValueError(f"{known.size} forecasts, but {held.size} conditions")
    refuse(~(np.isnan(held) | (held == 0) | (held == 1)), held, "a condition held (1), failed (0) or is open (nan)")
    return np.asarray(known & (held == 1))
