"""Who wants what, as a matrix."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from dragoman.lenses.gathered import counted
from dragoman.lenses.interests.held import Aim
from dragoman.lenses.result import Figure
from dragoman.lenses.short import short

Href = Callable[[str], str]
"""Where the mark of a statement leads, by its id."""
TONES = {"wants": "#2b6a99", "opposes": "#b4502a", "both": "#777777"}
_SIGNS = {"wants": "+", "opposes": "−", "both": "±"}
_AIMS, _HOLDERS, _LONGEST, _CELL = 16, 10, 60, 26


def figure(found: Sequence[Aim], href: Href = "#statement-{}".format) -> Figure | None:
    """Things down, holders across: blue what is wanted, red what is opposed. None where fewer than two things are held.

    Things that several care for come first, then those of the actors that most is known of.
    """
    weights = Counter(name for each in found for name in each.by)
    holders = [name for name, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_HOLDERS]]
    aims = [each for each in found if set(each.by) & set(holders)][:_AIMS]
    holders = [name for name in holders if any(name in each.by for each in aims)]
    if len(aims) < 2:
        return None
    cells = [_cell(at, each, name, href) for at, each in enumerate(aims) for name in holders if name in each.by]
    shared = sum(len(each.by) > 1 for each in aims)
    left = len(found) - len(aims)
    return Figure(
        title="Who wants what",
        spec=_spec(cells, [short(each.name, _LONGEST) for each in aims], holders),
        caption=f"{counted(len(aims), 'thing')} that {counted(len(holders), 'actor')} want (+) or oppose (−), "
        f"{shared} of them held by several. A cell leads to its passage."
        + (f" {left} more in the list." if left else ""),
        statements=tuple(dict.fromkeys(told.id for each in aims for told in each.told)),
    )


def _cell(at: int, aim: Aim, holder: str, href: Href) -> dict[str, Any]:
    held = aim.stance(holder)
    return {
        "row": at, "holder": holder, "stance": held, "sign": _SIGNS[held], "href": href(aim.by[holder][0].id),
        "says": f"{holder} {'both wants and opposes' if held == 'both' else held}: {aim.name}",
    }  # fmt: skip


def _spec(cells: list[dict[str, Any]], names: list[str], holders: list[str]) -> dict[str, Any]:
    text = [{"row": at, "name": name} for at, name in enumerate(names)]
    y = {"field": "row", "type": "ordinal", "axis": None, "scale": {"padding": 0.06}}
    x = {"field": "holder", "type": "nominal", "sort": holders, "title": None, "scale": {"padding": 0.06},
         "axis": {"orient": "top", "labelAngle": -35, "labelFontSize": 12, "domain": False,
                  "ticks": False}}  # fmt: skip
    tones = [name for name in TONES if any(each["stance"] == name for each in cells)]
    colour = {"field": "stance", "type": "nominal", "title": None,
              "scale": {"domain": tones, "range": [TONES[name] for name in tones]}}  # fmt: skip
    link = {"href": {"field": "href", "type": "nominal"}, "description": {"field": "says", "type": "nominal"}}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": _CELL * 1.8 * len(holders),
        "height": _CELL * len(names),
        "padding": {"left": 12, "top": 5, "right": 60, "bottom": 5},
        "background": None,
        "data": {"values": cells},
        "layer": [
            {"mark": "rect", "encoding": {"x": x, "y": y, "color": colour, **link}},
            {"mark": {"type": "text", "fill": "#fff", "fontSize": 14, "fontWeight": 600},
             "encoding": {"x": x, "y": y, "text": {"field": "sign", "type": "nominal"}, **link}},
            {"data": {"values": text}, "mark": {"type": "text", "align": "right", "fontSize": 12, "fill": "#000"},
             "encoding": {"x": {"value": -8}, "y": y, "text": {"field": "name", "type": "nominal"}}},
        ],
        "config": {
            "font": "sans-serif",
            "view": {"stroke": "#ddd"},
            "legend": {"orient": "bottom", "labelFontSize": 12, "symbolType": "square"},
        },
    }  # fmt: skip
