"""Shortest ways through a graph whose arcs have lengths of 0 or more."""

from collections.abc import Collection, Sequence
from heapq import heappop, heappush
from math import inf

from dragoman.engines.routing.graph import Graph


def distances(graph: Graph, lengths: Sequence[float]) -> list[float]:
    """Length of the shortest way from each state to the target (Dijkstra 1959), inf where there is none."""
    entering: list[list[int]] = [[] for _ in graph.states]
    for number, arc in enumerate(graph.arcs):
        entering[arc.head].append(number)
    found = [inf] * len(graph.states)
    found[graph.target] = 0.0
    open_, done = [(0.0, graph.target)], [False] * len(found)
    while open_:
        so_far, state = heappop(open_)
        if done[state]:
            continue
        done[state] = True
        for number in entering[state]:
            tail, length = graph.arcs[number].tail, so_far + lengths[number]
            if length < found[tail]:
                found[tail] = length
                heappush(open_, (length, tail))
    return found


def shortest(
    graph: Graph,
    lengths: Sequence[float],
    to_go: Sequence[float],
    start: int,
    barred: tuple[Collection[int], Collection[int]] = ((), ()),
) -> tuple[float, tuple[int, ...]] | None:
    """The length and the arcs of the shortest way from a state to the target; None where there is none.

    A* (Hart, Nilsson and Raphael 1968): `to_go` must never be more than what is left to go, as `distances` is not.
    `barred` are arcs and states that may not be used. Of ways of one length the same is found each time.
    """
    no_arcs, no_states = barred
    best, came = {start: 0.0}, dict[int, int]()
    open_, done = [(to_go[start], 0, start)], set(no_states)
    count = 0
    while open_:
        _, _, state = heappop(open_)
        if state in done:
            continue
        if state == graph.target:
            return best[state], _back(graph, came, start)
        done.add(state)
        so_far = best[state]
        for number in graph.leaving[state]:
            head = graph.arcs[number].head
            if head in done or number in no_arcs or to_go[head] == inf:
                continue
            length = so_far + lengths[number]
            if length < best.get(head, inf):
                best[head], came[head] = length, number
                count += 1
                heappush(open_, (length + to_go[head], count, head))
    return None


def _back(graph: Graph, came: dict[int, int], start: int) -> tuple[int, ...]:
    found, state = list[int](), graph.target
    while state != start:
        found.append(came[state])
        state = graph.arcs[came[state]].tail
    return tuple(reversed(found))
