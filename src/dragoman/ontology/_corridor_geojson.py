"""A user's GeoJSON file on corridors as the table that a TOML file would give: points are places, lines are legs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from dragoman.errors import QueryError

from . import _corridor_rates as rates
from ._corridor_fields import is_number
from .corridors import Network

SNAP_KM = 25.0
_HALF_ROUND_KM = 20_038.0

_Point = tuple[float, float]


def is_geojson(path: Path, text: str) -> bool:
    """Whether a file is to be read as GeoJSON: by its suffix, or because it begins as JSON does."""
    return path.suffix.casefold() in (".geojson", ".json") or text.lstrip().startswith("{")


def table_of(text: str, where: str, base: Network) -> dict[str, Any]:
    """Sections `place` and `leg` of a FeatureCollection. Raises QueryError where it is none.

    The ends of a line are what its `between` names, or else the places within 25 km of them; its length is that of
    the line where `km` is missing.
    """
    table: dict[str, Any] = {"place": {}, "leg": {}}
    lines = []
    for number, feature in enumerate(_features(text, where), 1):
        here = f"{where}: feature {number}"
        kind, points, fields = _parts(feature, here)
        if kind == "Point":
            _put(table["place"], fields, str(fields.get("name", "")), {"at": list(points[0])}, here)
        else:
            lines.append((here, points, fields))
    spots = {key: (place.lat, place.lon) for key, place in base.places.items()}
    spots |= {key: tuple(fields["at"]) for key, fields in table["place"].items()}
    for here, points, fields in lines:
        given = fields.get("between")
        ends = given if isinstance(given, list) else [_end(points[at], spots, here) for at in (0, -1)]
        made: dict[str, Any] = {"between": ends, "path": [list(point) for point in points]}
        if "km" not in fields:
            made |= {
                "km": round(rates.along(tuple(points)), 1),
                "source": fields.get("source", f"line in {Path(where).name}"),
            }
        name = str(fields.pop("name", "")) or f"{fields.get('mode', '')}-{'-'.join(map(str, ends))}"
        _put(table["leg"], fields, name, made, here)
    return table


def _features(text: str, where: str) -> list[Any]:
    try:
        read = json.loads(text)
    except ValueError as error:
        raise QueryError(f"{where}: not GeoJSON ({error})") from None
    features = read.get("features") if isinstance(read, dict) and read.get("type") == "FeatureCollection" else None
    if not isinstance(features, list):
        raise QueryError(f"{where}: not a GeoJSON FeatureCollection; points are places, lines are legs")
    return features


def _parts(feature: Any, here: str) -> tuple[str, list[_Point], dict[str, Any]]:
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(geometry, dict) or kind not in ("Point", "LineString"):
        raise QueryError(
            f"{here}: its geometry is {kind or 'missing'}; it must be Point (a place) or LineString (a leg)"
        )
    fields = feature.get("properties")
    if not isinstance(fields, dict):
        raise QueryError(f"{here}: no properties; a place needs name and kind, a leg mode, status and since")
    places = [geometry.get("coordinates")] if kind == "Point" else geometry.get("coordinates")
    if not isinstance(places, list) or (kind == "LineString" and len(places) < 2):
        raise QueryError(f"{here}: a LineString needs two points or more")
    return kind, [_turned(each, here) for each in places], dict(fields)


def _turned(pair: Any, here: str) -> _Point:
    """GeoJSON writes longitude first."""
    numbers = [each for each in pair if is_number(each)] if isinstance(pair, list) else []
    if len(numbers) not in (2, 3) or len(numbers) != len(pair) or abs(numbers[0]) > 180 or abs(numbers[1]) > 90:
        raise QueryError(f"{here}: a point must be [longitude, latitude] in degrees, not {pair!r:.60}")
    return float(numbers[1]), float(numbers[0])


def _end(point: _Point, spots: dict[str, Any], here: str) -> str:
    far, key = min(
        ((rates.great_circle(point, spot), key) for key, spot in spots.items()), default=(_HALF_ROUND_KM, "none")
    )
    if far > SNAP_KM:
        told = f"the line ends at {point[0]:g}, {point[1]:g}, {far:.0f} km from the nearest place ({key})"
        raise QueryError(f"{here}: {told}; add a Point there, or name both ends in between")
    return key


def _put(section: dict[str, Any], fields: dict[str, Any], name: str, made: dict[str, Any], here: str) -> None:
    key = fields.get("key") or re.sub(r"\W+", "-", name.casefold()).strip("-")
    if not isinstance(key, str) or not key:
        raise QueryError(f"{here}: no name; give one in its properties")
    if key in section:
        raise QueryError(f"{here}: {key} stands in the file twice; give one of them another key")
    section[key] = {name: value for name, value in fields.items() if name != "key" and value is not None} | made
