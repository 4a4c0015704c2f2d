"""The probability of each hypothesis after each item of evidence."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Float = NDArray[np.float64]
CORRELATION = 0.5
"""Of the errors of two items from one source: judged, as in the weights of evidence on relations."""


def posterior(prior: ArrayLike, evidence: ArrayLike, sources: ArrayLike, correlation: float = CORRELATION) -> Float:
    """The probabilities (n + 1, h) before the first and after each of n items, by Bayes' rule in log odds.

    `prior` (h,) are probabilities that sum to 1, `evidence` (n, h) natural logarithms of the likelihood of each item
    under each hypothesis, up to a constant of the item's own; `sources` (n,) say which come from one source: these
    share their weight (see `shares`), each step by the items so far. Raises ValueError on shapes that do not fit,
    numbers that are not finite, or a prior that is none.
    """
    start, told, groups = _checked(prior, evidence, sources, correlation)
    path = [start]
    for last in range(1, len(told) + 1):
        weights = shares(told[:last], groups[:last], correlation)
        path.append(_normal(np.log(start) + (weights[:, None] * told[:last]).sum(axis=0)))
    return np.array(path)


def shares(evidence: ArrayLike, sources: ArrayLike, correlation: float = CORRELATION) -> Float:
    """The weight (n,), 0 to 1, that is left to each item when those of one source are not independent.

    k items of one source weigh as k / (1 + (k - 1) * correlation), the design effect of Kish (1965); k is their
    effective number, (sum of sizes)^2 / sum of squared sizes, so that one that tells next to nothing takes next to
    nothing from the others. The size of an item is the logarithm of the ratio that it sets between two hypotheses.
    """
    told = np.asarray(evidence, dtype=float)
    groups = np.asarray(sources)
    if not len(told):
        return np.empty(0)
    sizes = told.max(axis=1) - told.min(axis=1)
    _, place = np.unique(groups, return_inverse=True)
    place = place.reshape(-1)
    total, squares = np.bincount(place, sizes), np.bincount(place, sizes**2)
    number = np.divide(total**2, squares, out=np.ones_like(total), where=squares > 0)
    weights: Float = 1.0 / (1.0 + (np.maximum(number, 1.0)[place] - 1.0) * correlation)
    return weights


def _normal(logs: Float) -> Float:
    """Probabilities from their logarithms up to a constant; stable for large ones."""
    found = np.exp(logs - logs.max())
    normal: Float = found / found.sum()
    return normal


def _checked(
    prior: ArrayLike, evidence: ArrayLike, sources: ArrayLike, correlation: float
) -> tuple[Float, Float, NDArray[np.int64]]:
    start = np.asarray(prior, dtype=float)
    groups = np.asarray(sources, dtype=np.int64)
    told = np.asarray(evidence, dtype=float).reshape(-1, len(start)) if start.ndim == 1 else np.empty((0, 0))
    if start.ndim != 1 or len(start) < 2:
        raise ValueError("a prior is a list of two probabilities or more")
    if not np.isfinite(start).all() or (start <= 0).any() or abs(start.sum() - 1) > 1e-9:
        raise ValueError("the probabilities of a prior lie above 0 and sum to 1")
    if groups.shape != (len(told),):
        raise ValueError(f"{len(told)} items have {len(groups)} sources")
    if not np.isfinite(told).all():
        raise ValueError("a likelihood is a finite number above 0")
    if not 0 <= correlation <= 1:
        raise ValueError("a correlation lies between 0 and 1")
    return start, told, groups
