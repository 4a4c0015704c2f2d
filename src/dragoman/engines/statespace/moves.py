"""By how much each observation moved the level when it came."""

import numpy as np

from dragoman.engines.statespace.filter import Filtered
from dragoman.engines.statespace.grid import Grid
from dragoman.engines.statespace.observed import Batch, Observed
from dragoman.engines.statespace.scale import BOUND, bounded
from dragoman.engines.statespace.series import Float


def moves(seen: Observed, batch: Batch, known: Filtered, grid: Grid) -> list[Float]:
    """Of each series of the batch, the move of each observation, on the bounded scale.

    The move of a group is the level of the filter after it less that before. Observations of one time share it by
    their precision, each with what its own departure from the group's mean brought, whatever their order.
    """
    middle = np.einsum("tsg,tsg->ts", known.weight, known.mean)
    level = bounded(middle)
    gain = np.einsum("tsg,tsg->ts", known.weight[:-1], known.variance[1:] / grid.r) * batch.precision[..., 0]
    # How many points of the bounded scale a unit of departure is worth, where the level now stands.
    worth = gain * BOUND * (1 - np.tanh(middle[1:]) ** 2)
    step = np.diff(level, axis=0)
    return [_shared(seen, number, step[:, at], worth[:, at]) for at, number in enumerate(batch.chosen)]


def _shared(seen: Observed, number: int, step: Float, worth: Float) -> Float:
    own = slice(seen.start[number], seen.start[number + 1])
    group = seen.group[own] - seen.first[number]
    moved: Float = seen.share[own] * (step[group] + worth[group] * seen.departure[own])
    return moved
