"""Land under a map, cut to what the map shows."""

from collections.abc import Callable, Sequence
from typing import Any

from dragoman.lenses.corridors.frame import Frame
from dragoman.ontology.land import land, water

_LAND, _SHORE = "#f4f1e8", "#c9c3b2"
Point = tuple[float, float]


def coasts(frame: Frame) -> list[dict[str, Any]]:
    """Two layers: land, and inland seas on it."""
    return [_layer(land(), frame, _LAND), _layer(water(), frame, "#ffffff")]


def clipped(ring: Sequence[Point], bounds: tuple[float, float, float, float]) -> list[Point]:
    """The part of a ring within west, south, east, north (Sutherland and Hodgman 1974); empty where none is."""
    west, south, east, north = bounds
    found = list(ring)
    for place, limit, above in ((0, west, True), (0, east, False), (1, south, True), (1, north, False)):
        found = _cut(found, place, limit, above)
    return found


def _layer(rings: Sequence[Sequence[Point]], frame: Frame, fill: str) -> dict[str, Any]:
    parts = [part for ring in rings if len(part := clipped(ring, frame.bounds)) > 2]
    values = [
        {"ring": number, "at": at, "x": round(x, 2), "y": round(y, 2)}
        for number, part in enumerate(parts)
        for at, (x, y) in enumerate(part)
    ]
    return {
        "data": {"values": values},
        "mark": {"type": "line", "interpolate": "linear-closed", "fill": fill, "stroke": _SHORE, "strokeWidth": 0.6,
                 "aria": False},
        "encoding": {
            **frame.axes, "detail": {"field": "ring", "type": "nominal"},
            "order": {"field": "at", "type": "quantitative"},
        },
    }  # fmt: skip


def _cut(ring: list[Point], place: int, limit: float, above: bool) -> list[Point]:
    inside: Callable[[Point], bool] = (lambda p: p[place] >= limit) if above else (lambda p: p[place] <= limit)
    found: list[Point] = []
    for one, other in zip(ring[-1:] + ring[:-1], ring, strict=True):
        if inside(one) != inside(other):
            part = (limit - one[place]) / (other[place] - one[place])
            found.append((one[0] + part * (other[0] - one[0]), one[1] + part * (other[1] - one[1])))
        if inside(other):
            found.append(other)
    return found
