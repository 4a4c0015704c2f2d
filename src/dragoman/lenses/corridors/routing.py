"""Routes between two places as rows: before and after a change, what passings add, what is vital, what holds back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from dragoman.engines import routing
from dragoman.errors import QueryError
from dragoman.lenses.corridors import effects, named, told
from dragoman.lenses.corridors.state import State
from dragoman.lenses.corridors.trip import Cited, Found, Trip, cited_on
from dragoman.lenses.corridors.ways import CARGO, converted
from dragoman.lenses.percent import percent
from dragoman.lenses.result import Row
from dragoman.ontology.corridors import MODES, Leg, Network

BY = {
    "days": "days", "time": "days", "cost": "usd", "usd": "usd", "km": "km", "distance": "km", "length": "km",
}  # fmt: skip


def criterion(by: str) -> str:
    """`days`, `usd` or `km`. Raises QueryError for a word that is none of theirs."""
    if by not in BY:
        raise QueryError(f"cannot go by {by!r} (by {', '.join(BY)})")
    return BY[by]


def modes(given: Sequence[str]) -> tuple[str, ...]:
    """Modes, `sea,rail` too; those of boxes where none is given. Raises QueryError for a word that is none."""
    found = tuple(part.strip() for each in given for part in each.split(",") if part.strip())
    if wrong := next((each for each in found if each not in MODES), None):
        raise QueryError(f"no such mode: {wrong!r} (there are {', '.join(MODES)})")
    if "pipeline" in found and set(found) != {"pipeline"}:
        raise QueryError("what goes by pipeline goes by nothing else: ask for pipeline alone, or leave it out")
    return found or CARGO


def find(net: Network, trip: Trip, state: State, when: str) -> Found:
    """The best routes by the legs that are open in a state."""
    open_ = converted(net, [leg for leg in state.open(net) if leg.mode in trip.modes])
    ends, there = {trip.source.key, trip.target.key}, set(open_.places)
    routes = routing.Routes((), 0.0)
    if ends <= there:
        routes = routing.routes(open_, trip.source.key, trip.target.key, trip.wish(net))
    return Found(when, state, open_, routes)


def rows(net: Network, trip: Trip, found: Sequence[Found], cited: Cited) -> Iterator[Row]:
    """The routes of each state; then of the last state what passings add, what is vital, and what holds back."""
    for each in found:
        if each.best:
            yield from (_route(net, each, rank, cited) for rank in range(len(each.routes.routes)))
        else:
            yield _lacking(net, trip, each, cited)
    last = found[-1]
    if last.best:
        yield from effects.rows(net, trip, last, cited)


def notes(trip: Trip, found: Sequence[Found]) -> Iterator[str]:
    """How much of it is sure."""
    best = next((each.best for each in reversed(found) if each.best), None)
    if best is None:
        return
    unit = told.UNITS[trip.by]
    yield (
        f"Routes by {unit}, the middle of each range; in brackets the band of nine in ten of {trip.draws} draws "
        f"(seed {trip.seed}). The share is of draws in which a route is the best of those listed. Loading at the first "
        "place and unloading at the last are not counted."
    )
    unlisted = found[-1].routes.unlisted
    if unlisted >= 0.005:
        yield f"In {percent(unlisted)} of the draws a route that is not listed is better than all that are."
    if trip.planned:
        yield "Legs that are planned, agreed or under construction are taken as built."


def _route(net: Network, found: Found, rank: int, cited: Cited) -> Row:
    route = found.routes.routes[rank]
    legs = [net.legs[link.key] for link in route.links]
    values: dict[str, Any] = {
        "part": "route",
        "when": found.when,
        "rank": rank + 1,
        "what": told.way(net, route),
        "corridor": list(along(net, legs)),
        "share": percent(route.share),
        "variants": route.variants,
        **{name: told.band(spread) for name, spread in route.sums.items()},
        **{name: _band(route.sums, key) for name, key in _BANDS.items()},
        "legs": [_leg(net, leg) for leg in legs],
        "passings": [told.passed(each) for each in route.passings],
    }
    return Row(values, cited_on(cited, legs))


_BANDS = {"distance_km": "km", "time_days": "days", "cost_usd": "usd"}


def _band(sums: Mapping[str, routing.Spread], name: str) -> list[float] | None:
    return [round(sums[name].low, 1), round(sums[name].high, 1)] if name in sums else None


def _leg(net: Network, leg: Leg) -> dict[str, Any]:
    one, other = (net.places[end].name for end in leg.between)
    bands = (("km", leg.km), ("days", leg.days), ("usd", leg.cost))
    return {
        "from": one, "to": other, "mode": leg.mode, "status": leg.status, "gauge": leg.gauge,
        **{name: [band.low, band.high] if band else None for name, band in bands},
    }  # fmt: skip


def along(net: Network, legs: Iterable[Leg]) -> tuple[str, ...]:
    """Corridors that a way runs along, those with most of its length first; of a branch and its whole the branch."""
    held = {leg.key: (leg.km.low + leg.km.high) / 2 for leg in legs}
    lengths = {
        key: sum(held.get(leg, 0.0) for leg in corridor.legs) for key, corridor in net.corridors.items()
    }  # fmt: skip
    used = [key for key in sorted(lengths, key=lambda key: -lengths[key]) if lengths[key] > 0]
    wholes = {net.corridors[key].part_of for key in used}
    return tuple(net.corridors[key].name for key in used if key not in wholes)


def _lacking(net: Network, trip: Trip, found: Found, cited: Cited) -> Row:
    """What would have to open where nothing leads there."""
    legs = [leg for leg in net.legs.values() if leg.mode in trip.modes]
    every = converted(net, legs)
    ends = {trip.source.key, trip.target.key}
    need = None
    if ends <= set(every.places):
        need = routing.openings(every, set(found.state.closed), trip.source.key, trip.target.key, trip.by)
    values = {"part": "no route", "when": found.when, "what": "Nothing leads there, whatever opens."}
    if need is None:
        return Row(values)
    opened = [net.legs[each.key] for each in need]
    parts = [
        f"{named.leg_name(net, leg)} ({leg.mode}; {', '.join(found.state.closed[leg.key])})" for leg in opened
    ]  # fmt: skip
    values["what"] = f"No route is open; at least this would have to open: {'; '.join(parts)}"
    return Row(values, cited_on(cited, opened))
