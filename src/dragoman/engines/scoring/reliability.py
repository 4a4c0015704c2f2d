"""How often what was given a probability came: only where there is enough to tell."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dragoman.engines.scoring.bootstrap import DEFAULT, Resampling
from dragoman.engines.scoring.rules import Float, Int, checked

ENOUGH = 50
"""Resolved questions from which on a curve or a decomposition is given."""

_CELLS = 1 << 20
_OFTEN = 5


@dataclass(frozen=True, slots=True, eq=False)
class Reliability:
    """A reliability curve: for each bin that holds forecasts, (bins,)."""

    forecast: Float
    """Their mean."""
    observed: Float
    """The share that came."""
    count: Int
    low: Float
    """Where that share would lie for a perfectly calibrated author."""
    high: Float


@dataclass(frozen=True, slots=True)
class Murphy:
    """Brier score = reliability - resolution + uncertainty (Murphy 1973)."""

    reliability: float
    """How far outcomes were from what was said; 0 is perfect."""
    resolution: float
    """How far what was said told events apart; higher is better."""
    uncertainty: float
    """How hard the events were: base rate times (1 - base rate)."""
    corrected: tuple[float, float, float]
    """The same three without the bias of few forecasts (Ferro and Fricker 2012); the first two may be negative."""


def reliability(
    forecast: ArrayLike, outcome: ArrayLike, question: ArrayLike, *, bins: int = 10, how: Resampling = DEFAULT
) -> Reliability | None:
    """The curve over bins of equal width, and its band under perfect calibration; None below 50 resolved questions.

    The band (Bröcker and Smith 2007) comes from outcomes drawn with the probabilities that were forecast; forecasts
    of one question share the draw. In each bin by itself it holds the share with the probability `how.coverage`.

    Raises ValueError as `brier`, and where lengths differ or a number is out of range.
    """
    p, o = checked(forecast, outcome)
    number = _questions(p, question)
    if bins < 1:
        raise ValueError(f"{bins} bins: there must be at least one")
    if number.max(initial=-1) + 1 < ENOUGH:
        return None
    place = np.minimum((p * bins).astype(np.intp), bins - 1)
    order = np.argsort(place, kind="stable")
    p, o, number, place = p[order], o[order], number[order], place[order]
    begin = np.flatnonzero(np.append(True, place[1:] != place[:-1]))
    count = np.diff(np.append(begin, p.size))
    null = _null(p, number, begin, how) / count
    low, high = np.quantile(null, how.ends, axis=0)
    return Reliability(np.add.reduceat(p, begin) / count, np.add.reduceat(o, begin) / count, count, low, high)


def murphy(forecast: ArrayLike, outcome: ArrayLike, question: ArrayLike) -> Murphy | None:
    """The decomposition over the probabilities that were used, exact as nothing is binned.

    None where it would not be sound: below 50 resolved questions, with several forecasts of one question (their
    outcomes are not independent), or where a probability was used fewer than five times. Raises ValueError as `brier`.
    """
    p, o = checked(forecast, outcome)
    number = _questions(p, question)
    used, place, times = np.unique(p, return_inverse=True, return_counts=True)
    if p.size < ENOUGH or np.unique(number).size < p.size or times.min() < _OFTEN:
        return None
    came, base = np.bincount(place, o) / times, float(o.mean())
    parts = (
        float((times * (used - came) ** 2).sum() / p.size),
        float((times * (came - base) ** 2).sum() / p.size),
        base * (1 - base),
    )
    within = float((times * came * (1 - came) / (times - 1)).sum() / p.size)
    overall = parts[2] / (p.size - 1)
    corrected = parts[0] - within, parts[1] - within + overall, parts[2] + overall
    return Murphy(*parts, corrected)


def _questions(p: Float, question: ArrayLike) -> Int:
    about = np.asarray(question)
    if about.shape != p.shape or p.ndim != 1:
        raise ValueError(f"{p.size} forecasts, but {about.size} questions")
    return np.unique(about, return_inverse=True)[1]


def _null(p: Float, number: Int, begin: Int, how: Resampling) -> Float:
    """How many came in each bin, in each draw of a perfectly calibrated author: (draws, bins)."""
    rng = np.random.default_rng(how.seed)
    found = np.empty((how.draws, begin.size))
    step = max(1, _CELLS // p.size)
    for at in range(0, how.draws, step):
        rows = min(step, how.draws - at)
        came = rng.random((rows, int(number.max()) + 1))[:, number] < p
        found[at : at + rows] = np.add.reduceat(came, begin, axis=1, dtype=np.intp)
    return found
