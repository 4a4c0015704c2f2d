"""The odds as they moved, as a step chart; the matrix of competing hypotheses."""

from collections.abc import Callable, Sequence
from typing import Any

from dragoman.lenses.gathered import counted
from dragoman.lenses.indicators.weighed import Weighed
from dragoman.lenses.result import Figure
from dragoman.lenses.short import short

Href = Callable[[str], str]
"""Where the mark of a statement leads, by its id."""
_PLACE: Href = "#statement-{}".format
COLOURS = ("#2b6a99", "#b4502a", "#5b8c3a", "#7a5195", "#c98a2b", "#444444")
STEPS = {-2: "−−", -1: "−", 0: "0", 1: "+", 2: "++"}
_SHADES = ("#b4502a", "#dba58f", "#eeeeee", "#94b8d1", "#2b6a99")
_ROWS, _LONGEST, _DAYS = 20, 70, 0.6


def steps(found: Weighed, href: Href = _PLACE) -> Figure | None:
    """The probability of each hypothesis after each item; None where there are fewer than two.

    By its day where most items have days of their own; else item by item, each below its day.
    """
    if len(found.items) < 2:
        return None
    days = {each.day for each in found.items if each.day}
    by_day = len(days) > _DAYS * len(found.items)
    kept = [at for at, each in enumerate(found.items) if each.day or not by_day]
    names = found.question.names
    rows = [_point(found, at, name, number, href) for at in kept for number, name in enumerate(names)]
    rest = len(found.items) - len(kept)
    now = ", ".join(f"{name} {chance:.0%}" for name, chance in found.chances.items())
    return Figure(
        title=found.question.text,
        spec=_step_spec([*_begin(found, rows[0]["day"]), *rows], names, by_day),
        caption=f"The probability of each answer as {counted(len(kept), 'item')} came: {now} after all."
        + (f" {counted(rest, 'item')} without a day come last and are not drawn." if rest else "")
        + " A mark leads to its sentence.",
        statements=tuple(each.id for at in kept for each in found.items[at].told),
    )


def matrix(found: Weighed, href: Href = _PLACE) -> Figure | None:
    """How consistent the most telling items are with each answer, in five steps; None where there are none."""
    ranked = sorted(range(len(found.items)), key=lambda at: (-found.tells[at], at))[:_ROWS]
    shown = sorted(ranked)
    if not shown:
        return None
    cells = [_cell(found, at, number, name, row, href)
             for row, at in enumerate(shown) for number, name in enumerate(found.question.names)]  # fmt: skip
    least = " and ".join(found.least_against)
    return Figure(
        title=f"Competing hypotheses: {found.question.text}",
        spec=_matrix_spec(cells, [_words(found, at) for at in shown], found.question.names),
        caption=f"{counted(len(shown), 'item')} against {len(found.question.names)} answers, from very inconsistent "
        f"(−−) to very consistent (++). Least speaks against: {least}. A cell leads to its sentence.",
        statements=tuple(each.id for at in shown for each in found.items[at].told),
    )


def _point(found: Weighed, at: int, name: str, number: int, href: Href) -> dict[str, Any]:
    item, chance = found.items[at], float(found.path[at + 1][number])
    day = item.day.isoformat() if item.day else "undated"
    return {
        "day": day, "answer": name, "chance": round(chance, 4), "order": at + 1,
        "href": href(item.main.id), "seen": True,
        "says": f"{day}: {name} {chance:.0%} after “{' '.join(item.main.quote.split())}”",
    }  # fmt: skip


def _begin(found: Weighed, day: str) -> list[dict[str, Any]]:
    return [
        {"day": day, "answer": name, "chance": round(float(found.path[0][number]), 4), "order": 0, "seen": False}
        for number, name in enumerate(found.question.names)
    ]


def _scale(names: Sequence[str]) -> dict[str, Any]:
    return {"domain": list(names), "range": [COLOURS[at % len(COLOURS)] for at in range(len(names))]}


