"""Ways over land and sea: places, the legs between them with their figures, the corridors that they make up.

A leg that nobody has built yet is a leg with a status, not a gap. Every length, time, cost and capacity is the hull of
the figures behind it, and every figure says of which day it is, who claims it and where; what was worked out here is
claimed by `COMPUTED`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

COMPUTED: Final = "computed"

MODES: Final = ("rail", "road", "sea", "pipeline")
STATUSES: Final = ("operating", "under construction", "agreed", "proposed", "suspended")
PLACE_KINDS: Final = ("city", "port", "border crossing", "gauge break", "field", "terminal", "strait")


@dataclass(frozen=True, slots=True)
class Band:
    """A quantity between two numbers, both of them possible, in one unit; low is at most high."""

    low: float
    high: float
    unit: str


@dataclass(frozen=True, slots=True)
class Figure:
    """What somebody put a number on: `value` of `what` as of `date` (year, month or day of ISO 8601).

    `source` is a title or an address; `claimed_by` says who said so, `COMPUTED` where it was worked out here.
    `apart` marks a figure that is kept beside the others and left out of the band of its leg; `note` says why.
    """

    what: str
    value: Band
    date: str
    source: str
    claimed_by: str
    apart: bool = False
    note: str = ""

    @property
    def computed(self) -> bool:
        """Whether the figure was worked out here and not found in a source."""
        return self.claimed_by == COMPUTED


@dataclass(frozen=True, slots=True)
class Place:
    """Where legs meet. `country` is the canonical name of an actor, empty on the high seas.

    `days` and `cost` (USD per TEU) are what passing costs here, where this place is known to differ from its kind.
    """

    key: str
    name: str
    kind: str
    country: str
    lat: float
    lon: float
    names: tuple[str, ...] = ()
    days: Band | None = None
    cost: Band | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Leg:
    """A link between two places, passable both ways.

    `km`, `days` (moving, without waiting at its ends), `cost` (`USD/TEU` or `USD/t`) and `capacity` (`Mt/yr`,
    `bcm/yr` or `TEU/yr`) are hulls of `figures`. `gauge` is in millimetres, rail only. `since` is when the status was
    last known to begin or to hold. Every name in `gates` must hold for the leg to be passed. `path` holds points
    (lat, lon) from the first place to the second where the leg does not run straight, for drawing. `source` tells
    where the status comes from, as far as one is known.
    """

    key: str
    between: tuple[str, str]
    mode: str
    status: str
    since: str
    km: Band
    days: Band | None = None
    cost: Band | None = None
    capacity: Band | None = None
    gauge: int | None = None
    gates: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    path: tuple[tuple[float, float], ...] = ()
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Corridor:
    """A way with a name: its legs in order where it is one line, all its legs where it branches.

    `names` are what texts call it beside `name`. `figures` are claims on the whole of it. `part_of` is the key of the
    corridor of which it is a branch, or empty.
    """

    key: str
    name: str
    names: tuple[str, ...]
    legs: tuple[str, ...]
    status: str
    since: str
    part_of: str = ""
    gates: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Gate:
    """A factor that must hold for a leg or a corridor to be passed, and whether it does unless somebody says otherwise.

    `needs` are gates that must hold first; they never lead back to this one. `names` are other ways to say it.
    """

    name: str
    names: tuple[str, ...]
    holds: bool
    since: str
    needs: tuple[str, ...] = ()
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Passing:
    """What a change on the way adds: a border by road or rail, another gauge, a port, a strait.

    `days`, and `cost` in USD per TEU; `figures` say where they come from.
    """

    what: str
    days: Band
    cost: Band
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Places, legs, corridors, gates and passings, each under its key."""

    places: Mapping[str, Place]
    legs: Mapping[str, Leg]
    corridors: Mapping[str, Corridor]
    gates: Mapping[str, Gate]
    passings: Mapping[str, Passing]
    _named: Mapping[str, Place] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_named", _named(self.places))

    def place(self, name: str) -> Place | None:
        """The place with this key, name or other name, in any mixture of capitals; None when there is none."""
        return self._named.get(_plain(name))

    def corridor(self, name: str) -> Corridor | None:
        """The corridor with this key, name or other name, in any mixture of capitals; None when there is none."""
        plain = _plain(name)
        return next((each for each in self.corridors.values() if plain in _called(each)), None)

    def at(self, place: str) -> tuple[Leg, ...]:
        """The legs that begin or end at the place with this key."""
        return tuple(leg for leg in self.legs.values() if place in leg.between)


@cache
def network() -> Network:
    """The network that comes with the program."""
    from ._corridor_files import shipped

    return shipped()


def corridors_from(path: Path, base: Network | None = None) -> Network:
    """The network with what a user's TOML or GeoJSON file adds to it; `base` is the shipped one by default.

    Raises QueryError with the file and the entry at fault: what is missing, unknown, twice, or cannot be.
    """
    from ._corridor_files import added

    return added(path, base or network())


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").replace("–", " ").split())


def _called(one: Place | Corridor) -> tuple[str, ...]:
    return tuple(_plain(name) for name in (one.key, one.name, *one.names))


def _named(places: Mapping[str, Place]) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for each in places.values():
        for name in _called(each):
            found.setdefault(name, each)
    return found
