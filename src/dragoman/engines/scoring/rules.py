"""Scoring rules: how far a forecast was from what came. Lower is better, 0 is perfect."""

from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

Float: TypeAlias = NDArray[np.float64]
Int: TypeAlias = NDArray[np.intp]
Bool: TypeAlias = NDArray[np.bool_]


def brier(forecast: ArrayLike, outcome: ArrayLike) -> Float:
    """(forecast - outcome)², 0 to 1, of events that came (1) or did not (0); arrays of one shape (Brier 1950).

    This is half of Brier's own sum over both outcomes. Raises ValueError for a probability outside 0 to 1, or an
    outcome that is neither 0 nor 1.
    """
    p, o = checked(forecast, outcome)
    return (p - o) ** 2


def log_score(forecast: ArrayLike, outcome: ArrayLike) -> Float:
    """-ln of the probability of what came (Good 1952); infinite where that was 0. Raises as `brier`."""
    p, o = checked(forecast, outcome)
    with np.errstate(divide="ignore"):
        return np.asarray(0.0 - np.log(np.where(o == 1, p, 1 - p)))


def multi_brier(forecast: ArrayLike, outcome: ArrayLike) -> Float:
    """The sum over all outcomes of (probability - whether it came)², 0 to 2 (Brier 1950).

    `forecast`: (..., outcomes), each row adding up to 1; `outcome`: (...) the number, from 0, of the one that came.
    Raises ValueError where they are anything else.
    """
    p, came = several(forecast, outcome)
    return np.asarray(((p - came) ** 2).sum(-1))


def multi_log_score(forecast: ArrayLike, outcome: ArrayLike) -> Float:
    """-ln of the probability of the outcome that came, of several; arguments and errors as `multi_brier`."""
    p, came = several(forecast, outcome)
    with np.errstate(divide="ignore"):
        return np.asarray(0.0 - np.log((p * came).sum(-1)))


def ranked_score(forecast: ArrayLike, outcome: ArrayLike) -> Float:
    """The ranked probability score of several outcomes in order: near misses cost less (Epstein 1969; Murphy 1971).

    The sum over the steps between them of (cumulative probability - whether it came by then)², 0 to outcomes - 1.
    Arguments and errors as `multi_brier`.
    """
    p, came = several(forecast, outcome)
    return np.asarray((np.cumsum(p - came, axis=-1) ** 2).sum(-1))


def checked(forecast: ArrayLike, outcome: ArrayLike) -> tuple[Float, Float]:
    """Forecasts and outcomes of events as arrays of one shape. Raises ValueError where they are not such."""
    p, o = np.asarray(forecast, float), np.asarray(outcome, float)
    if p.shape != o.shape:
        raise ValueError(f"forecasts of shape {p.shape}, but outcomes of shape {o.shape}")
    refuse(~((p >= 0) & (p <= 1)), p, "a probability must lie between 0 and 1")
    refuse(~((o == 0) | (o == 1)), o, "an outcome must be 0 or 1; leave out what is not resolved")
    return p, o


def several(forecast: ArrayLike, outcome: ArrayLike) -> tuple[Float, Float]:
    """Forecasts (..., outcomes), and 1 where an outcome came, else 0. Raises ValueError where they are not such."""
    p, number = np.asarray(forecast, float), np.asarray(outcome, float)
    if p.shape[:-1] != number.shape or p.ndim == 0:
        raise ValueError(f"forecasts of shape {p.shape}, but outcomes of shape {number.shape}")
    refuse(~((p >= 0) & (p <= 1)), p, "a probability must lie between 0 and 1")
    total = p.sum(-1)
    refuse(~(np.abs(total - 1) < 1e-6), total, "probabilities of all outcomes must add up to 1")
    refuse(~((number >= 0) & (number < p.shape[-1]) & (number % 1 == 0)), number, "there is no such outcome")
    return p, (number[..., None] == np.arange(p.shape[-1])).astype(float)


def refuse(wrong: Bool, values: Float, why: str) -> None:
    """Raises ValueError with the first wrong value and its place."""
    if wrong.any():
        at = tuple(int(each) for each in np.argwhere(wrong)[0])
        place = "".join(f" {each}" for each in at)
        raise ValueError(f"forecast{place}: {values[at]}; {why}")
