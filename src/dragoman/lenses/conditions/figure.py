"""The tree of a target as a drawing: conditions to the right of what they are conditions of."""

from collections.abc import Callable, Sequence
from typing import Any

from dragoman.lenses.conditions.branches import Branch
from dragoman.lenses.conditions.grown import Grown
from dragoman.lenses.gathered import counted
from dragoman.lenses.model.model import Holds
from dragoman.lenses.result import Figure
from dragoman.lenses.short import short

Href = Callable[[str], str]
"""Where the line of a condition leads, by the id of its first statement."""
_PLACE: Href = "#statement-{}".format
_STEP, _INDENT, _MOST, _LONGEST = 24, 26, 40, 84
TONES = {"needs": "#2b6a99", "or is enough": "#3d7a3d", "is helped by": "#8a6d1d", "not while": "#b4502a"}


def figure(held: Grown, lines: Sequence[Branch], href: Href = _PLACE) -> Figure | None:
    """The tree, at most forty lines of it; None where nothing is said of what the target takes."""
    if len(lines) < 2:
        return None
    shown = lines[:_MOST]
    name = held.factors[held.target.factor].name
    told = dict.fromkeys(one for each in shown if each.requirement for one in each.requirement.basis.statements)
    return Figure(
        title=f"What “{name}” takes",
        spec=spec([_node(at, each, href) for at, each in enumerate(shown)], _edges(shown), len(shown)),
        caption=_caption(name, lines, len(shown)),
        statements=tuple(told),
    )


def spec(nodes: list[dict[str, Any]], edges: list[dict[str, Any]], lines: int) -> dict[str, Any]:
    """The drawing, as a Vega-Lite 5 specification."""
    names = [each for each in TONES if any(node["need"] == each for node in nodes)]
    colour = {"field": "need", "type": "nominal", "title": None,
              "scale": {"domain": names, "range": [TONES[each] for each in names]}}  # fmt: skip
    link = {"href": {"field": "href", "type": "nominal"}, "description": {"field": "says", "type": "nominal"}}
    x, y = _axis("x", 620), _axis("y", lines * _STEP, reverse=True)
    text = {"type": "text", "align": "left", "baseline": "middle", "dx": 9, "fontSize": 12, "fill": "#000"}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 620,
        "height": lines * _STEP,
        "padding": {"left": 5, "top": 5, "right": 12, "bottom": 5},
        "background": None,
        "data": {"values": nodes},
        "layer": [
            {"data": {"values": edges}, "mark": {"type": "rule", "stroke": "#888888"},
             "encoding": {"x": x, "x2": {"field": "x2"}, "y": y, "y2": {"field": "y2"}}},
            {"transform": [{"filter": "datum.need != ''"}], "mark": {"type": "point", "filled": True, "size": 70},
             "encoding": {"x": x, "y": y, "color": colour, **link}},
            {"transform": [{"filter": "datum.need != ''"}], "mark": text,
             "encoding": {"x": x, "y": y, "text": {"field": "name", "type": "nominal"}, **link}},
            {"transform": [{"filter": "datum.need == ''"}], "mark": {**text, "fontWeight": 600, "dx": 0},
             "encoding": {"x": x, "y": y, "text": {"field": "name", "type": "nominal"}}},
        ],
        "config": {"font": "sans-serif", "view": {"stroke": None},
                   "legend": {"orient": "top", "labelFontSize": 12, "symbolOpacity": 1}},
    }  # fmt: skip


def _axis(field: str, size: float, reverse: bool = False) -> dict[str, Any]:
    scale = {"domain": [0, size], "reverse": reverse, "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "axis": None, "scale": scale}


def _at(line: int, depth: int) -> tuple[float, float]:
    return depth * _INDENT + 4, (line + 0.5) * _STEP


def _node(line: int, each: Branch, href: Href) -> dict[str, Any]:
    x, y = _at(line, each.depth)
    told = each.requirement.basis.statements if each.requirement else ()
    plain = each.requirement is not None and isinstance(each.requirement.antecedent, Holds)
    words = each.factor.name if plain and each.factor else each.words.strip("“”")
    return {
        "x": x, "y": y, "need": each.need, "name": short(words, _LONGEST - 4 * each.depth),
        "says": f"{each.need} {each.words}".strip(), "href": href(told[0]) if told else "",
    }  # fmt: skip


def _edges(lines: Sequence[Branch]) -> list[dict[str, Any]]:
    """From each line up to that of what it is a condition of, and from there across to it."""
    found = []
    for at, each in enumerate(lines):
        if each.parent is None:
            continue
        x, y = _at(at, each.depth)
        left, top = _at(each.parent, lines[each.parent].depth)
        found += [{"x": left, "y": top + 8, "x2": left, "y2": y}, {"x": left, "y": y, "x2": x, "y2": y}]
    return found


def _caption(name: str, lines: Sequence[Branch], shown: int) -> str:
    """What is to be seen, for those who cannot see it."""
    counts = [
        f"{each} {sum(line.need == each for line in lines if line.depth == 1)}" for each in TONES
        if any(line.need == each and line.depth == 1 for line in lines)
    ]  # fmt: skip
    more = f" The first {shown} are drawn." if shown < len(lines) else ""
    return (
        f"{counted(len(lines) - 1, 'condition')} of “{name}” and of what it takes in turn, each to the right of what "
        f"it is a condition of; of the target itself: {', '.join(counts)}.{more}"
    )
