"""The Kalman filter, for every series and grid point at once."""

from dataclasses import dataclass

import numpy as np

from dragoman.engines.statespace.grid import Grid
from dragoman.engines.statespace.observed import Batch
from dragoman.engines.statespace.series import Float


@dataclass(frozen=True, slots=True, eq=False)
class Filtered:
    """What is known after 0, 1, ... groups of observations: arrays of (groups + 1, series, grid)."""

    mean: Float
    variance: Float
    weight: Float
    """Posterior probability of the grid points."""


def filtered(batch: Batch, grid: Grid) -> Filtered:
    """Means, variances and weights after each group (Kalman 1960; Durbin and Koopman 2012, ch. 4.3).

    In the form of precisions: with P the variance before and a = precision / r, the variance after is P / (1 + P a).
    An empty group (a = 0) changes nothing, so that padding needs no masks, and no two large numbers are subtracted.
    """
    steps, many, _ = batch.value.shape
    shape = (steps + 1, many, grid.q.size)
    mean, variance, score = np.zeros(shape), np.empty(shape), np.empty(shape)
    variance[0], score[0] = grid.first, np.log(grid.weight)
    sharp = batch.precision / grid.r
    drift = batch.gap * grid.q
    for step in range(steps):
        before, after = variance[step] + drift[step], variance[step + 1]
        growth = score[step + 1]
        np.multiply(before, sharp[step], out=growth)
        growth += 1
        np.divide(before, growth, out=after)
        surprise = batch.value[step] - mean[step]
        surprise *= after
        surprise *= sharp[step]
        np.add(mean[step], surprise, out=mean[step + 1])
    score[1:] = _evidence(batch, grid, mean, score[1:])
    return Filtered(mean, variance, _weights(np.cumsum(score, axis=0)))


def _evidence(batch: Batch, grid: Grid, mean: Float, growth: Float) -> Float:
    """Log likelihood of each group, less what is the same for all grid points."""
    surprise = batch.value - mean[:-1]
    surprise **= 2
    surprise *= batch.precision
    surprise /= growth
    surprise += batch.scatter
    surprise /= grid.r
    surprise += np.log(growth)
    surprise += batch.number * np.log(grid.r)
    surprise *= -0.5
    return surprise


def _weights(score: Float) -> Float:
    score -= score.max(-1, keepdims=True)
    np.exp(score, out=score)
    score /= score.sum(-1, keepdims=True)
    return score
