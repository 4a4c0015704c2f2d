"""Analysis of Competing Hypotheses: how consistent each item is with each hypothesis, and what that says.

Heuer (1999), ch. 8. The five steps stand for ranges of the logarithm of an item's likelihood relative to the mean over
the hypotheses, so that matrix and odds are two views of one judgement.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dragoman.engines.evidence.posterior import CORRELATION, Float, posterior, shares

RATINGS: dict[str, float] = {"--": 1 / 4, "-": 1 / 2, "0": 1.0, "+": 2.0, "++": 4.0}
"""The five steps from very inconsistent to very consistent, and the likelihood that each stands for."""
_STEPS = np.log([8**-0.5, 1 / 1.1, 1.1, 8**0.5])
"""Where one step ends and the next begins: between 2 and 4 halfway; below 1.1 an item tells nothing worth a step."""


def ratings(evidence: ArrayLike) -> NDArray[np.int64]:
    """The steps (n, h), -2 (very inconsistent) to 2 (very consistent), of log likelihoods (n, h)."""
    told = np.atleast_2d(np.asarray(evidence, dtype=float))
    relative = told - told.mean(axis=1, keepdims=True)
    found: NDArray[np.int64] = np.digitize(relative, _STEPS).astype(np.int64) - 2
    return found


def loglikelihood(steps: ArrayLike) -> Float:
    """The log likelihoods that steps (-2 to 2) stand for. Raises ValueError on any other step."""
    given = np.asarray(steps, dtype=np.int64)
    if ((given < -2) | (given > 2)).any():
        raise ValueError("a step lies between -2 and 2")
    found: Float = np.log(np.array(list(RATINGS.values())))[given + 2]
    return found


def diagnosticity(evidence: ArrayLike) -> Float:
    """How much each item (n,) tells apart: the likelihood ratio of the hypotheses it sets furthest apart, 1 or more."""
    told = np.atleast_2d(np.asarray(evidence, dtype=float))
    found: Float = np.exp(told.max(axis=1) - told.min(axis=1))
    return found


def against(evidence: ArrayLike, sources: ArrayLike, correlation: float = CORRELATION) -> Float:
    """What speaks against each hypothesis (h,): inconsistent steps added up, items of one source sharing their weight.

    Heuer: the hypothesis with least against it stands, not the one with most for it.
    """
    steps = ratings(evidence)
    weights = shares(evidence, sources, correlation)
    found: Float = (weights[:, None] * np.maximum(-steps, 0)).sum(axis=0)
    return found


def pivots(prior: ArrayLike, evidence: ArrayLike, sources: ArrayLike, correlation: float = CORRELATION) -> list[str]:
    """For each item whether the order of the hypotheses changes if it is wrong.

    `left out`: without it already; `the opposite`: only if it says the opposite; empty: not even then.
    """
    told, groups = np.asarray(evidence, dtype=float), np.asarray(sources)
    order = _order(posterior(prior, told, groups, correlation)[-1])
    found = []
    for at in range(len(told)):
        rest = np.delete(told, at, axis=0)
        left = _order(posterior(prior, rest, np.delete(groups, at), correlation)[-1])
        turned = told.copy()
        turned[at] = -turned[at]
        opposite = _order(posterior(prior, turned, groups, correlation)[-1])
        found.append("left out" if left != order else "the opposite" if opposite != order else "")
    return found


def _order(chances: Float) -> tuple[int, ...]:
    """The hypotheses from the most probable on; those that are as probable in their given order."""
    return tuple(int(each) for each in np.argsort(-np.round(chances, 12), kind="stable"))
