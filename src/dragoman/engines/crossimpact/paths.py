"""Time paths by simulation: how probable each state is in each period. Not to be mixed with consistency.

In each period a descriptor keeps its state with its inertia; else it takes one of those whose prerequisites are met,
by logit choice with odds exp(balance / temperature) (McFadden 1974; the rule of Blume 1993 in games). All descriptors
look at the period before. The random numbers depend on the seed alone, so that levers are compared on the same paths.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.engines.crossimpact.model import Float, Int, Model, Target, checked_scenarios, checked_target
from dragoman.engines.crossimpact.steps import Run, Single, layout

_CHUNK = 2000
"""Paths simulated together: they share one draw of the judgements, and fit into the processor's cache."""


@dataclass(frozen=True, slots=True)
class Course:
    """How the simulation runs."""

    periods: int = 12
    paths: int = 100_000
    seed: int = 0
    temperature: float = 2.0
    """The difference of balances at which the odds are e to 1."""
    inertia: float | tuple[float, ...] = 0.5
    """Probability of staying without looking, for all descriptors or for each."""
    doubt: float = 0.0
    """Standard deviation of the error of every judgement other than 0; a draw for each 2,000 paths."""


@dataclass(frozen=True, slots=True, eq=False)
class Paths:
    """What came out."""

    share: Float
    """(periods + 1, S): probability of each state, the start first."""
    error: Float
    """(periods + 1, S): Monte Carlo standard error of the shares, for the judgements as drawn: doubt is not in it."""
    low: Float
    high: Float
    """(periods + 1, S): the 5th and 95th percentile over the draws of the judgements; without doubt the share."""
    hit: Float
    """(periods + 1,): probability of the target, if one was given; else empty."""
    reached: NDArray[np.bool_]
    """(periods + 1, paths): whether each path had the target; paths of one number are comparable between runs."""


def paths(
    model: Model, start: Int, course: Course | None = None, *, target: Target | None = None, forced: Int | None = None
) -> Paths:
    """Simulate from a start (J,), with the states in `forced` (J,) held where they are not -1.

    Raises ValueError where the start, the target or the course make no sense.
    """
    course = course or Course()
    order = layout(model)
    held = np.full(len(model.states), -1) if forced is None else np.asarray(forced)
    begin = np.where(held >= 0, held, checked_scenarios(model, start)[0])
    checked_scenarios(model, begin)
    inertia = np.where(held >= 0, np.float32(1), _inertia(model, course))
    wanted = checked_target(model, target) if target else {}
    runs, hits = [], []
    for number, many in enumerate(_sizes(course)):
        random = np.random.default_rng([course.seed, number])
        impacts = np.empty((len(order.place),) * 2, np.float32)
        impacts[np.ix_(order.place, order.place)] = _impacts(model, course, random)
        run = Run(model, order, impacts, inertia)
        share, hit = run.simulated(begin, many, random, course.periods, wanted)
        runs.append(share)
        hits.append(hit)
    return _gathered(course, runs, hits, bool(wanted))


def difference(one: Paths, other: Paths) -> tuple[Float, Float]:
    """(periods + 1,): by how much the target is likelier in one than in the other, and the standard error of that.

    Both must have the same course; what the common random numbers leave of the error is what the paths differ in. The
    error is for the judgements as drawn.
    """
    gap = one.reached.astype(np.int8) - other.reached.astype(np.int8)
    return gap.mean(1), gap.std(1) / np.sqrt(max(gap.shape[1], 1))


def _impacts(model: Model, course: Course, random: np.random.Generator) -> Single:
    found = model.impacts.T.astype(np.float32)
    if course.doubt:
        found += np.where(found != 0, random.standard_normal(found.shape, np.float32) * course.doubt, 0)
    return (found / course.temperature).astype(np.float32)


def _inertia(model: Model, course: Course) -> Single:
    given = np.asarray(course.inertia, float)
    if given.shape not in ((), (len(model.states),)) or not ((given >= 0) & (given <= 1)).all():
        raise ValueError("inertia must be a probability from 0 to 1, for all descriptors or for each")
    if course.periods < 1 or course.paths < 1:
        raise ValueError("there must be at least one period and one path")
    if not course.temperature > 0 or not course.doubt >= 0:
        raise ValueError("the temperature must be above 0, the doubt at least 0")
    return np.broadcast_to(given, (len(model.states),)).astype(np.float32)


def _sizes(course: Course) -> list[int]:
    whole, rest = divmod(course.paths, _CHUNK)
    return [_CHUNK] * whole + ([rest] if rest else [])


def _gathered(course: Course, runs: list[Float], hits: list[NDArray[np.bool_]], asked: bool) -> Paths:
    size = np.array(_sizes(course), float)
    share = np.tensordot(size / size.sum(), np.array(runs), 1)
    if course.doubt:
        low, high = np.quantile(np.array(runs), (0.05, 0.95), axis=0)
    else:
        low, high = share.copy(), share.copy()
    reached = np.concatenate(hits, axis=1)
    error = np.sqrt(np.clip(share * (1 - share), 0, None) / course.paths)
    return Paths(share, error, low, high, reached.mean(1) if asked else np.empty(0), reached)
