"""How many starts end in each attractor: counted over all combinations, or over a sample."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.engines.crossimpact.model import Float, Int, Model
from dragoman.engines.crossimpact.search import Clock, Progress
from dragoman.engines.crossimpact.succession import Rule, settled, successors

_TAIL = 1 << 16
"""Combinations of the last descriptors that are worked on at once."""
_KEPT = 1 << 22
"""Successors that are held before they are counted."""
_UNMET = -(1 << 14)
"""A balance below all others."""


@dataclass(frozen=True, slots=True, eq=False)
class Basins:
    """Attractors and their basins."""

    attractors: list[Int]
    """(length, J) each, by the size of the basin."""
    starts: Int
    """How many starts end in each."""
    exact: bool
    """Whether every combination was a start; else a sample was, with replacement."""
    share: Float
    """The basins as shares of all starts."""
    error: Float
    """Standard errors of the shares; 0 where they are exact."""


def basins(
    model: Model,
    rule: Rule = "global",
    *,
    most: int = 50_000_000,
    sample: int = 100_000,
    seed: int = 0,
    progress: Progress | None = None,
) -> Basins:
    """The attractors of a succession with their basins: exact up to `most` combinations, else from `sample` starts."""
    exact = model.space <= most
    if exact:
        points, weight = _images(model, rule, Clock(None, progress))
    else:
        points = np.random.default_rng(seed).integers(0, model.counts, (sample, len(model.states)))
        weight = np.ones(sample, np.int64)
    found = settled(model, points, rule=rule)
    starts = np.bincount(found.index, weight, len(found.attractors)).astype(np.int64)
    order = np.argsort(-starts, kind="stable")
    share = starts[order] / weight.sum()
    error = np.zeros(len(order)) if exact else np.sqrt(share * (1 - share) / sample)
    return Basins([found.attractors[each] for each in order], starts[order], exact, share, error)


def _images(model: Model, rule: Rule, clock: Clock) -> tuple[Int, Int]:
    """The scenarios that follow on any other, and on how many each."""
    found, count = np.empty(0, np.int64), np.empty(0, np.int64)
    waiting: list[Int] = []
    done = 0
    for block in (_global_steps if rule == "global" else _local_steps)(model):
        waiting.append(block)
        done += len(block)
        if sum(map(len, waiting)) >= _KEPT or done == model.space:
            found, count = _merged(found, count, np.concatenate(waiting))
            waiting = []
        clock.over(len(found), done)
    return _decoded(model, found), count


def _merged(found: Int, count: Int, fresh: Int) -> tuple[Int, Int]:
    more, times = np.unique(fresh, return_counts=True)
    union, inverse = np.unique(np.concatenate([found, more]), return_inverse=True)
    return union, np.bincount(inverse, np.concatenate([count, times])).astype(np.int64)


def _local_steps(model: Model) -> Iterator[Int]:
    for begin in range(0, model.space, _TAIL):
        numbers = np.arange(begin, min(begin + _TAIL, model.space))
        yield _encoded(model, successors(model, _decoded(model, numbers), rule="local"))


def _global_steps(model: Model) -> Iterator[Int]:
    """The numbers of the successors of all combinations: balances of heads and tails are added up."""
    cut = _cut(model)
    head, tail = _grid(model.counts[:cut]), _grid(model.counts[cut:])
    split = int(model.first[cut]) if cut < len(model.counts) else len(model.impacts)
    upper, lower = (
        _summed(impacts, model.counts[where], grid)
        for impacts, where, grid in (
            (model.impacts[:split], slice(cut), head),
            (model.impacts[split:], slice(cut, None), tail),
        )
    )
    for row, begin in zip(upper.T, head, strict=True):
        balance = lower + row[:, None]
        for each in model.prerequisites:
            met = np.ones(len(tail), bool)
            for descriptor, state in each.needs:
                met &= begin[descriptor] == state if descriptor < cut else tail[:, descriptor - cut] == state
            balance[model.first[each.descriptor] + each.state, ~met] = _UNMET
        yield _best(model, balance, begin, tail)


def _best(model: Model, balance: NDArray[np.int16], head: Int, tail: Int) -> Int:
    number, cut = np.zeros(len(tail), np.int64), len(head)
    for descriptor, (begin, count) in enumerate(zip(model.first, model.counts, strict=True)):
        own = balance[begin : begin + count]
        top = own.max(0)
        best = np.zeros(len(tail), np.int8)
        for state in range(count - 1, -1, -1):
            best[own[state] == top] = state
        for state in range(count):
            present = head[descriptor] == state if descriptor < cut else tail[:, descriptor - cut] == state
            best[present & (own[state] == top)] = state
        number = number * count + best
    return number


def _summed(impacts: Int, counts: Int, grid: Int) -> NDArray[np.int16]:
    """(S, n): balances from the descriptors of the grid alone."""
    begins = np.cumsum(counts) - counts
    found = np.zeros((impacts.shape[1], len(grid)), np.int16)
    for begin, column in zip(begins, grid.T, strict=True):
        found += impacts.T[:, begin + column].astype(np.int16)
    return found


def _cut(model: Model) -> int:
    tail, cut = 1, len(model.counts)
    while cut > 0 and tail * model.counts[cut - 1] <= _TAIL:
        cut -= 1
        tail *= int(model.counts[cut])
    return cut


def _grid(counts: Int) -> Int:
    """All combinations, the last descriptor changing first: (n, descriptors)."""
    return np.indices(tuple(counts)).reshape(len(counts), int(np.prod(counts))).T


def _encoded(model: Model, scenarios: Int) -> Int:
    number = np.zeros(len(scenarios), np.int64)
    for count, column in zip(model.counts, scenarios.T, strict=True):
        number = number * count + column
    return number


def _decoded(model: Model, numbers: Int) -> Int:
    found = np.empty((len(numbers), len(model.counts)), np.int64)
    for place in range(len(model.counts) - 1, -1, -1):
        numbers, found[:, place] = np.divmod(numbers, model.counts[place])
    return found
