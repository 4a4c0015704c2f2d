"""What is worked out where no source tells it: a length, the days that it takes, what it costs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt

from ._tables import toml
from .corridors import COMPUTED, Band, Figure

EARTH_KM = 6371.0088


def great_circle(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two points (lat, lon) on a sphere of the Earth's mean radius (haversine)."""
    lat, lon, to_lat, to_lon = map(radians, (*one, *other))
    half = sin((to_lat - lat) / 2) ** 2 + cos(lat) * cos(to_lat) * sin((to_lon - lon) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def along(path: tuple[tuple[float, float], ...]) -> float:
    """Kilometres along a line of points."""
    return sum(great_circle(one, other) for one, other in pairwise(path))


@dataclass(frozen=True, slots=True)
class Rate:
    """How a mode goes: times the great circle, km a day, USD per TEU and km, as (low, high), and why each is so."""

    detour: tuple[float, float]
    speed: tuple[float, float] | None
    cost: tuple[float, float] | None
    why: dict[str, str]
    date: str


@cache
def rate(mode: str) -> Rate:
    """The rate of a mode."""
    entry = toml("corridors/rates.toml")["mode"][mode]
    pairs = [tuple(entry[name]) if name in entry else None for name in ("detour", "speed", "cost")]
    return Rate(pairs[0] or (1.0, 1.0), pairs[1], pairs[2], dict(entry["why"]), str(entry["date"]))


def length(mode: str, km: float) -> Figure:
    """The length of a leg whose ends lie so many km apart on the great circle."""
    known = rate(mode)
    low, high = known.detour
    told = f"great circle of {km:.0f} km × {low:g}-{high:g}: {known.why['detour']}"
    return _figure("length", Band(round(km * low), round(km * high), "km"), told, known.date)


def days(mode: str, km: Band) -> Figure | None:
    """How long moving over so many km takes; None for a mode in which nothing is sent at a time."""
    known = rate(mode)
    if known.speed is None:
        return None
    low, high = known.speed
    band = Band(round(km.low / high, 2), round(km.high / low, 2), "days")
    return _figure("days", band, f"{low:g}-{high:g} km a day: {known.why['speed']}", known.date)


def cost(mode: str, km: Band) -> Figure | None:
    """What a TEU costs over so many km; None for a mode that carries none."""
    known = rate(mode)
    if known.cost is None:
        return None
    low, high = known.cost
    band = Band(round(km.low * low), round(km.high * high), "USD/TEU")
    return _figure("cost", band, f"{low:g}-{high:g} USD per TEU and km: {known.why['cost']}", known.date)


def _figure(what: str, value: Band, told: str, date: str) -> Figure:
    return Figure(what, value, date, told, COMPUTED)
