"""The smoother of Rauch, Tung and Striebel, for every series and grid point at once."""

from dataclasses import dataclass

import numpy as np

from dragoman.engines.statespace.filter import Filtered
from dragoman.engines.statespace.grid import Grid
from dragoman.engines.statespace.observed import Batch
from dragoman.engines.statespace.series import Float, Int


@dataclass(frozen=True, slots=True, eq=False)
class Smoothed:
    """What is known after 0, 1, ... groups from the first `end` groups of each series: (groups + 1, series, grid)."""

    mean: Float
    variance: Float
    gain: Float
    """(groups, series, grid) of each group's state on the next one's, whatever `end` is."""
    end: Int
    """(series,)"""


def smoothed(batch: Batch, known: Filtered, grid: Grid, end: Int) -> Smoothed:
    """Means and variances from the past and the future together (Rauch, Tung and Striebel 1965).

    The variance is put together from positive terms only, so that rounding cannot make it negative.
    """
    before = known.variance[:-1]
    gain = before / (before + batch.gap * grid.q)
    used = np.where((np.arange(len(gain))[:, None] < end)[..., None], gain, 0.0)
    mean, variance, squared = known.mean.copy(), known.variance.copy(), used**2
    mean[:-1] *= 1 - used
    variance[:-1] *= 1 - used
    for step in range(len(gain) - 1, -1, -1):
        mean[step] += used[step] * mean[step + 1]
        variance[step] += squared[step] * variance[step + 1]
    return Smoothed(mean, variance, gain, end)
