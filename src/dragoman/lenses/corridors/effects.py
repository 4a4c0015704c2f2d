"""What single parts of the best route do: what passings add, which legs are vital, what holds it back."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from math import inf

from dragoman.engines import routing
from dragoman.lenses.corridors import named, told
from dragoman.lenses.corridors.trip import Cited, Found, Trip, cited_on
from dragoman.lenses.corridors.ways import mode
from dragoman.lenses.result import Row
from dragoman.ontology.corridors import Network


def rows(net: Network, trip: Trip, found: Found, cited: Cited) -> Iterator[Row]:
    """Passings, vital legs and capacity of the best route of a state, which there must be."""
    yield from _gains(trip, found)
    yield from _vital(net, trip, found, cited)
    yield from _capacity(net, trip, found, cited)


def _gains(trip: Trip, found: Found) -> Iterator[Row]:
    for each in routing.gains(found.network, trip.source.key, trip.target.key, trip.by):
        gain = told.measure(each.gain, trip.by)
        values = {
            "part": "passing", "when": found.when, "what": told.passed(each.passing),
            "effect": f"without it the best way would be {gain} better",
        }  # fmt: skip
        yield Row(values)


def _vital(net: Network, trip: Trip, found: Found, cited: Cited) -> Iterator[Row]:
    """Legs that cost the same by their loss, and follow one another, in one row; the most vital first."""
    best = found.best
    assert best is not None
    lost = routing.losses(found.network, trip.source.key, trip.target.key, trip.by)
    order = {link.key: at for at, link in enumerate(best.links)}
    for effect, losses in groupby(sorted(lost, key=lambda each: (-each.adds, order[each.link.key])),
                                  key=lambda each: _effect(net, best, trip.by, each)):  # fmt: skip
        legs = [net.legs[each.link.key] for each in losses]
        parts = [f"{named.leg_name(net, leg)} ({leg.mode})" for leg in legs]
        values = {"part": "vital", "when": found.when, "what": "; ".join(parts), "effect": effect}
        yield Row(values, cited_on(cited, legs))


def _effect(net: Network, best: routing.Route, by: str, loss: routing.Loss) -> str:
    if loss.adds == inf:
        return "the loss of any of them cuts all"
    used = set(best.places)
    over = dict.fromkeys(end for link in loss.instead for end in link.ends if end not in used)
    names = [net.places[end].name for end in over]
    then = f"then over {told.listed(names, 3)}" if names else f"then by {'/'.join(_modes(loss.instead))}"
    return f"the loss of any adds {told.measure(loss.adds, by)}, {then}"


def _modes(links: Iterable[routing.Link]) -> list[str]:
    return list(dict.fromkeys(mode(link.layer) for link in links))


def _capacity(net: Network, trip: Trip, found: Found, cited: Cited) -> Iterator[Row]:
    """What the links of the best route let through, as far as known."""
    best = found.best
    assert best is not None
    own = routing.Network(best.links, found.network.through, found.network.changes)
    low = routing.most(own, trip.source.key, trip.target.key)
    high = routing.most(own, trip.source.key, trip.target.key, high=True)
    if low.most == inf:
        return
    legs = [net.legs[link.key] for link in low.cut]
    unit = legs[0].capacity.unit if legs and legs[0].capacity else "Mt/yr"
    held = "; ".join(f"{named.leg_name(net, leg)} ({leg.mode})" for leg in legs)
    values = {
        "part": "capacity", "when": found.when, "what": held,
        "effect": f"holds the best route to {told.ends(low.most, high.most)} {unit}, as far as capacities are known",
    }  # fmt: skip
    yield Row(values, cited_on(cited, legs))
