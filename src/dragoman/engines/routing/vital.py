"""What hangs on single links and passings, and what would have to open."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from math import fsum, inf

from dragoman.engines.routing.network import Link, Network, Passing
from dragoman.engines.routing.routes import best


@dataclass(frozen=True, slots=True)
class Loss:
    """A link of the best route, what its loss adds to the length (inf: cuts all), and the links used instead."""

    link: Link
    adds: float
    instead: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Gain:
    """A passing on the best route, what it adds there, and what the best route would gain were it free of charge.

    The second is at most the first: nothing but this passing changes.
    """

    passing: Passing
    adds: tuple[float, float]
    gain: float


def losses(network: Network, source: str, target: str, by: str) -> tuple[Loss, ...]:
    """Links of the best route by what their loss adds, the most vital first (Corley and Sha 1982).

    Links elsewhere cost nothing by their loss. Empty where there is no route. Raises ValueError as `best` does.
    """
    length, links, _ = best(network, source, target, by)
    found = []
    for link in links:
        left = network.without(link.key)
        known = {source, target} <= set(left.places)
        other, instead, _ = best(left, source, target, by) if known else (inf, (), ())
        found.append(Loss(link, other - length, instead))
    return tuple(sorted(found, key=lambda each: -each.adds))


def gains(network: Network, source: str, target: str, by: str) -> tuple[Gain, ...]:
    """Passings of the best route, those that add most first. Raises ValueError as `best` does."""
    length, _, passings = best(network, source, target, by)
    found = []
    for passing in passings:
        freed = best(_freed(network, passing), source, target, by)[0]
        found.append(Gain(passing, passing.weights.get(by, (0.0, 0.0)), length - freed))
    return tuple(sorted(found, key=lambda each: -sum(each.adds)))


def openings(network: Network, closed: Collection[str], source: str, target: str, by: str) -> tuple[Link, ...] | None:
    """The fewest of the closed links that must open for a route, those of the shortest such route.

    Empty where a route is open; None where even all of them would not do. Raises ValueError as `best` does.
    """
    weights = [each.weights for each in network.links] + [each.weights for each in network.passings()]
    many = 1 + fsum(each[by][1] for each in weights if by in each)
    gate = {by: (many, many)}
    links = [
        replace(each, passings=(*each.passings, Passing(key=f"closed {each.key}", weights=gate)))
        if each.key in closed
        else each
        for each in network.links
    ]
    length, used, _ = best(Network(tuple(links), network.through, network.changes), source, target, by)
    own = {each.key: each for each in network.links}
    return None if length == inf else tuple(own[each.key] for each in used if each.key in closed)


def _freed(network: Network, passing: Passing) -> Network:
    free = replace(passing, weights={})

    def swap(each: Passing) -> Passing:
        return free if each.key == passing.key else each

    return Network(
        tuple(replace(each, passings=tuple(map(swap, each.passings))) for each in network.links),
        {place: swap(each) for place, each in network.through.items()},
        {place: swap(each) for place, each in network.changes.items()},
    )
