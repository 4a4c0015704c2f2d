"""What goes into an estimate and what comes out of it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Float = NDArray[np.float64]
Int = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """Observations of one level, in the order of time."""

    times: Float
    """(n,) days, ascending, ties allowed."""
    values: Float
    """(n,) on the bounded scale -10..10; what lies beyond ±9.5 counts as ±9.5."""
    variances: Float
    """(n,) above 0, relative: 1 is an ordinary observation, 4 one with twice the error."""


@dataclass(frozen=True, slots=True, eq=False)
class Estimate:
    """What is known of one level on the days asked for, on the bounded scale."""

    times: Float
    """(m,) the days, as they were asked for."""
    level: Float
    """(m,) -10..10: tanh of the mean of the latent level."""
    low: Float
    """(m,) the lower end of the band: at a coverage of 0.9, below it lie 5 % of the probability."""
    high: Float
    """(m,) the upper end of the band."""
    moves: Float
    """(n,) by how much each observation moved the level when it came; they add up to the last level of the filter."""
    slope: tuple[float, float, float]
    """Low, middle and high of the change over the year that ends on the last day asked for."""
