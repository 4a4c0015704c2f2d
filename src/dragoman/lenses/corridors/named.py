"""Places, gates, corridors and legs in the words of a person."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.errors import QueryError
from dragoman.lenses.names import canonical
from dragoman.lenses.near import near
from dragoman.ontology.corridors import Corridor, Gate, Leg, Network, Place

_DASH = re.compile(r"\s*[-–—]\s*|\s+to\s+")
_OFFERED = 4


@dataclass(frozen=True, slots=True)
class Meant:
    """What a name stands for: a gate, or the legs of a corridor, a country, a place or two places."""

    name: str
    gate: Gate | None
    legs: tuple[str, ...]


def place(net: Network, name: str) -> Place:
    """The place of that name. Raises QueryError, with the nearest names, where there is none."""
    found = net.place(name)
    if found is not None:
        return found
    country = canonical(name)
    there = [each.name for each in net.places.values() if country and each.country == country]
    if there:
        raise QueryError(f"{name!r} is a country; name a place there: {_listed(there)}")
    known = [word for each in net.places.values() for word in (each.name, *each.names)]
    raise QueryError(f"no place is called {name!r}; the nearest are {_nearest(net, name, known)}")


def meant(net: Network, name: str) -> Meant:
    """What `--closed` or `--open` names. Raises QueryError, with the nearest names, where it is nothing known."""
    if gate := gate_named(net, name):
        return Meant(gate.name, gate, ())
    if corridor := net.corridor(name):
        return Meant(corridor.name, None, legs_of(net, corridor))
    if found := net.place(name):
        return Meant(found.name, None, tuple(each.key for each in net.at(found.key)))
    country = canonical(name)
    legs = tuple(each.key for each in net.legs.values() if country in countries(net, each))
    if legs:
        return Meant(country, None, legs)
    if between := _between(net, name):
        return between
    raise QueryError(f"nothing on the map is called {name!r}; the nearest are {_nearest(net, name, _known(net))}")


def gate_named(net: Network, name: str) -> Gate | None:
    """The gate of that name, in any capitals; None where there is none."""
    asked = folded(name)
    return next((each for each in net.gates.values() if asked in map(folded, (each.name, *each.names))), None)


def countries(net: Network, leg: Leg) -> tuple[str, ...]:
    """The countries at the ends of a leg, each once."""
    return tuple(dict.fromkeys(filter(None, (net.places[end].country for end in leg.between))))


def legs_of(net: Network, corridor: Corridor) -> tuple[str, ...]:
    """The keys of a corridor's legs; those of all its branches where it has none of its own."""
    branches = (each for each in net.corridors.values() if each.part_of == corridor.key)
    return corridor.legs or tuple(dict.fromkeys(leg for each in branches for leg in each.legs))


def leg_name(net: Network, leg: Leg) -> str:
    """`Rasht – Astara`."""
    one, other = leg.between
    return f"{net.places[one].name} – {net.places[other].name}"


def folded(text: str) -> str:
    """In small letters, with single spaces for dashes and white space."""
    return " ".join(re.findall(r"[\w'’]+", text.casefold()))


def _between(net: Network, name: str) -> Meant | None:
    """`Rasht-Astara`, wherever the dash is."""
    for dash in _DASH.finditer(name):
        one, other = net.place(name[: dash.start()]), net.place(name[dash.end() :])
        if one and other:
            legs = tuple(each.key for each in net.legs.values() if {one.key, other.key} == set(each.between))
            if not legs:
                raise QueryError(
                    f"no single leg joins {one.name} and {other.name}; name the legs, a corridor or a gate"
                )
            return Meant(f"{one.name} – {other.name}", None, legs)
    return None


def _known(net: Network) -> list[str]:
    things = (net.places, net.corridors, net.gates)
    named = [each for held in things for each in held.values()]
    return [*(word for each in named for word in (each.name, *each.names)), *_lands(net)]


def _lands(net: Network) -> Iterable[str]:
    return dict.fromkeys(each.country for each in net.places.values() if each.country)


def _nearest(net: Network, name: str, known: Sequence[str]) -> str:
    folds = {folded(each): each for each in known}
    asked = folded(name)
    found = [folds[each] for each in near(asked, folds)]
    found = found or [each for key, each in folds.items() if asked and (asked in key or key in asked)]
    return _listed(found or [each.name for each in net.places.values()])


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_OFFERED]) + (f" and {len(names) - _OFFERED} others" if len(names) > _OFFERED else "")
