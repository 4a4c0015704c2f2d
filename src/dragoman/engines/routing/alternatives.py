"""The shortest ways in their order."""

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from math import inf
from typing import TypeAlias

from dragoman.engines.routing.graph import Graph
from dragoman.engines.routing.shortest import distances, shortest

Way: TypeAlias = tuple[int, ...]
"""Arcs, one after the other."""


def ways(graph: Graph, lengths: Sequence[float]) -> Iterator[tuple[float, Way]]:
    """All ways from the source to the target that come to no place twice, the shortest first, each with its length.

    Yen (1971) with the saving of Lawler (1972): only what lies behind the point where a way left its parent is looked
    at again. Ways of equal length come in a fixed order.
    """
    to_go = distances(graph, lengths)
    first = shortest(graph, lengths, to_go, graph.source) if to_go[graph.source] < inf else None
    open_: list[tuple[float, int, Way, int]] = [(*_keyed(first), 0)] if first else []
    spurs = _Spurs(graph, lengths, to_go)
    known = {first[1]} if first else set()
    while open_:
        length, _, way, left = heappop(open_)
        spurs.given.append(way)
        if once(graph, way):
            yield length, way
        for at in range(left, len(way)):
            found = spurs.found(way, at)
            if found and found[1] not in known:
                known.add(found[1])
                heappush(open_, (*_keyed(found), at))


class _Spurs:
    """Ways that leave one that was given."""

    def __init__(self, graph: Graph, lengths: Sequence[float], to_go: Sequence[float]) -> None:
        self._graph, self._lengths, self._to_go = graph, lengths, to_go
        self.given: list[Way] = []
        self._at: dict[str, tuple[set[int], set[int]]] = {}
        for number, (place, _, on) in enumerate(graph.states):
            self._at.setdefault(place, (set(), set()))[on].add(number)

    def found(self, way: Way, at: int) -> tuple[float, Way] | None:
        """The shortest that shares the first arcs with this one, then goes as none given, and to no place left."""
        graph, root = self._graph, way[:at]
        start = graph.arcs[way[at]].tail
        here = graph.states[start][0]
        barred = {each[at] for each in self.given if len(each) > at and each[:at] == root}
        left = {graph.states[graph.arcs[number].tail][0] for number in root} - {here}
        states = set(self._at[here][False] - {start}).union(*(part for place in left for part in self._at[place]))
        states.update(graph.arcs[number].tail for number in root)
        found = shortest(graph, self._lengths, self._to_go, start, (barred, states))
        if found is None:
            return None
        return sum(self._lengths[number] for number in root) + found[0], root + found[1]


def _keyed(found: tuple[float, Way]) -> tuple[float, int, Way]:
    return found[0], len(found[1]), found[1]


def once(graph: Graph, way: Way) -> bool:
    """Whether no place is left and come back to."""
    places = [graph.states[graph.source][0]]
    for number in way:
        place = graph.states[graph.arcs[number].head][0]
        if place != places[-1]:
            places.append(place)
    return len(places) == len(set(places))
