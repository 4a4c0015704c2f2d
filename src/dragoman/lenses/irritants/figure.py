"""The register as a chart: issues by severity."""

from collections.abc import Callable, Sequence
from typing import Any

from dragoman.lenses.gathered import counted
from dragoman.lenses.irritants.entry import Entry
from dragoman.lenses.names import pair_name
from dragoman.lenses.result import Figure
from dragoman.lenses.short import short

Href = Callable[[str], str]
"""Where the mark of a statement leads, by its id."""
TONES = {"open": "#b4502a", "alleged": "#c98a2b", "potential": "#2b6a99", "resolved": "#888888"}
_MOST, _LONGEST = 12, 58
_ROW = 34


def figure(entries: Sequence[Entry], href: Href = "#statement-{}".format) -> Figure | None:
    """A bar for each of the gravest issues, as long as it is grave, coloured by status; None where there are none."""
    shown = [each for each in entries if each.status != "resolved"][:_MOST]
    if not shown:
        return None
    data = [{**_datum(each, href), "place": place} for place, each in enumerate(shown)]
    more = len(entries) - len(shown)
    caption = f"{counted(len(shown), 'issue')} by severity, the gravest {data[0]['severity']:g}: “{shown[0].name}”."
    return Figure(
        title="Irritants by severity",
        spec=spec(data),
        caption=caption + (f" {more} more in the register." if more else "") + " A bar leads to its passage.",
        statements=tuple(told.id for each in shown for told in each.issue.told),
    )


def spec(data: list[dict[str, Any]]) -> dict[str, Any]:
    """The drawing: the name of each issue above its bar, the deadline beside it."""
    names = [name for name in TONES if any(each["status"] == name for each in data)]
    y = {"field": "place", "type": "quantitative", "axis": None,
         "scale": {"domain": [-0.75, len(data) - 0.4], "reverse": True, "nice": False, "zero": False}}  # fmt: skip
    x = {"field": "severity", "type": "quantitative", "title": "severity", "scale": {"domainMin": 0},
         "axis": {"tickMinStep": 1, "grid": True}}  # fmt: skip
    text = {"type": "text", "align": "left", "baseline": "middle", "fontSize": 12, "fill": "#000"}
    link = {"href": {"field": "href", "type": "nominal"}, "description": {"field": "says", "type": "nominal"}}
    colour = {"field": "status", "type": "nominal", "title": None,
              "scale": {"domain": names, "range": [TONES[name] for name in names]}}  # fmt: skip
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 560,
        "height": len(data) * _ROW,
        "padding": {"left": 5, "top": 5, "right": 12, "bottom": 5},
        "background": None,
        "data": {"values": data},
        "layer": [
            {
                "mark": {"type": "rule", "strokeWidth": 9},
                "encoding": {"y": y, "x": x, "x2": {"datum": 0}, "color": colour, **link},
            },
            {
                "mark": {**text, "dy": -13},
                "encoding": {"y": y, "x": {"value": 3}, "text": {"field": "name", "type": "nominal"}},
            },
        ],
        "config": {
            "font": "sans-serif",
            "view": {"stroke": None},
            "axis": {"labelFontSize": 12, "titleFontWeight": "normal", "gridOpacity": 0.5, "domainColor": "#888888"},
            "legend": {"orient": "top", "labelFontSize": 12, "symbolType": "square"},
        },
    }


def _datum(entry: Entry, href: Href) -> dict[str, Any]:
    main = entry.issue.main
    return {
        "name": f"{short(entry.name, _LONGEST)} ({pair_name(entry.issue.pair)})",
        "severity": entry.severity.points,
        "status": entry.status,
        "href": href(main.id),
        "says": f"{entry.name}: {entry.status}, {entry.severity.word} ({entry.severity.points:g})",
    }
