"""Where there is land, for maps: coasts without borders."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

Ring = tuple[tuple[float, float], ...]
"""(longitude, latitude) round a shape, in degrees to a tenth."""


@cache
def land() -> tuple[Ring, ...]:
    """The continents and larger islands, Antarctica left out (Natural Earth 1:110m)."""
    return _rings("land")


@cache
def water() -> tuple[Ring, ...]:
    """Seas within the land: the Caspian."""
    return _rings("water")


def _rings(name: str) -> tuple[Ring, ...]:
    text = (files(__package__) / "data" / "land.json").read_text(encoding="utf-8")
    return tuple(tuple((lon, lat) for lon, lat in ring) for ring in json.loads(text)[name])
