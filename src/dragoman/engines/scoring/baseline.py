"""Forecasts to compare with: base rates, and what came before."""

import numpy as np
from numpy.typing import ArrayLike

from dragoman.engines.scoring.rules import Float, checked


def base_rates(outcome: ArrayLike, group: ArrayLike) -> Float:
    """For each forecast the share of its group's events that came, (n,).

    It knows the outcomes that it is scored on, so it is a hard mark for a few forecasts (Murphy 1973). `group`: numbers
    from 0, all 0 for one rate for all.
    """
    o, number = _grouped(outcome, group)
    rate: Float = (np.bincount(number, o) / np.bincount(number))[number]
    return rate


def rates_before(outcome: ArrayLike, group: ArrayLike, made: ArrayLike, resolved: ArrayLike) -> Float:
    """For each forecast the base rate that could be known when it was made, (n,).

    Of the k events of its group resolved before then, s came: (s + 1) / (k + 2) (Laplace's rule of succession), so 1/2
    where none had been. Each forecast counts as an event of its own. `made`, `resolved` (n,): times.
    """
    o, number = _grouped(outcome, group)
    when, known = np.asarray(made, float), np.asarray(resolved, float)
    if not when.shape == known.shape == o.shape:
        raise ValueError(f"{o.size} outcomes, but {when.size} times made and {known.size} times resolved")
    rate = np.empty(o.size)
    for each in np.unique(number):
        of = np.flatnonzero(number == each)
        order = np.argsort(known[of], kind="stable")
        came = np.concatenate([[0.0], np.cumsum(o[of][order])])
        before = np.searchsorted(known[of][order], when[of], side="left")
        rate[of] = (came[before] + 1) / (before + 2)
    return rate


def skill(score: ArrayLike, reference: ArrayLike) -> float:
    """1 - mean score / mean score of the reference, on the same forecasts: 1 is perfect, 0 no better (Murphy 1973).

    Not a number where there are no forecasts or the reference is perfect. Raises ValueError where lengths differ.
    """
    own, other = np.asarray(score, float), np.asarray(reference, float)
    if own.shape != other.shape:
        raise ValueError(f"{own.size} scores, but {other.size} of the reference; compare on the same forecasts")
    if not own.size or not other.sum():
        return float("nan")
    return float(1 - own.mean() / other.mean())


def _grouped(outcome: ArrayLike, group: ArrayLike) -> tuple[Float, np.ndarray[tuple[int], np.dtype[np.intp]]]:
    o = checked(outcome, outcome)[1]
    number = np.asarray(group)
    if number.shape != o.shape or o.ndim != 1:
        raise ValueError(f"{o.size} outcomes, but {number.size} groups")
    # Any numbers will do as groups.
    return o, np.unique(number, return_inverse=True)[1]
