"""All consistent scenarios, exactly and completely, or how far it came."""

from dataclasses import dataclass
from math import prod

import numpy as np

from dragoman.engines.crossimpact.answersets import answer_sets
from dragoman.engines.crossimpact.kernel import kernel
from dragoman.engines.crossimpact.model import Int, Model
from dragoman.engines.crossimpact.nodes import SIZE, propagated, roots
from dragoman.engines.crossimpact.parts import links, part, parts
from dragoman.engines.crossimpact.search import Clock, Progress, Search

_PLAIN = 20_000
"""Boxes that the plain search looks at before a sparse model is handed to clingo."""
_DENSE = 12.0
"""Sources a descriptor above which clingo's learning does not pay."""


@dataclass(frozen=True, slots=True, eq=False)
class Consistent:
    """Consistent scenarios."""

    scenarios: Int
    """(n, J) states from 0, in the order of the first descriptor's state, then the second's, and so on."""
    complete: bool
    """Whether they are all there are."""
    count: int | None
    """How many there are, where that is known: also where they are too many to be listed."""
    bound: int
    """There are at most so many."""


def consistent(
    model: Model,
    tolerance: int = 0,
    *,
    limit: int = 100_000,
    seconds: float | None = None,
    progress: Progress | None = None,
) -> Consistent:
    """Every scenario in which no descriptor's inconsistency exceeds the tolerance (Weimer-Jehle 2006).

    Ties are consistent, and self-impacts count. Independent parts are solved apart and combined. At most `limit`
    scenarios are listed; whatever is cut short, by the limit or after `seconds`, is not complete and says so. Raises
    ValueError on a tolerance below 0 or a limit below 1.
    """
    if limit < 1:
        raise ValueError(f"limit {limit}: at least one scenario must be asked for")
    clock, found = Clock(seconds, progress), Consistent(np.zeros((1, 0), np.int64), True, 1, 1)
    groups = parts(model)
    for group in groups:
        found = _product(found, _part(part(model, group), tolerance, limit, clock), limit)
    columns = np.argsort(np.concatenate(groups))
    scenarios = found.scenarios[:, columns]
    return Consistent(scenarios[np.lexsort(scenarios.T[::-1])], found.complete, found.count, found.bound)


def _part(model: Model, tolerance: int, limit: int, clock: Clock) -> Consistent:
    core = kernel(model, tolerance)
    start = propagated(core, roots(core, np.full((1, len(model.states)), -1)))
    bound = sum(prod(row) for row in SIZE[start.mask].tolist())
    search = Search(core, start)
    blocks, count, over = [], 0, False
    sparse = links(model).sum() <= _DENSE * len(model.states)
    for _, block in search.blocks():
        blocks.append(block)
        count += len(block)
        over = count > limit or clock.over(count, search.boxes)
        if over or (sparse and search.boxes > _PLAIN):
            break
    else:
        return _listed(model, blocks, limit, None)
    if over:
        return _listed(model, blocks, limit, bound)
    scenarios, complete = answer_sets(model, tolerance, limit, clock)
    return _listed(model, [scenarios], limit, None if complete else bound)


def _listed(model: Model, blocks: list[Int], limit: int, bound: int | None) -> Consistent:
    """What was found; there may be more only where a bound is given."""
    scenarios = np.concatenate([np.zeros((0, len(model.states)), np.int64), *blocks])
    many = len(scenarios)
    if bound is None:
        return Consistent(scenarios[:limit], many <= limit, many, many)
    return Consistent(scenarios[:limit], False, None, bound)


def _product(one: Consistent, other: Consistent, limit: int) -> Consistent:
    """Every scenario of one part with every scenario of another, as far as the limit goes."""
    many = len(one.scenarios) * len(other.scenarios)
    number = np.arange(min(many, limit))
    first, second = np.divmod(number, max(len(other.scenarios), 1))
    scenarios = np.concatenate([one.scenarios[first], other.scenarios[second]], axis=1)
    count = None if one.count is None or other.count is None else one.count * other.count
    return Consistent(scenarios, one.complete and other.complete and many <= limit, count, one.bound * other.bound)
