"""Sets of states that somebody could force, the cheapest first."""

from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import islice

import numpy as np

from dragoman.engines.crossimpact.model import Float, Int, Model


def levers(model: Model, but: set[int]) -> Int:
    """(n, 2) pairs of descriptor and state with a finite cost, the cheapest first.

    Left out are the descriptors in `but` and those with one state.
    """
    found = []
    for place in np.argsort(model.costs, kind="stable").tolist():
        descriptor = int(model.owner[place])
        state = place - int(model.first[descriptor])
        lone = len(model.states[descriptor]) == 1
        if np.isfinite(model.costs[place]) and descriptor not in but and not lone:
            found.append((descriptor, state))
    return np.array(found, np.int64).reshape(-1, 2)


def lever_sets(model: Model, given: Int, size: int) -> Iterator[tuple[Float, Int]]:
    """Costs (n,) and sets as forced states (n, J), -1 where free: blocks of all sets, the empty one first.

    In the order of their costs, then of their sizes; none larger than `size`.
    """
    cost = [float(model.costs[model.first[descriptor] + state]) for descriptor, state in given]
    sets = _ordered(cost, [int(each) for each in given[:, 0]], size)
    many = 1
    while block := list(islice(sets, many)):
        forced = np.full((len(block), len(model.states)), -1, np.int64)
        for row, (_, members) in enumerate(block):
            chosen = given[list(members)]
            forced[row, chosen[:, 0]] = chosen[:, 1]
        yield np.array([each for each, _ in block]), forced
        many = min(4 * many, 8192)


def _ordered(cost: list[float], descriptor: list[int], size: int) -> Iterator[tuple[float, tuple[int, ...]]]:
    """Sets of places in order: each comes from the one without its last member, or with that one place lower."""
    yield 0.0, ()
    heap: list[tuple[float, int, tuple[int, ...]]] = []
    if cost and size > 0:
        heappush(heap, (cost[0], 1, (0,)))
    while heap:
        total, many, members = heappop(heap)
        if len({descriptor[each] for each in members}) == many:
            yield total, members
        *rest, last = members
        if last + 1 < len(cost):
            heappush(heap, (_sum(cost, (*rest, last + 1)), many, (*rest, last + 1)))
            if many < size:
                heappush(heap, (_sum(cost, (*members, last + 1)), many + 1, (*members, last + 1)))


def _sum(cost: list[float], members: tuple[int, ...]) -> float:
    return sum(cost[each] for each in members)