def _x(data: list[dict[str, Any]], by_day: bool) -> dict[str, Any]:
    """An axis of time, or of items in their order with their days below."""
    if not by_day:
        days = {each["order"]: each["day"] for each in data if each["seen"]}
        labels = "{" + ", ".join(f"{order}: '{day}'" for order, day in days.items()) + "}[datum.value] || 'before'"
        axis = {"labelExpr": labels, "labelAngle": -45, "labelOverlap": "greedy", "values": [0, *days], "grid": False}
        return {"field": "order", "type": "quantitative", "title": None, "axis": axis, "scale": {"nice": False}}
    years = int(max(each["day"] for each in data)[:4]) - int(min(each["day"] for each in data)[:4])
    axis = {"format": "%Y" if years > 2 else "%b %Y", "labelOverlap": "greedy", "tickCount": 6}
    return {"field": "day", "type": "temporal", "title": None, "scale": {"type": "utc"}, "axis": axis}


def _step_spec(data: list[dict[str, Any]], names: Sequence[str], by_day: bool) -> dict[str, Any]:
    x = _x(data, by_day)
    y = {"field": "chance", "type": "quantitative", "title": None, "scale": {"domain": [0, 1]},
         "axis": {"format": ".0%", "values": [0, 0.25, 0.5, 0.75, 1]}}  # fmt: skip
    colour = {"field": "answer", "type": "nominal", "title": None, "scale": _scale(names)}
    link = {"href": {"field": "href", "type": "nominal"}, "description": {"field": "says", "type": "nominal"}}
    order = {"field": "order", "type": "quantitative"}
    return {
        **_frame(560, 240, data),
        "layer": [
            {"mark": {"type": "line", "interpolate": "step-after", "strokeWidth": 2},
             "encoding": {"x": x, "y": y, "color": colour, "order": order}},
            {"transform": [{"filter": "datum.seen"}],
             "mark": {"type": "point", "filled": True, "size": 45, "opacity": 1},
             "encoding": {"x": x, "y": y, "color": colour, **link}},
        ],
    }  # fmt: skip


def _cell(found: Weighed, at: int, number: int, name: str, row: int, href: Href) -> dict[str, Any]:
    step = found.steps[at][number]
    return {
        "row": row, "answer": name, "step": STEPS[step], "value": step, "href": href(found.items[at].main.id),
        "says": f"{STEPS[step]} with {name}: {_words(found, at)}",
    }  # fmt: skip


def _words(found: Weighed, at: int) -> str:
    item = found.items[at]
    return f"{item.day.isoformat() if item.day else 'undated'}  {short(item.main.quote, _LONGEST)}"


def _matrix_spec(cells: list[dict[str, Any]], names: list[str], answers: Sequence[str]) -> dict[str, Any]:
    y = {"field": "row", "type": "ordinal", "axis": None, "scale": {"padding": 0.06}}
    x = {"field": "answer", "type": "nominal", "sort": list(answers), "title": None, "scale": {"padding": 0.06},
         "axis": {"orient": "top", "labelAngle": 0, "labelFontSize": 12, "domain": False, "ticks": False}}  # fmt: skip
    colour = {"field": "value", "type": "ordinal", "legend": None,
              "scale": {"domain": list(STEPS), "range": list(_SHADES)}}  # fmt: skip
    link = {"href": {"field": "href", "type": "nominal"}, "description": {"field": "says", "type": "nominal"}}
    text = [{"row": row, "name": name} for row, name in enumerate(names)]
    return {
        **_frame(max(60 * len(answers), 120), 24 * len(names), cells),
        "layer": [
            {"mark": "rect", "encoding": {"x": x, "y": y, "color": colour, **link}},
            {"mark": {"type": "text", "fontSize": 13, "fontWeight": 600},
             "encoding": {"x": x, "y": y, "text": {"field": "step", "type": "nominal"}, **link,
                          "color": {"condition": {"test": "abs(datum.value) == 2", "value": "#fff"}, "value": "#222"}}},
            {"data": {"values": text}, "mark": {"type": "text", "align": "right", "fontSize": 12, "fill": "#000"},
             "encoding": {"x": {"value": -8}, "y": y, "text": {"field": "name", "type": "nominal"}}},
        ],
    }  # fmt: skip


def _frame(width: float, height: float, data: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": width,
        "height": height,
        "padding": {"left": 5, "top": 5, "right": 12, "bottom": 5},
        "background": None,
        "data": {"values": data},
        "config": {
            "font": "sans-serif",
            "view": {"stroke": "#ddd"},
            "axis": {"labelFontSize": 12, "gridOpacity": 0.5, "domainColor": "#888888", "tickColor": "#888888"},
            "legend": {"orient": "top", "labelFontSize": 12},
        },
    }
