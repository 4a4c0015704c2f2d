"""Routes between two places, each with what is uncertain about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dragoman.engines.routing.alternatives import Way, ways
from dragoman.engines.routing.apart import groups
from dragoman.engines.routing.draws import BAND, drawn, least, totals
from dragoman.engines.routing.graph import Floats, Graph, graph
from dragoman.engines.routing.network import Link, Network, Passing
from dragoman.engines.routing.wish import Wish

_SAME = 1e-9


@dataclass(frozen=True, slots=True)
class Spread:
    """What a sum comes to: the middle draw, the band that holds nine of ten draws, and all lows and all highs."""

    middle: float
    low: float
    high: float
    least: float
    most: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Links one after the other, the places they join, what is passed on the way, and the sums by criterion.

    `share` is the part of the draws in which it, or one of its `variants`, is the shortest of those listed.
    """

    places: tuple[str, ...]
    links: tuple[Link, ...]
    passings: tuple[Passing, ...]
    sums: Mapping[str, Spread]
    share: float
    variants: int = 0


@dataclass(frozen=True, slots=True)
class Routes:
    """The best first; `unlisted` is the part of the draws in which another way is shorter than all these."""

    routes: tuple[Route, ...]
    unlisted: float


def routes(network: Network, source: str, target: str, wish: Wish) -> Routes:
    """The shortest ways by the middles of the ranges, and how sure that is.

    Alternatives as in `apart.groups`. The share of draws in which a route is the best is the optimality index of Sigal,
    Pritsker and Solberg (1980). No routes where none leads there. Raises ValueError for places where no link ends, or a
    wish that cannot be met.
    """
    if wish.k < 1 or not 0 <= wish.overlap <= 1:
        raise ValueError(f"{wish.k} routes with an overlap of {wish.overlap}; give 1 or more, and 0 to 1")
    spread = graph(network, source, target)
    low, high = spread.weights(wish.by)
    lengths = spread.lengths((low + high) / 2)
    found_ = groups(spread, lengths, wish)
    if not found_:
        return Routes((), 0.0)
    chosen = [group[0] for group in found_]
    criteria = dict.fromkeys(name for item in spread.items for name in item.weights)
    sampled = {name: _drawn(spread, name, wish) for name in criteria}
    values = sampled.get(wish.by, np.zeros((wish.draws, len(spread.items))))
    shares, unlisted = _shares(spread, found_, wish, values)
    sums = {name: _spreads(spread, name, chosen, drawn_) for name, drawn_ in sampled.items()}
    found = [
        _route(spread, group, {name: held[number] for name, held in sums.items()}, shares[number])
        for number, group in enumerate(found_)
    ]
    return Routes(tuple(found), unlisted)


def best(network: Network, source: str, target: str, by: str) -> tuple[float, tuple[Link, ...], tuple[Passing, ...]]:
    """Length by the middles, links and passings of the best route; inf and nothing where there is none.

    Raises ValueError for places where no link ends.
    """
    spread = graph(network, source, target)
    low, high = spread.weights(by)
    found = next(ways(spread, spread.lengths((low + high) / 2).tolist()), None)
    if found is None:
        return np.inf, (), ()
    links, passings = _items(spread, found[1])
    return found[0], links, passings


def _drawn(spread: Graph, by: str, wish: Wish) -> Floats:
    """Each criterion from a seed of its own, so that a dear route is not thereby a slow one."""
    seed = [wish.seed, *by.encode()]
    return drawn(spread, by, wish.draws, int(np.random.SeedSequence(seed).generate_state(1)[0]), wish.together)


def _shares(spread: Graph, held: Sequence[Sequence[Way]], wish: Wish, values: Floats) -> tuple[list[float], float]:
    own = np.stack([totals(spread, group, values).min(axis=1) for group in held], axis=1)
    bests = own.min(axis=1)
    shares = np.bincount(own.argmin(axis=1), minlength=len(held)) / wish.draws
    better = least(spread, wish.by, values) < bests - _SAME * (1 + bests)
    return shares.tolist(), float(better.mean())


def _spreads(spread: Graph, by: str, chosen: Sequence[Way], values: Floats) -> list[Spread]:
    sums = totals(spread, chosen, values)
    low, middle, high = np.quantile(sums, (BAND[0], 0.5, BAND[1]), axis=0)
    least_, most = (totals(spread, chosen, each) for each in spread.weights(by))
    return [Spread(*map(float, each)) for each in zip(middle, low, high, least_, most, strict=True)]


def _route(spread: Graph, group: Sequence[Way], sums: Mapping[str, Spread], share: float) -> Route:
    way = group[0]
    links, passings = _items(spread, way)
    places = [spread.states[spread.source][0]]
    for number in way:
        place = spread.states[spread.arcs[number].head][0]
        if place != places[-1]:
            places.append(place)
    return Route(
        places=tuple(places), links=links, passings=passings, sums=sums, share=share, variants=len(group) - 1
    )  # fmt: skip


def _items(spread: Graph, way: Way) -> tuple[tuple[Link, ...], tuple[Passing, ...]]:
    held = [spread.items[item] for number in way for item in spread.arcs[number].items]
    links = tuple(each for each in held if isinstance(each, Link))
    return links, tuple(each for each in held if isinstance(each, Passing))
