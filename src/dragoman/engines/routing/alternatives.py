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
    given: list[Way] = []
    known = {first[1]} if first else set()
    while open_:
        length, _, way, left = heappop(open_)
        given.append(way)
        if _once(graph, way):
            yield length, way
        for at in range(left, len(way)):
            found = _spur(graph, lengths, to_go, given, (way, at))
            if found and found[1] not in known:
                known.add(found[1])
                heappush(open_, (*_keyed(found), at))


def _keyed(found: tuple[float, Way]) -> tuple[float, int, Way]:
    return found[0], len(found[1]), found[1]


def _spur(
    graph: Graph, lengths: Sequence[float], to_go: Sequence[float], given: Sequence[Way], where: tuple[Way, int]
) -> tuple[float, Way] | None:
    """The shortest way that shares the first arcs with this one, and then goes as none that was given."""
    way, at = where
    root = way[:at]
    barred = {each[at] for each in given if len(each) > at and each[:at] == root}
    passed = {graph.arcs[number].tail for number in root}
    start = graph.arcs[way[at]].tail
    found = shortest(graph, lengths, to_go, start, (barred, passed))
    if found is None:
        return None
    return sum(lengths[number] for number in root) + found[0], root + found[1]


def _once(graph: Graph, way: Way) -> bool:
    """Whether no place is left and come back to."""
    places = [graph.states[graph.source][0]]
    for number in way:
        place = graph.states[graph.arcs[number].head][0]
        if place != places[-1]:
            places.append(place)
    return len(places) == len(set(places))
