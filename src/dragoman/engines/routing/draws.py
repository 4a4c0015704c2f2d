"""What uncertain figures make of routes: each figure drawn many times between its low and its high."""

from collections.abc import Sequence

import numpy as np

from dragoman.engines.routing.alternatives import Way
from dragoman.engines.routing.graph import Floats, Graph
from dragoman.engines.routing.shortest import distances, trees

BAND = (0.05, 0.95)
_SAME = 1e-9


def drawn(graph: Graph, by: str, draws: int, seed: int, together: float) -> Floats:
    """(draws, items) figures, each uniform between its low and its high.

    Two of one group are the same point of their ranges with the probability `together` squared and independent
    otherwise: a share `together` of the figures of a group follows one common draw (the copula family of Fréchet 1958).
    So figures that were guessed by one rule are too high or too low together. Raises ValueError unless it is 0 to 1.
    """
    if draws < 1 or not 0 <= together <= 1:
        raise ValueError(f"{draws} draws with {together} together; give 1 or more, and 0 to 1")
    rng = np.random.Generator(np.random.PCG64(seed))
    low, high = graph.weights(by)
    groups = {each.group: None for each in graph.items}
    place = {group: number for number, group in enumerate(groups)}
    common = rng.random((draws, len(groups)))[:, [place[each.group] for each in graph.items]]
    own = rng.random((draws, len(graph.items)))
    follows = rng.random((draws, len(graph.items))) < together
    found: Floats = low + (high - low) * np.where(follows, common, own)
    return found


def totals(graph: Graph, ways: Sequence[Way], values: Floats) -> Floats:
    """(..., ways) the sum over each way of (..., items)."""
    uses = np.zeros((len(graph.items), len(ways)))
    for column, way in enumerate(ways):
        for number in way:
            for item in graph.arcs[number].items:
                uses[item, column] += 1
    found: Floats = values @ uses
    return found


def least(graph: Graph, by: str, values: Floats) -> Floats:
    """(draws,) the length of the shortest way in each draw, exactly (Bellman 1958; Ford 1956), inf without any.

    Arcs that can be on no shortest way are left out first: those over which even the lows come to more than the
    shortest way by the highs.
    """
    low, high = (graph.lengths(each) for each in graph.weights(by))
    to, from_ = trees(graph, low.tolist())
    bound = distances(graph, high.tolist())[graph.source]
    kept = [
        number
        for number, arc in enumerate(graph.arcs)
        if from_.far[arc.tail] + low[number] + to.far[arc.head] <= bound + _SAME * (1 + bound) < np.inf
    ]
    kept.sort(key=lambda number: from_.far[graph.arcs[number].head])
    return _relaxed(graph, kept, graph.lengths(values, kept))


def _relaxed(graph: Graph, kept: Sequence[int], lengths: Floats) -> Floats:
    """Row by row of states, those nearest to the source first: few rounds are needed, and rows lie side by side."""
    found = np.full((len(graph.states), len(lengths)), np.inf)
    found[graph.source] = 0
    columns = np.ascontiguousarray(lengths.T)
    entering: dict[int, list[tuple[int, int]]] = {}
    for row, number in enumerate(kept):
        entering.setdefault(graph.arcs[number].head, []).append((graph.arcs[number].tail, row))
    moved = {graph.source}
    for _ in graph.states:
        now = set[int]()
        for head, arcs in entering.items():
            before = found[head].copy()
            for tail, row in arcs:
                if tail in moved or tail in now:
                    np.minimum(found[head], found[tail] + columns[row], out=found[head])
            if not np.array_equal(before, found[head]):
                now.add(head)
        if not now:
            break
        moved = now
    best: Floats = found[graph.target]
    return best
