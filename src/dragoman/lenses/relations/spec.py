"""How the chart of a pair's relations is drawn, as a Vega-Lite 5 specification."""

from collections.abc import Sequence
from typing import Any

from dragoman.lenses.timeline_spec import CONFLICT, COOPERATION

LINE, BAND = "#444444", "#888888"
_OTHERS = (("#7b3f98", [6, 3]), ("#00796b", [2, 2]), ("#8a6d00", [8, 2, 2, 2]), ("#5c5c8a", [1, 3]))
"""The colour and the dashes of other series."""
_WIDTH, _HEIGHT = 500, 88
TONES = {
    "cooperation": (COOPERATION, "circle"), "conflict": (CONFLICT, "triangle-down"), "neither": (LINE, "square"),
    "judgement": (LINE, "diamond"),
}  # fmt: skip
"""The colour and the shape of each tone."""


def spec(data: list[dict[str, Any]], dimensions: Sequence[str], lines: Sequence[str]) -> dict[str, Any]:
    """Small multiples, one above the other on one axis of time: a band, a line, and a mark for all that was seen.

    Rows of data are told apart by `what` (`level`, `seen`, `beside`), others by the number of their `line`. `lines` are
    the names of the lines where there are several, the first that of what was read (empty where nothing was).
    """
    axis = _axis(min(each["day"] for each in data), max(each["day"] for each in data))
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "padding": {"left": 5, "top": 5, "right": 12, "bottom": 5},
        "background": None,
        "data": {"values": data},
        "facet": {"row": {"field": "dimension", "type": "nominal", "sort": list(dimensions), "title": None,
                          "header": {"labels": False}}},
        "spacing": 22,
        "spec": {
            "width": _WIDTH,
            "height": _HEIGHT,
            "layer": [
                _zero(),
                *_bands(axis, lines),
                _band(axis, "datum.what == 'level'", BAND, 0.25),
                *([_lines(axis, lines)] if lines else [_line(axis)]),
                _seen(axis, [name for name in TONES if any(each.get("tone") == name for each in data)]),
                _name(),
            ],
        },
        "config": {
            "font": "sans-serif",
            "view": {"stroke": "#ddd"},
            "axis": {"labelFontSize": 12, "grid": False, "tickColor": "#888888", "domainColor": "#888888"},
            "legend": {"orient": "top", "labelFontSize": 12, "symbolOpacity": 1, "title": None},
        },
    }  # fmt: skip


def _axis(first: str, last: str) -> dict[str, Any]:
    """Years alone where the chart spans several, else months with their years."""
    years = int(last[:4]) - int(first[:4])
    if years < 3:
        return {"format": "%b %Y", "tickCount": 6, "labelOverlap": "greedy"}
    return {"format": "%Y", "tickCount": {"interval": "year", "step": max(1, years // 10)}, "labelOverlap": "greedy"}


def _x(axis: dict[str, Any]) -> dict[str, Any]:
    return {"field": "day", "type": "temporal", "title": None, "scale": {"type": "utc"}, "axis": axis}


def _y(field: str) -> dict[str, Any]:
    words = "datum.value == 10 ? 'alliance 10' : datum.value == -10 ? 'war −10' : datum.value == 0 ? 'neutral 0' : ''"
    axis = {"values": [-10, -5, 0, 5, 10], "labelExpr": words}
    return {"field": field, "type": "quantitative", "title": None, "scale": {"domain": [-10, 10]}, "axis": axis}


def _of(what: str) -> list[dict[str, Any]]:
    return [{"filter": f"datum.what == '{what}'"}]


def _zero() -> dict[str, Any]:
    return {"mark": {"type": "rule", "stroke": "#ddd"}, "encoding": {"y": {"datum": 0}}}


def _name() -> dict[str, Any]:
    """The dimension, within its chart: a heading above would part it from the chart."""
    return {
        "transform": [{"aggregate": [{"op": "count", "as": "many"}], "groupby": ["dimension"]}],
        "mark": {"type": "text", "align": "left", "baseline": "top", "fontSize": 13, "fontWeight": 600, "fill": "#000"},
        "encoding": {"x": {"value": 8}, "y": {"value": 6}, "text": {"field": "dimension", "type": "nominal"}},
    }


def _band(axis: dict[str, Any], of: str, colour: str, opacity: float) -> dict[str, Any]:
    return {
        "transform": [{"filter": f"{of} && isValid(datum.low)"}],
        "mark": {"type": "area", "fill": colour, "fillOpacity": opacity},
        "encoding": {"x": _x(axis), "y": _y("low"), "y2": {"field": "high"}},
    }


def _bands(axis: dict[str, Any], lines: Sequence[str]) -> list[dict[str, Any]]:
    """The bands of other series in their colours, by the place of their names."""
    return [
        _band(axis, f"datum.what == 'beside' && datum.line == {at}", _OTHERS[at % len(_OTHERS)][0], 0.2)
        for at in range(len(lines) - 1)
    ]


def _line(axis: dict[str, Any]) -> dict[str, Any]:
    return {
        "transform": _of("level"),
        "mark": {"type": "line", "stroke": LINE, "strokeWidth": 2},
        "encoding": {"x": _x(axis), "y": _y("level")},
    }


def _lines(axis: dict[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """What was read and other series, told apart by colour and by dashes, so that either will do."""
    one = {"field": "name", "type": "nominal", "title": None}
    return {
        "transform": [{"filter": "datum.what == 'level' || datum.what == 'beside'"}],
        "mark": {"type": "line", "strokeWidth": 2},
        "encoding": {
            "x": _x(axis),
            "y": _y("level"),
            "stroke": {**one, "scale": _scale(names, 0)},
            "strokeDash": {**one, "scale": _scale(names, 1)},
        },
    }


def _scale(names: Sequence[str], part: int) -> dict[str, Any]:
    """Colours (`part` 0) or dashes (1) by name."""
    looks = [(LINE, [1, 0]), *(_OTHERS[at % len(_OTHERS)] for at in range(len(names) - 1))]
    held = [(name, look[part]) for name, look in zip(names, looks, strict=True) if name]
    return {"domain": [name for name, _ in held], "range": [look for _, look in held]}


def _seen(axis: dict[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """Tone by colour and by shape, so that either will do; what weighs less is paler."""
    tones = {"field": "tone", "type": "nominal", "title": None}
    return {
        "transform": _of("seen"),
        "mark": {"type": "point", "size": 55, "strokeWidth": 1.2, "filled": True},
        "encoding": {
            "x": _x(axis),
            "y": _y("value"),
            "color": {**tones, "scale": {"domain": list(names), "range": [TONES[name][0] for name in names]}},
            "shape": {**tones, "scale": {"domain": list(names), "range": [TONES[name][1] for name in names]}},
            "opacity": {"field": "sure", "type": "quantitative", "legend": None,
                        "scale": {"domain": [0, 0.5], "range": [0.5, 0.95], "clamp": True}},
            "href": {"field": "href", "type": "nominal"},
            "description": {"field": "says", "type": "nominal"},
        },
    }  # fmt: skip
