"""The values of process and observation noise that are thought possible, and how likely each is beforehand."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from dragoman.engines.statespace.series import Float

FIRST = 1.0
"""Variance of the first state about 0. tanh of a normal variable of variance 1 is nearly uniform over -10..10 (variance
29 of 33, 90 % of it between -9.3 and 9.3), so that nothing is taken for granted of a relation that nobody reported."""

_PROCESS = (0.04, 1.6, 8)
_OBSERVATION = (0.2, 1.2, 5)
_PROCESS_MIDDLE, _PROCESS_SPREAD = 0.25, 1.0
_OBSERVATION_MIDDLE, _OBSERVATION_SPREAD = 0.5, 0.7


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """Pairs of process and observation noise with their prior weights."""

    q: Float
    """(g,) by how much the variance of the latent level grows in a year."""
    r: Float
    """(g,) variance of the error of an ordinary observation, on the latent scale."""
    weight: Float
    """(g,) prior probability; they come to one."""
    first: float = FIRST
    """Variance of the first state about 0."""


@cache
def default_grid() -> Grid:
    """Eight values of q by five of r, evenly spaced in their logarithms, under weak log-normal priors.

    *Process.* The standard deviation of a year's change runs from 0.04 to 1.6 on the latent scale. The lowest lets
    the level move by some 0.2 (2 of the 20 points of the bounded scale, near its middle) in a quarter of a century: an
    alliance or a feud that lasts. At the highest three months change it by 0.8, as from indifferent to warm (0 to 6.6):
    a rupture or a rapprochement. The prior's median is 0.25 a year, and a factor of e either way is one sd of it.

    *Observation.* The standard deviation of an ordinary observation's error runs from 0.2 (reports that agree within
    two points) to 1.2 (single events range over the whole scale while the relation stays what it is, as when two
    states trade and quarrel in the same month). The prior's median is 0.5, one sd of it a factor of 2.

    Eight by five, since r is learnt from few observations and the band depends on it by the fourth root only, while q
    stays uncertain over a factor of ten for most series and decides how fast a band opens when nothing is reported.
    """
    process, observation = (np.geomspace(*ends) for ends in (_PROCESS, _OBSERVATION))
    q_sd, r_sd = (each.ravel() for each in np.meshgrid(process, observation, indexing="ij"))
    far = (np.log(q_sd / _PROCESS_MIDDLE) / _PROCESS_SPREAD) ** 2
    far += (np.log(r_sd / _OBSERVATION_MIDDLE) / _OBSERVATION_SPREAD) ** 2
    weight = np.exp(-far / 2)
    return Grid(q_sd**2, r_sd**2, weight / weight.sum())
