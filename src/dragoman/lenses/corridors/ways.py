"""Legs as the links of the routing engine: layers by mode and gauge, borders, changes and canals as passings."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from dragoman.engines import routing
from dragoman.lenses.corridors.named import leg_name
from dragoman.ontology.corridors import Band, Leg, Network, Passing, Place

LAND = ("rail", "road")
CARGO = ("rail", "road", "sea")
"""Modes that boxes go by; what goes by pipeline goes by nothing else."""

_AMOUNTS = ("Mt/yr", "bcm/yr")
"""Units of capacity that add up along one mode; others are taken as no limit known."""


def converted(net: Network, legs: Iterable[Leg]) -> routing.Network:
    """The network of these legs, with `km`, `days` and `usd` (per TEU)."""
    held = tuple(legs)
    met: dict[str, list[str]] = {}
    for leg in held:
        for end in leg.between:
            met.setdefault(end, []).append(layer(leg))
    ends = [net.places[key] for key in met]
    return routing.Network(
        links=tuple(_link(net, leg) for leg in held),
        through={each.key: found for each in ends if (found := _through(net, each))},
        changes=dict(_changes(net, met)),
    )


def layer(leg: Leg) -> str:
    """`rail 1520`, `road`, `sea`, `pipeline`."""
    return f"rail {leg.gauge}" if leg.mode == "rail" and leg.gauge else leg.mode


def mode(layer_: str) -> str:
    """The mode of a layer."""
    return layer_.partition(" ")[0]


def _link(net: Network, leg: Leg) -> routing.Link:
    weights = {"km": _ends(leg.km)}
    if leg.days:
        weights["days"] = _ends(leg.days)
    if leg.cost and leg.cost.unit == "USD/TEU":
        weights["usd"] = _ends(leg.cost)
    return routing.Link(
        key=leg.key, ends=leg.between, layer=layer(leg), weights=weights, passings=tuple(_border(net, leg)),
        capacity=_ends(leg.capacity) if leg.capacity and leg.capacity.unit in _AMOUNTS else None,
    )  # fmt: skip


def _border(net: Network, leg: Leg) -> Iterator[routing.Passing]:
    """What is paid where a leg by land leads from one country to another; a crossing at its end may say how much."""
    lands = [net.places[end] for end in leg.between]
    if leg.mode not in LAND or not all(each.country for each in lands) or lands[0].country == lands[1].country:
        return
    own = next((each for each in lands if each.kind == "border crossing" and (each.days or each.cost)), None)
    yield _passing(net, f"border {leg.mode}", f"border {leg_name(net, leg)} ({leg.mode}, {leg.key})", own)


def _through(net: Network, place: Place) -> routing.Passing | None:
    """A canal, or a strait with a toll or a wait of its own."""
    if place.kind != "strait" or not (place.days or place.cost or "canal" in place.name.casefold()):
        return None
    return _passing(net, "canal", place.name, place)


def _changes(net: Network, met: Mapping[str, list[str]]) -> Iterator[tuple[tuple[str, str, str], routing.Passing]]:
    for key, layers in met.items():
        place = net.places[key]
        for one, other in combinations(sorted(set(layers)), 2):
            what = _change(one, other)
            if what:
                own = place if place.kind in ("port", "gauge break") and (place.days or place.cost) else None
                yield (key, one, other), _passing(net, what, f"{what} {place.name} ({one} – {other})", own)


def _change(one: str, other: str) -> str:
    modes = {mode(one), mode(other)}
    if "pipeline" in modes:
        return ""
    if "sea" in modes:
        return "port"
    return "gauge break" if modes == {"rail"} else "change"


def _passing(net: Network, what: str, key: str, own: Place | None) -> routing.Passing:
    known: Passing | None = net.passings.get(what)
    days = (own.days if own else None) or (known.days if known else None)
    cost = (own.cost if own else None) or (known.cost if known else None)
    weights = {name: _ends(band) for name, band in (("days", days), ("usd", cost)) if band}
    return routing.Passing(key=key, weights=weights, group=what)


def _ends(band: Band) -> tuple[float, float]:
    return band.low, band.high
