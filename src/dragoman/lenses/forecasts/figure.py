"""Words against what came, and how often what was given a probability came, as charts."""

from collections.abc import Sequence
from typing import Any

from dragoman.engines.scoring import ENOUGH, Resampling, reliability
from dragoman.lenses.forecasts.scoring import Table
from dragoman.lenses.forecasts.tally import Tally
from dragoman.lenses.result import Figure
from dragoman.lenses.timeline_spec import CONFLICT, COOPERATION

_GREY, _STEP, _MOST = "#888888", 26, 15
_SHARE: dict[str, Any] = {"domain": [0, 1]}
_PERCENT: dict[str, Any] = {"format": ".0%", "tickCount": 5}
_CONFIG: dict[str, Any] = {
    "font": "sans-serif",
    "view": {"stroke": "#ddd"},
    "axis": {"labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal", "grid": False, "labelLimit": 200},
}


def words_figure(groups: Sequence[Tally]) -> Figure | None:
    """For each group with outcomes: the band of what its words promised, and the share that came."""
    held = [each for each in groups if each.table.entries][:_MOST]
    if not held:
        return None
    data = [_group(each) for each in held]
    x = {"type": "quantitative", "scale": _SHARE, "axis": {**_PERCENT, "title": "probability, and share that came"}}
    y = {"field": "group", "type": "nominal", "sort": None, "title": None}
    layers = [
        {"mark": {"type": "rule", "strokeWidth": 6, "stroke": _GREY, "opacity": 0.45},
         "encoding": {"x": {"field": "low", **x}, "x2": {"field": "high"}, "y": y}},
        {"mark": {"type": "tick", "thickness": 2, "size": 14, "color": "#222222"},
         "encoding": {"x": {"field": "median", **x}, "y": y}},
        {"mark": {"type": "point", "filled": True, "size": 70, "color": CONFLICT, "opacity": 1},
         "encoding": {"x": {"field": "came", **x}, "y": y, "description": {"field": "says", "type": "nominal"}}},
    ]  # fmt: skip
    caption = "; ".join(each["says"] for each in data)
    return Figure(
        title="Words against what came",
        spec=_spec(data, layers, 420, _STEP * len(data)),
        caption=f"Bar: what readers take the words for on average; tick: the median; disc: what came. {caption}.",
        statements=tuple(entry.id for each in held for entry in each.table.entries),
    )


def calibration(table: Table, how: Resampling) -> Figure | None:
    """The reliability curve with the band of a perfectly calibrated author; None below 50 resolved questions."""
    if not table.entries:
        return None
    found = reliability(table.readings.median, table.outcome, table.question, how=how)
    if found is None:
        return None
    rows = zip(found.forecast, found.observed, found.count, found.low, found.high, strict=True)
    data: list[dict[str, Any]] = [
        {"forecast": round(float(p), 4), "came": round(float(o), 4), "count": int(n), "low": round(float(low), 4),
         "high": round(float(high), 4), "says": f"{p:.0%} said, {o:.0%} came ({n} forecasts)"}
        for p, o, n, low, high in rows
    ]  # fmt: skip
    x = {"field": "forecast", "type": "quantitative", "scale": _SHARE,
         "axis": {**_PERCENT, "title": "what was said (median reading)"}}  # fmt: skip
    y = {"type": "quantitative", "scale": _SHARE, "axis": {**_PERCENT, "title": "share that came"}}
    layers: list[dict[str, Any]] = [
        {"data": {"values": [{"a": 0}, {"a": 1}]}, "mark": {"type": "line", "stroke": "#bbbbbb", "strokeDash": [4, 3]},
         "encoding": {"x": {**x, "field": "a"}, "y": {**y, "field": "a"}}},
        {"mark": {"type": "rule", "strokeWidth": 8, "stroke": _GREY, "opacity": 0.35},
         "encoding": {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"}}},
        {"mark": {"type": "point", "filled": True, "size": 70, "color": COOPERATION, "opacity": 1},
         "encoding": {"x": x, "y": {**y, "field": "came"}, "description": {"field": "says", "type": "nominal"}}},
    ]  # fmt: skip
    return Figure(
        title="How often it came",
        spec=_spec(data, layers, 320, 320),
        caption="Each disc is what came of forecasts of about one probability; the grey bar is where it would lie nine "
        "times in ten if every probability were right. " + "; ".join(each["says"] for each in data) + ".",
        statements=tuple(each.id for each in table.entries),
    )


def too_few(questions: int) -> str:
    """Why there is no curve."""
    return f"A calibration curve is drawn from {ENOUGH} resolved questions on; there are {questions}."


def _group(each: Tally) -> dict[str, Any]:
    read, outcome = each.table.readings, each.table.outcome
    low, median, high, came = (float(part.mean()) for part in (read.low, read.median, read.high, outcome))
    says = f"{each.name}: {median:.0%} ({low:.0%} to {high:.0%}) said, {came:.0%} came of {outcome.size}"
    return {"group": each.name[:40], "low": low, "median": median, "high": high, "came": came, "says": says}


def _spec(data: list[dict[str, Any]], layers: list[dict[str, Any]], width: int, height: int) -> dict[str, Any]:
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": None,
        "padding": {"left": 5, "top": 5, "right": 12, "bottom": 5},
        "data": {"values": data},
        "width": width,
        "height": height,
        "layer": layers,
        "config": _CONFIG,
    }
