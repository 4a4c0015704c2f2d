"""Levels and their bands on the bounded scale."""

import numpy as np

from dragoman.engines.statespace.days import Days, Posterior, from_all, from_past
from dragoman.engines.statespace.quantiles import mixture_quantile
from dragoman.engines.statespace.scale import bounded
from dragoman.engines.statespace.series import Float

_ROWS = 512
"""Days worked on at once, so that the arrays stay in the processor's cache."""


def band(posterior: Posterior, at: Days, smooth: bool, coverage: float) -> Float:
    """Level, low and high on each of the days: (3, rows)."""
    found = np.empty((3, at.last.size))
    for begin in range(0, at.last.size, _ROWS):
        rows = slice(begin, begin + _ROWS)
        found[:, rows] = _rows(posterior, at.rows(rows), smooth, coverage)
    return bounded(found)


def ends(coverage: float) -> tuple[float, float]:
    """The shares of the probability below a band and below its upper end."""
    return (1 - coverage) / 2, (1 + coverage) / 2


def _rows(posterior: Posterior, at: Days, smooth: bool, coverage: float) -> tuple[Float, Float, Float]:
    if smooth:
        mean, variance, _ = from_all(posterior, at)
        weight = posterior.known.weight[posterior.after.end[at.series], at.series]
    else:
        mean, variance = from_past(posterior.known, posterior.grid, at)
        weight = posterior.known.weight[at.last, at.series]
    sd = np.sqrt(variance)
    low, high = (mixture_quantile(share, weight, mean, sd) for share in ends(coverage))
    return np.einsum("rg,rg->r", weight, mean), low, high
