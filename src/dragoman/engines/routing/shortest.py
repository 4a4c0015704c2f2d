"""Shortest ways through a graph whose arcs have lengths of 0 or more."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from math import inf

from dragoman.engines.routing.graph import Graph


@dataclass(frozen=True, slots=True)
class Tree:
    """Length of the shortest way between each state and one end (inf where there is none), and its first arc."""

    far: list[float]
    by: list[int]
    graph: Graph
    ahead: bool
    """Whether the ways lead on to the target, rather than back to the source."""

    def path(self, state: int) -> tuple[int, ...]:
        """The arcs from a state, the first being the one beside it."""
        found = list[int]()
        while (arc := self.by[state]) >= 0:
            found.append(arc)
            state = self.graph.arcs[arc].head if self.ahead else self.graph.arcs[arc].tail
        return tuple(found)


def trees(graph: Graph, lengths: Sequence[float]) -> tuple[Tree, Tree]:
    """The shortest ways on to the target and back to the source (Dijkstra 1959)."""
    return _tree(graph, lengths, ahead=True), _tree(graph, lengths, ahead=False)


def distances(graph: Graph, lengths: Sequence[float]) -> list[float]:
    """Length of the shortest way from each state to the target, inf where there is none."""
    return _tree(graph, lengths, ahead=True).far


def _tree(graph: Graph, lengths: Sequence[float], ahead: bool) -> Tree:
    found, by = [inf] * len(graph.states), [-1] * len(graph.states)
    end = graph.target if ahead else graph.source
    beside = graph.entering if ahead else graph.leaving
    found[end] = 0.0
    open_, done = [(0.0, end)], [False] * len(found)
    while open_:
        so_far, state = heappop(open_)
        if done[state]:
            continue
        done[state] = True
        for number in beside[state]:
            arc = graph.arcs[number]
            other, length = arc.tail if ahead else arc.head, so_far + lengths[number]
            if length < found[other]:
                found[other], by[other] = length, number
                heappush(open_, (length, other))
    return Tree(found, by, graph, ahead)


def shortest(
    graph: Graph,
    lengths: Sequence[float],
    to_go: Sequence[float],
    start: int,
    barred: tuple[Collection[int], Collection[int]] = ((), ()),
    goal: int | None = None,
) -> tuple[float, tuple[int, ...]] | None:
    """The length and the arcs of the shortest way from a state to the goal (the target); None where there is none.

    A* (Hart, Nilsson and Raphael 1968): `to_go` must never be more than what is left to go, as `distances` is not.
    `barred` are arcs and states that may not be used. Of ways of one length the same is found each time.
    """
    no_arcs, no_states = barred
    goal = graph.target if goal is None else goal
    best, came = {start: 0.0}, dict[int, int]()
    open_, done = [(to_go[start], 0, start)], set(no_states)
    count = 0
    while open_:
        _, _, state = heappop(open_)
        if state in done:
            continue
        if state == goal:
            return best[state], _back(graph, came, (start, goal))
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


def _back(graph: Graph, came: dict[int, int], ends: tuple[int, int]) -> tuple[int, ...]:
    found, (start, state) = list[int](), ends
    while state != start:
        found.append(came[state])
        state = graph.arcs[came[state]].tail
    return tuple(reversed(found))
