"""How the chart of the timeline is drawn, as a Vega-Lite 5 specification."""

from typing import Any

COOPERATION, CONFLICT = "#2b6a99", "#b4502a"
_STEP = 13


def spec(data: list[dict[str, Any]], heads: list[dict[str, Any]]) -> dict[str, Any]:
    """The drawing of events, each on its `line`, beside the names of their pairs."""
    lines = 1 + max(each["line"] for each in data)
    axis = _axis(min(each["start"] for each in data), max(each["end"] for each in data))
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 560,
        "height": lines * _STEP,
        "padding": {"left": 16, "top": 5, "right": 12, "bottom": 5},
        "background": None,
        "data": {"values": data},
        "layer": [*_frame(heads, lines), _span(lines, axis), _point(lines, axis)],
        "config": {
            "font": "sans-serif",
            "view": {"stroke": None},
            "axis": {"labelFontSize": 12, "gridOpacity": 0.6, "tickColor": "#888888", "domainColor": "#888888"},
            "legend": {"orient": "top", "labelFontSize": 12, "symbolOpacity": 1, "symbolType": "circle"},
        },
    }


def _y(field: str, lines: int) -> dict[str, Any]:
    scale = {"domain": [-0.5, lines - 0.5], "reverse": True, "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": None}


def _axis(first: str, last: str) -> dict[str, Any]:
    """Years alone where the chart spans several, else months with their years; never so many that they touch."""
    years = int(last[:4]) - int(first[:4])
    if years < 3:
        return {"format": "%b %Y", "tickCount": 6, "labelOverlap": "greedy"}
    return {"format": "%Y", "tickCount": {"interval": "year", "step": max(1, years // 10)}, "labelOverlap": "greedy"}


def _x(field: str, axis: dict[str, Any]) -> dict[str, Any]:
    return {"field": field, "type": "temporal", "title": None, "scale": {"type": "utc"}, "axis": axis}


def _event(lines: int) -> dict[str, Any]:
    """How any mark for an event is placed and coloured, and where it leads."""
    return {
        "y": _y("line", lines),
        "color": {"field": "tone", "type": "nominal", "title": None,
                  "scale": {"domain": ["cooperation", "conflict"], "range": [COOPERATION, CONFLICT]}},
        "href": {"field": "href", "type": "nominal"},
        "description": {"field": "says", "type": "nominal"},
    }  # fmt: skip


def _frame(heads: list[dict[str, Any]], lines: int) -> list[dict[str, Any]]:
    """The names of the pairs, and a rule above each."""
    name = {"type": "text", "align": "right", "baseline": "middle", "fontSize": 12, "fill": "#000"}
    return [
        {"data": {"values": heads}, "mark": {"type": "rule", "stroke": "#ddd"}, "encoding": {"y": _y("above", lines)}},
        {
            "data": {"values": heads},
            "mark": name,
            "encoding": {"x": {"value": -10}, "y": _y("line", lines), "text": {"field": "pair", "type": "nominal"}},
        },
    ]


def _span(lines: int, axis: dict[str, Any]) -> dict[str, Any]:
    return {
        "transform": [{"filter": "!datum.exact"}],
        "mark": {"type": "rule", "strokeWidth": 5, "strokeCap": "round"},
        "encoding": {
            "x": _x("start", axis),
            "x2": {"field": "end"},
            "opacity": {"condition": {"test": "datum.solid", "value": 0.55}, "value": 0.2},
            **_event(lines),
        },
    }


def _point(lines: int, axis: dict[str, Any]) -> dict[str, Any]:
    shared = _event(lines)
    return {
        "transform": [{"filter": "datum.exact"}],
        "mark": {"type": "point", "size": 50, "strokeWidth": 1.5, "opacity": 1},
        "encoding": {
            "x": _x("middle", axis),
            "fill": shared["color"],
            "fillOpacity": {"condition": {"test": "datum.solid", "value": 0.8}, "value": 0},
            **shared,
        },
    }
