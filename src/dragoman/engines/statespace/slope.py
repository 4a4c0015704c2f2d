"""The change of the level over a year."""

import numpy as np

from dragoman.engines.statespace.band import ends
from dragoman.engines.statespace.days import Days, Posterior, days, from_all
from dragoman.engines.statespace.observed import YEAR
from dragoman.engines.statespace.quantiles import mixture_quantile
from dragoman.engines.statespace.scale import bounded
from dragoman.engines.statespace.series import Float

_LEAST = 1e-12
"""Rounding may leave a variance of 0 where the level can hardly have changed."""


def slopes(posterior: Posterior, day: Float, coverage: float) -> Float:
    """Low, middle and high of the change over the year to the day of each series, on the bounded scale: (series, 3).

    The middle is the difference of the two levels. The ends are quantiles of the latent change, taken as a change that
    ends at the present level: tanh would map the same change elsewhere to another, but its sign is kept exactly.
    """
    then = days(posterior.batch, [np.array([each]) for each in day - YEAR])
    now = days(posterior.batch, [np.array([each]) for each in day])
    old, old_variance, gain = from_all(posterior, then)
    new, new_variance, _ = from_all(posterior, now)
    tie = _tie(posterior, then, now, gain)
    variance = (1 - tie) ** 2 * new_variance + np.maximum(old_variance - tie**2 * new_variance, 0)
    variance[now.last == 0] = posterior.grid.q
    weight = posterior.known.weight[posterior.after.end, now.series]
    parts = weight, new - old, np.sqrt(np.maximum(variance, _LEAST))
    low, high = (mixture_quantile(share, *parts) for share in ends(coverage))
    before, present = (np.einsum("sg,sg->s", weight, each) for each in (old, new))
    return bounded(present)[:, None] - bounded(np.stack([present - low, before, present - high], axis=-1))


def _tie(posterior: Posterior, then: Days, now: Days, gain: Float) -> Float:
    """By how much the earlier state follows the later one: the product of the smoother's gains between them."""
    grid, steps = posterior.grid, posterior.after.gain
    variance = posterior.known.variance[now.last, now.series]
    within = variance + now.since[:, None] * grid.q
    logs = np.zeros((len(steps) + 1, *steps.shape[1:]))
    np.cumsum(np.log(steps), axis=0, out=logs[1:])
    first = np.minimum(then.last + 1, now.last)
    between = np.exp(logs[now.last, now.series] - logs[first, now.series])
    same = (within - grid.q) / within
    return np.where((then.last == now.last)[:, None], same, gain * between * variance / within)
