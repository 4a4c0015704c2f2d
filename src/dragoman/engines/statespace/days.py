"""The latent level on any day: between the observations, before the first and after the last."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dragoman.engines.statespace.filter import Filtered
from dragoman.engines.statespace.grid import Grid
from dragoman.engines.statespace.observed import YEAR, Batch
from dragoman.engines.statespace.series import Float, Int
from dragoman.engines.statespace.smoother import Smoothed


@dataclass(frozen=True, slots=True, eq=False)
class Posterior:
    """All that is known of the series of a batch."""

    batch: Batch
    grid: Grid
    known: Filtered
    after: Smoothed


@dataclass(frozen=True, slots=True, eq=False)
class Days:
    """Where days stand among the groups of their series; every array is (rows,)."""

    series: Int
    last: Int
    """How many groups had come."""
    since: Float
    """Years since the last group; 0 before the first."""
    until: Float
    """Years to the next group; 0 before the first."""
    ahead: Float
    """Years before the first group; else 0."""

    def rows(self, some: slice) -> "Days":
        """Some of the days."""
        return Days(self.series[some], self.last[some], self.since[some], self.until[some], self.ahead[some])


def days(batch: Batch, times: Sequence[Float]) -> Days:
    """Place the days of each series of the batch among its groups."""
    owner = np.repeat(np.arange(len(times)), [each.size for each in times])
    found = [
        np.searchsorted(batch.time[: batch.count[number], number], each, side="right")
        for number, each in enumerate(times)
    ]
    flat, last = np.concatenate(times), np.concatenate(found)
    top, begun, count = len(batch.time) - 1, last > 0, batch.count[owner]
    since = np.where(begun, flat - batch.time[np.maximum(last - 1, 0), owner], 0.0) / YEAR
    until = np.where(begun & (last < count), batch.time[np.minimum(last, top), owner] - flat, 0.0) / YEAR
    ahead = np.where(begun | (count == 0), 0.0, batch.time[0, owner] - flat) / YEAR
    return Days(owner, last, since, until, ahead)


def from_past(known: Filtered, grid: Grid, at: Days) -> tuple[Float, Float]:
    """Mean and variance (rows, grid) of the level on those days, from what had come by then."""
    where = at.last, at.series
    return known.mean[where], known.variance[where] + at.since[:, None] * grid.q


def from_all(posterior: Posterior, at: Days) -> tuple[Float, Float, Float]:
    """Mean and variance (rows, grid) of the level on those days from all, and the gain on the next group's state.

    The walk runs both ways from the first group, so that before it the band opens as it does after the last.
    """
    after, grid = posterior.after, posterior.grid
    mean, variance = from_past(posterior.known, grid, at)
    following = np.minimum(at.last + 1, len(after.gain)), at.series
    gain = variance / (variance + at.until[:, None] * grid.q)
    gain[at.last >= after.end[at.series]] = 0
    mean += gain * (after.mean[following] - mean)
    spread = variance * (1 - gain) + gain**2 * after.variance[following] + at.ahead[:, None] * grid.q
    return mean, spread, gain
