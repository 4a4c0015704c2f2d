"""How matrix and tableau are drawn, as Vega-Lite 5 specifications."""

from collections.abc import Sequence
from typing import Any

from dragoman.lenses.timeline_spec import CONFLICT, COOPERATION

_STEP, _WIDE, _HIGH = 26, 46, 22
_LIMIT = 280
"""Pixels of a name."""


def matrix_spec(data: list[dict[str, Any]], order: Sequence[str]) -> dict[str, Any]:
    """Squares coloured by judgement, with the number in them; `order` is that of the states."""
    acting, acted = ([each for each in order if each in {row[side] for row in data}] for side in ("source", "target"))
    axis = {"title": None, "labelLimit": _LIMIT, "ticks": False, "domain": False}
    x = {"field": "target", "type": "nominal", "sort": acted, "axis": {**axis, "orient": "top", "labelAngle": -60}}
    place = {"y": {"field": "source", "type": "nominal", "sort": acting, "axis": axis}, "x": x}
    scale = {"domain": [-3, 0, 3], "range": [CONFLICT, "#eeeeee", COOPERATION], "clamp": True}
    colour = {"field": "value", "type": "quantitative", "legend": None, "scale": scale}
    return _whole(
        data,
        {"width": {"step": _STEP}, "height": {"step": _STEP}},
        [
            {"mark": {"type": "rect", "stroke": "#999", "strokeWidth": 0.5},
             "encoding": {**place, "color": colour, **_link()}},
            {"mark": {"type": "text", "fontSize": 12},
             "encoding": {**place, "text": {"field": "text", "type": "nominal"},
                          "color": {"condition": {"test": "abs(datum.value) > 1", "value": "#fff"}, "value": "#000"},
                          **_link()}},
        ],
    )  # fmt: skip


def tableau_spec(data: list[dict[str, Any]], factors: Sequence[str], heads: list[dict[str, Any]]) -> dict[str, Any]:
    """A column for each scenario, a line for each factor; the state's name in each cell."""
    numbers = list(dict.fromkeys(each["scenario"] for each in data))
    axis = {"title": None, "labelLimit": _LIMIT, "ticks": False, "domain": False, "labelAngle": 0}
    x = {"field": "scenario", "type": "nominal", "sort": numbers, "axis": {**axis, "orient": "top"}}
    place = {"x": x, "y": {"field": "factor", "type": "nominal", "sort": list(factors), "axis": axis}}
    shade = {"field": "depth", "type": "quantitative", "legend": None,
             "scale": {"domain": [0, 1], "range": ["#f2f2f2", COOPERATION]}}  # fmt: skip
    layers: list[dict[str, Any]] = [
        {"mark": {"type": "rect", "stroke": "#fff"}, "encoding": {**place, "color": shade, **_link()}},
        {"mark": {"type": "text", "fontSize": 11, "limit": _WIDE - 4},
         "encoding": {**place, "text": {"field": "state", "type": "nominal"},
                      "color": {"condition": {"test": "datum.depth > 0.55", "value": "#fff"}, "value": "#000"},
                      **_link()}},
    ]  # fmt: skip
    if heads:
        layers.append(
            {"data": {"values": heads},
             "mark": {"type": "text", "fontSize": 11, "fontWeight": 600, "fill": "#000", "limit": 2 * _WIDE},
             "encoding": {"x": x, "y": {"value": -26}, "text": {"field": "case", "type": "nominal"}}}
        )  # fmt: skip
    return _whole(data, {"width": {"step": _WIDE}, "height": {"step": _HIGH}}, layers)


def _link() -> dict[str, Any]:
    return {"href": {"field": "href", "type": "nominal"}, "description": {"field": "says", "type": "nominal"}}


def _whole(data: list[dict[str, Any]], size: dict[str, Any], layers: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        **size,
        "padding": {"left": 5, "top": 18, "right": 12, "bottom": 5},
        "background": None,
        "data": {"values": data},
        "layer": layers,
        "config": {"font": "sans-serif", "view": {"stroke": None}, "axis": {"labelFontSize": 12, "grid": False}},
    }
