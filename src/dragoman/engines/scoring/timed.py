"""Scores of forecasts that were updated while the question was open."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dragoman.engines.scoring.rules import Float, Int


@dataclass(frozen=True, slots=True, eq=False)
class Timed:
    """One score for each series of updates, (series,)."""

    score: Float
    """The mean over the time that a forecast stood, each for as long as it stood; nan where none ever did."""
    coverage: Float
    """The share of the open time with a forecast standing, 0 to 1."""


def time_weighted(series: ArrayLike, made: ArrayLike, score: ArrayLike, opened: ArrayLike, closed: ArrayLike) -> Timed:
    """Scores weighted by how long each forecast stood (as in the tournaments of Mellers and others 2014).

    `series` (n,): the number, from 0, of the author's forecasts of one question that it belongs to; `made` (n,): when;
    `score` (n,): what it scored; `opened`, `closed` (series,): when the question could be forecast, closed after
    opened. A forecast stands until the author's next one or the close; one made before the opening stands from there,
    one at or after the close never. Of several made at one time the last counts. Time before an author's first
    forecast counts for nothing: it is in `coverage`.

    Raises ValueError where lengths differ, a series does not exist, a time is not a number, or a question closes before
    it opens.
    """
    number, when, value = np.asarray(series), np.asarray(made, float), np.asarray(score, float)
    start, end = np.asarray(opened, float), np.asarray(closed, float)
    _check(number, when, value, start, end)
    number = number.astype(np.intp)
    order = np.lexsort((when, number))
    number, value = number[order], value[order]
    begin = np.clip(when[order], start[number], end[number])
    stood = _until(number, begin, end) - begin
    total = np.bincount(number, stood, start.size)
    # What never stood does not count, even where its score is infinite.
    mass = np.bincount(number, np.where(stood > 0, stood, 0) * np.where(stood > 0, value, 0), start.size)
    with np.errstate(invalid="ignore", divide="ignore"):
        return Timed(np.where(total > 0, mass / total, np.nan), total / (end - start))


def _until(number: Int, begin: Float, end: Float) -> Float:
    following = np.append(begin[1:], 0.0)
    last = np.append(number[1:] != number[:-1], True)[: number.size]
    return np.where(last, end[number], following[: number.size])


def _check(number: Int, when: Float, value: Float, start: Float, end: Float) -> None:
    if not (number.ndim == 1 and number.shape == when.shape == value.shape):
        raise ValueError(f"{number.size} series numbers, {when.size} times, {value.size} scores; one of each is needed")
    if not (start.ndim == 1 and start.shape == end.shape):
        raise ValueError(f"{start.size} openings, but {end.size} closes")
    if number.size and not (np.all(number % 1 == 0) and number.min() >= 0 and number.max() < start.size):
        raise ValueError(f"series numbers must lie between 0 and {start.size - 1}")
    if not (np.isfinite(when).all() and np.isfinite(start).all() and np.isfinite(end).all()):
        raise ValueError("times must be finite numbers")
    if not (end > start).all():
        at = int((end <= start).argmax())
        raise ValueError(f"question {at} closes at {end[at]}, not after it opens at {start[at]}")
