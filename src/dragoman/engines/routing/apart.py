"""Routes that differ: not the same way over and over with a small detour."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import accumulate, islice
from math import inf

from dragoman.engines.routing.alternatives import Way, once, ways
from dragoman.engines.routing.graph import Floats, Graph
from dragoman.engines.routing.shortest import shortest, trees
from dragoman.engines.routing.wish import Wish

_TRIED = 60
_NEAR, _TWICE = 0.25, 2.0
_SAME = 1e-9
Lead = tuple[Hashable, Mapping[int, float]]


def groups(graph: Graph, lengths: Floats, wish: Wish) -> list[list[Way]]:
    """The best ways, at most `wish.k`, each followed by its variants.

    With an overlap of 1 and no kinds these are the shortest ways without variants (Yen 1971). Otherwise alternatives
    over one arc, in the order of their lengths, as Abraham, Delling, Goldberg and Werneck (2013) take them over a
    vertex: a way begins a group where it shares little with those before it, is of another kind, and is locally
    optimal (no shorter way leads past the arc within a quarter of the best length). Of the 60 shortest ways those that
    share too much with the first of a group, or are of its kind, are variants.
    """
    plain = lengths.tolist()
    if wish.overlap == 1 and wish.kind is None:
        return [[way] for _, way in islice(ways(graph, plain), wish.k)]
    found: list[list[Way]] = []
    leads: list[Lead] = []
    for way, at, best in _over(graph, plain):
        own = _described(graph, plain, way, wish)
        if len(found) < wish.k and _home(own, leads, wish.overlap) is None and _optimal(graph, plain, (way, at), best):
            found.append([way])
            leads.append(own)
    for _, way in islice(ways(graph, plain), _TRIED):
        home = _home(_described(graph, plain, way, wish), leads, wish.overlap)
        if home is not None and way not in found[home]:
            found[home].append(way)
    return found


def _over(graph: Graph, lengths: Sequence[float]) -> Iterator[tuple[Way, int, float]]:
    """The shortest way over each arc, the shortest first, with the arc's place in it and the best length of all."""
    to, from_ = trees(graph, lengths)
    best = to.far[graph.source]
    order = sorted(
        (from_.far[arc.tail] + lengths[number] + to.far[arc.head], number) for number, arc in enumerate(graph.arcs)
    )
    known = set[Way]()
    for length, number in order:
        if length == inf:
            return
        before, behind = from_.path(graph.arcs[number].tail), to.path(graph.arcs[number].head)
        way = (*reversed(before), number, *behind)
        if way not in known and once(graph, way):
            known.add(way)
            yield way, len(before), best


def _described(graph: Graph, lengths: Sequence[float], way: Way, wish: Wish) -> Lead:
    """Its kind (itself where there are none), and the length of each of its links."""
    own = {graph.arcs[number].link: lengths[number] for number in way if graph.arcs[number].link >= 0}
    kind: Hashable = wish.kind([graph.network.links[link] for link in own]) if wish.kind else way
    return kind, own


def _home(own: Lead, leads: Sequence[Lead], overlap: float) -> int | None:
    """The group that a way is a variant in."""
    for at, (kind, links) in enumerate(leads):
        shared = sum(own[1][link] for link in own[1].keys() & links.keys())
        least = min(sum(own[1].values()), sum(links.values()))
        if own[0] == kind or shared > overlap * least + _SAME:
            return at
    return None


def _optimal(graph: Graph, lengths: Sequence[float], over: tuple[Way, int], best: float) -> bool:
    """Whether the stretch round an arc, as far as a part of the best length each way, is itself a shortest way.

    One arc alone passes, however long; with an arc on either side it must not be twice as long as it need be.
    """
    way, at = over
    near = _NEAR * best
    before = list(accumulate(lengths[number] for number in reversed(way[:at])))
    behind = list(accumulate(lengths[number] for number in way[at + 1 :]))
    part = way[at - sum(each <= near for each in before) : at + 1 + sum(each <= near for each in behind)]
    links = [place for place, number in enumerate(way) if graph.arcs[number].link >= 0]
    beside = [place for place in links if place < at][-1:], [place for place in links if place > at][:1]
    wider = way[min([at, *beside[0]]) : max([at, *beside[1]]) + 1]
    alone = sum(graph.arcs[number].link >= 0 for number in part) <= 1
    return (alone or _stretch(graph, lengths, part) <= 1 + _SAME) and _stretch(graph, lengths, wider) < _TWICE


def _stretch(graph: Graph, lengths: Sequence[float], part: Way) -> float:
    """How many times as long as the shortest way between its ends."""
    start, goal = graph.arcs[part[0]].tail, graph.arcs[part[-1]].head
    found = shortest(graph, lengths, [0.0] * len(graph.states), start, goal=goal)
    own = sum(lengths[number] for number in part)
    return own / found[0] if found and found[0] else 1.0
