"""Who pushes whom as a drawing: a signed digraph of actors and pairs; and a loop as a ring of factors."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dragoman.lenses.gathered import counted
from dragoman.lenses.influence.graph import Edge, Graph, Sign
from dragoman.lenses.influence.layout import WIDTH, arrow, height, layout, ring, room
from dragoman.lenses.influence.loops import Loop
from dragoman.lenses.influence.push import Push
from dragoman.lenses.names import pair_name
from dragoman.lenses.result import Figure
from dragoman.lenses.short import short

Href = Callable[[str], str]
"""Where the mark of a statement leads, by its id."""
_PLACE: Href = "#statement-{}".format
TONES = {"furthers": "#2b6a99", "hinders": "#b4502a", "both": "#777777"}
_WORDS: dict[Sign, str] = dict(zip(("+", "-", "±"), TONES, strict=True))
_NODES, _LONGEST, _LINE = 14, 90, 26
Places = Mapping[str, tuple[float, float]]
Drawn = tuple[str, str, list[Edge]]
"""An arrow: from, to, and the edges that it stands for."""


def figure(held: Sequence[Push], href: Href = _PLACE) -> Figure | None:
    """Actors that push, and the actors and pairs that they push; the fourteen with most pushes. None where none are."""
    arrows = _arrows(held)
    if not arrows:
        return None
    places = layout({name for each in arrows for name in each[:2]}, [(each[0], each[1]) for each in arrows])
    edges = {id(edge): edge for each in arrows for edge in each[2]}.values()
    shown = _signs(arrows)
    most = Counter(each[0] for each in arrows).most_common(1)[0][0]
    return Figure(
        title="Who pushes whom",
        spec=spec([_arrow(each, places, href) for each in arrows], _nodes({name: name for name in places}, places)),
        caption=f"{counted(len(arrows), 'arrow')} between {counted(len(places), 'actor or pair', 'actors and pairs')}: "
        f"{shown}; most from {most}. The wider, the stronger the words. An arrow leads to its passage.",
        statements=tuple(dict.fromkeys(name for each in edges for name in each.statements)),
    )


def loop_figure(loop: Loop, held: Graph, href: Href = _PLACE) -> Figure:
    """One loop as a ring of its factors."""
    places = ring(loop.factors)
    arrows = [(each.source, each.target, [each]) for each in loop.edges]
    names = {key: _name(held, key) for key in places}
    return Figure(
        title=f"A {loop.kind} loop",
        spec=spec([_arrow(each, places, href, names) for each in arrows], _nodes(names, places)),
        caption=f"A {loop.kind} loop of {len(loop.edges)} pushes: {' → '.join(names.values())}, and back.",
        statements=tuple(dict.fromkeys(name for each in loop.edges for name in each.statements)),
    )


def spec(arrows: list[dict[str, Any]], nodes: list[dict[str, Any]]) -> dict[str, Any]:
    """The drawing, as a Vega-Lite 5 specification."""
    names = [name for name in TONES if any(each["tone"] == name for each in arrows)]
    colour = {"field": "tone", "type": "nominal", "title": None,
              "scale": {"domain": names, "range": [TONES[name] for name in names]}}  # fmt: skip
    link = {"href": {"field": "href", "type": "nominal"}, "description": {"field": "says", "type": "nominal"}}
    width = {"field": "strength", "type": "quantitative", "legend": None, "scale": {"domain": [1, 3], "range": [1, 3]}}
    tall = height(len(nodes))
    x, x2 = _axis("x", WIDTH), {"field": "x2"}
    y, y2 = _axis("y", tall, reverse=True), {"field": "y2"}
    text = {"type": "text", "fontSize": 12, "fontWeight": 600, "fill": "#000", "lineBreak": "\n", "baseline": "middle"}
    label = {"x": x, "y": y, "text": {"field": "name", "type": "nominal"}}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": WIDTH,
        "height": tall,
        "padding": {"left": 5, "top": 5, "right": 12, "bottom": 5},
        "background": None,
        "data": {"values": arrows},
        "layer": [
            {"mark": {"type": "rule", "opacity": 0.85},
             "encoding": {"x": x, "x2": x2, "y": y, "y2": y2, "color": colour, "strokeWidth": width, **link}},
            {"mark": {"type": "point", "shape": "triangle-up", "filled": True, "size": 90, "opacity": 1},
             "encoding": {"x": _axis("x2", WIDTH), "y": _axis("y2", tall, reverse=True), "color": colour,
                          "angle": {"field": "turn", "type": "quantitative", "scale": None}, **link}},
            {"data": {"values": nodes}, "mark": text, "encoding": label},
        ],
        "config": {
            "font": "sans-serif",
            "view": {"stroke": None},
            "legend": {"orient": "top", "labelFontSize": 12, "symbolType": "stroke", "labelLimit": 300},
        },
    }  # fmt: skip


def _axis(field: str, size: float, reverse: bool = False) -> dict[str, Any]:
    scale = {"domain": [0, size], "reverse": reverse, "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "axis": None, "scale": scale}


def _arrows(held: Sequence[Push]) -> list[Drawn]:
    joined: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for each in held:
        whom = pair_name(each.whom) if len(each.whom) == 2 else "".join(each.whom)
        for name in each.who[:2]:
            if whom and name != whom:
                joined[name, whom].append(each.edge)
    weights = Counter(name for pair, edges in joined.items() for name in pair for _ in edges)
    kept = {name for name, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_NODES]}
    return [(one, other, edges) for (one, other), edges in sorted(joined.items()) if {one, other} <= kept]


def _arrow(drawn: Drawn, places: Places, href: Href, names: Mapping[str, str] | None = None) -> dict[str, Any]:
    begin, end, edges = drawn
    said = names or {}
    rooms = room(_lines(said.get(begin, begin))), room(_lines(said.get(end, end)))
    at = arrow(places[begin], places[end], rooms)
    signs = {each.sign for each in edges}
    sign: Sign = next(iter(signs)) if len(signs) == 1 else "±"
    told = next((name for each in edges for name in each.statements), "")
    return {
        "x": at.x, "y": at.y, "x2": at.x2, "y2": at.y2, "turn": at.turn, "tone": _WORDS[sign],
        "strength": max(each.strength for each in edges), "href": href(told) if told else "",
        "says": f"{said.get(begin, begin)} {_WORDS[sign]} {said.get(end, end)}",
    }  # fmt: skip


def _nodes(names: Mapping[str, str], places: Places) -> list[dict[str, Any]]:
    return [{"name": _lines(name), "x": places[key][0], "y": places[key][1]} for key, name in names.items()]


def _name(held: Graph, key: str) -> str:
    name = held.factors[key].name if key in held.factors else key
    return short(name, _LONGEST)


def _lines(name: str) -> str:
    """The name on as many lines as it needs."""
    lines = [""]
    for word in name.replace(" – ", " –\n").split(" "):
        if lines[-1] and len(lines[-1]) + len(word) >= _LINE:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip(" ")
    return "\n".join(lines)


def _signs(arrows: Sequence[Drawn]) -> str:
    counts = Counter(_WORDS[edge.sign] for each in arrows for edge in each[2])
    return ", ".join(f"{counts[name]} {name}" for name in TONES if counts[name])
