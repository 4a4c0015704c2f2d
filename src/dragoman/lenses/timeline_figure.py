"""The timeline as a chart."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from dragoman.lenses.happening import Happening
from dragoman.lenses.names import pair_name
from dragoman.lenses.result import Figure

COOPERATION, CONFLICT = "#2b6a99", "#b4502a"
_ROWS, _LANES, _STEP = 8, 6, 13
_OTHERS = "other pairs"
_BEFORE = timedelta(days=730)


def figure(events: Sequence[Happening]) -> Figure | None:
    """Dated events by pair of actors and time; None where fewer than two are dated.

    Each mark carries `href` (`#event-<id>`), so that a page may give every event its place.
    """
    dated = [each for each in events if each.time]
    shown = _recent(dated)
    if len(shown) < 2:
        return None
    rows = _rows(shown)
    data = [_datum(each, rows) for each in shown]
    heads = _stack(data, rows)
    return Figure(
        title="Dated events by pair of actors",
        spec=_spec(data, heads),
        caption=_caption(shown, rows, len(dated) - len(shown)),
        statements=tuple(report.id for each in shown for report in each.reports),
    )


def _recent(dated: Sequence[Happening]) -> list[Happening]:
    """Events from two years before the first document on, unless that is less than half of them."""
    told = [each.told.start for each in dated if each.told]
    if not told:
        return list(dated)
    first = min(told) - _BEFORE
    shown = [each for each in dated if each.time and each.time.end >= first]
    return shown if 2 * len(shown) >= len(dated) else list(dated)


def _rows(shown: Sequence[Happening]) -> list[str]:
    counted = Counter(_pair(each) for each in shown)
    ranked = sorted(counted, key=lambda name: (-counted[name], name))
    if len(ranked) <= _ROWS:
        return ranked
    return [*ranked[: _ROWS - 1], _OTHERS]


def _pair(event: Happening) -> str:
    return pair_name(event.pair)


def _datum(event: Happening, rows: Sequence[str]) -> dict[str, Any]:
    assert event.time
    pair = _pair(event)
    return {
        "pair": pair if pair in rows else _OTHERS,
        "start": event.time.start.isoformat(),
        "end": (event.time.end + timedelta(days=1)).isoformat(),
        "middle": _middle(event.time.start, event.time.end).isoformat(),
        "exact": (event.time.end - event.time.start).days < 7,
        "tone": "conflict" if event.quad.endswith("conflict") else "cooperation",
        "solid": event.standing == "fact",
        "href": f"#event-{event.id}",
        "says": f"{event.time}: {' and '.join(event.actor)} · {event.action} · {' and '.join(event.recipient)}",
        "line": 0,
    }


def _middle(start: date, end: date) -> date:
    return start + (end - start) / 2


def _stack(data: list[dict[str, Any]], rows: Sequence[str]) -> list[dict[str, Any]]:
    """Give each event a line to itself where those of its pair stand close together; gives where each pair begins."""
    room = (max(_last(each) for each in data) - min(_first(each) for each in data)) / 50
    heads, top = [], 0
    for pair in rows:
        taken: list[date] = []
        for each in sorted(
            (each for each in data if each["pair"] == pair), key=lambda each: (each["start"], each["href"])
        ):
            lane = next((n for n, until in enumerate(taken) if _first(each) > until), len(taken))
            lane = min(lane, _LANES - 1)
            taken[lane : lane + 1] = [max(_last(each), _first(each) + room)]
            each["line"] = top + lane
        heads.append({"pair": pair, "line": top, "above": top - 0.5})
        top += len(taken)
    return heads


def _first(datum: dict[str, Any]) -> date:
    return date.fromisoformat(datum["start"])


def _last(datum: dict[str, Any]) -> date:
    return date.fromisoformat(datum["end"])


def _spec(data: list[dict[str, Any]], heads: list[dict[str, Any]]) -> dict[str, Any]:
    lines = 1 + max(each["line"] for each in data)
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 560,
        "height": lines * _STEP,
        "padding": {"left": 16, "top": 5, "right": 12, "bottom": 5},
        "background": None,
        "data": {"values": data},
        "layer": [*_frame(heads, lines), _span(lines), _point(lines)],
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


def _x(field: str) -> dict[str, Any]:
    return {"field": field, "type": "temporal", "title": None, "scale": {"type": "utc"}}


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


def _span(lines: int) -> dict[str, Any]:
    return {
        "transform": [{"filter": "!datum.exact"}],
        "mark": {"type": "rule", "strokeWidth": 5, "strokeCap": "round"},
        "encoding": {
            "x": _x("start"),
            "x2": {"field": "end"},
            "opacity": {"condition": {"test": "datum.solid", "value": 0.55}, "value": 0.2},
            **_event(lines),
        },
    }


def _point(lines: int) -> dict[str, Any]:
    shared = _event(lines)
    return {
        "transform": [{"filter": "datum.exact"}],
        "mark": {"type": "point", "size": 50, "strokeWidth": 1.5, "opacity": 1},
        "encoding": {
            "x": _x("middle"),
            "fill": shared["color"],
            "fillOpacity": {"condition": {"test": "datum.solid", "value": 0.8}, "value": 0},
            **shared,
        },
    }


def _caption(shown: Sequence[Happening], rows: Sequence[str], hidden: int) -> str:
    first = min(each.time.start for each in shown if each.time)
    last = max(each.time.end for each in shown if each.time)
    fights = sum(each.quad.endswith("conflict") for each in shown)
    words = (
        f"{len(shown)} dated events from {first.isoformat()} to {last.isoformat()}, {len(shown) - fights} of "
        f"cooperation and {fights} of conflict; most of them between {rows[0]}. "
        "A bar is a time known no closer than its length; "
        "a hollow ring or a pale bar is denied, doubted, possible or announced."
    )
    return words + (f" {hidden} earlier events are in the list only." if hidden else "")
