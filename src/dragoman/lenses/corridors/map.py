"""The map: legs by mode and status, the best route as a band under them, places by name; nothing is fetched."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dragoman.lenses.corridors.coasts import coasts
from dragoman.lenses.corridors.frame import WIDTH, Frame
from dragoman.lenses.corridors.labels import Label, labels
from dragoman.lenses.corridors.named import leg_name
from dragoman.lenses.gathered import counted
from dragoman.lenses.result import Figure
from dragoman.ontology.corridors import MODES, STATUSES, Leg, Network

Href = Callable[[str], str]
"""Where the mark of a statement leads, by its id."""
_PLACE: Href = "#statement-{}".format
COLOURS = dict(zip(MODES, ("#9c3d10", "#6b6b6b", "#2b6a99", "#3f7d3a"), strict=True))
DASHES = dict(zip(STATUSES, ([1, 0], [9, 3], [6, 4], [2, 3], [1, 6]), strict=True))
_ROUTE = "#f6dc9a"
Cited = Mapping[str, tuple[str, ...]]


def figure(net: Network, legs: Sequence[Leg], best: Sequence[Leg], cited: Cited, href: Href = _PLACE) -> Figure | None:
    """Legs, and those of the best route marked; None where there is nothing to draw."""
    every = list({leg.key: leg for leg in (*legs, *best)}.values())
    if not every:
        return None
    frame = Frame([point for leg in every for point in points(net, leg)])
    marks = _marks(net, every, {leg.key for leg in best}, frame)
    layers = [
        *coasts(frame),
        _lines(_values(net, best, {}, href), frame, {"strokeWidth": 9, "color": _ROUTE}, {}),
        _lines(_values(net, every, cited, href), frame, {"strokeWidth": 2}, _styles(every)),
        _dots(marks, frame),
        *_names(labels(marks), frame),
    ]
    return Figure(
        title="Ways and how they stand",
        spec=_spec([each for each in layers if each["data"]["values"]], frame),
        caption=_caption(net, every, best),
        statements=tuple(dict.fromkeys(name for leg in every for name in cited.get(leg.key, ()))),
    )


def points(net: Network, leg: Leg) -> list[tuple[float, float]]:
    """(longitude, latitude) along a leg, its ends included."""
    ends = [(net.places[end].lon, net.places[end].lat) for end in leg.between]
    between = [(lon, lat) for lat, lon in leg.path]
    return between if len(between) > 2 else ends


def _values(net: Network, legs: Sequence[Leg], cited: Cited, href: Href) -> list[dict[str, Any]]:
    found = []
    for leg in legs:
        told = next(iter(cited.get(leg.key, ())), "")
        own = {
            "leg": leg.key, "mode": leg.mode, "status": leg.status, "href": href(told) if told else "",
            "says": f"{leg_name(net, leg)}, {leg.mode}, {leg.status}",
        }  # fmt: skip
        found += [{**own, "at": at, "x": x, "y": y} for at, (x, y) in enumerate(points(net, leg))]
    return found


def _lines(values: list[dict[str, Any]], frame: Frame, mark: dict[str, Any], styles: dict[str, Any]) -> dict[str, Any]:
    link = {"href": {"field": "href", "type": "nominal"}} if styles else {}
    return {
        "data": {"values": values},
        "mark": {"type": "line", "clip": True, "strokeCap": "butt", "strokeJoin": "round", **mark},
        "encoding": {
            **frame.axes, "detail": {"field": "leg", "type": "nominal"},
            "order": {"field": "at", "type": "quantitative"}, **link,
            "description": {"field": "says", "type": "nominal"}, **styles,
        },
    }  # fmt: skip


def _styles(legs: Sequence[Leg]) -> dict[str, Any]:
    used, stand = ([name for name in known if any(name in (leg.mode, leg.status) for leg in legs)]
                   for known in (MODES, STATUSES))  # fmt: skip
    return {
        "color": {"field": "mode", "type": "nominal", "title": None,
                  "scale": {"domain": used, "range": [COLOURS[name] for name in used]}},
        "strokeDash": {"field": "status", "type": "nominal", "title": None,
                       "scale": {"domain": stand, "range": [DASHES[name] for name in stand]}},
    }  # fmt: skip


def _marks(net: Network, legs: Sequence[Leg], best: set[str], frame: Frame) -> list[Label]:
    """The places, those of the best route first, then those where most legs meet."""
    meets: dict[str, list[Leg]] = {}
    for leg in legs:
        for end in leg.between:
            meets.setdefault(end, []).append(leg)

    def rank(key: str) -> tuple[bool, bool, int, str]:
        on = any(leg.key in best for leg in meets[key])
        return not on, net.places[key].kind in ("strait", "border crossing"), -len(meets[key]), key

    found = []
    for key in sorted(meets, key=rank):
        place = net.places[key]
        x, y = frame.pixels(place.lon, place.lat)
        found.append(Label(place.name, place.lon, place.lat, x, y))
    return found


def _dots(marks: Sequence[Label], frame: Frame) -> dict[str, Any]:
    return {
        "data": {"values": [{"name": each.name, "x": each.lon, "y": each.lat} for each in marks]},
        "mark": {"type": "circle", "size": 22, "color": "#222", "opacity": 1},
        "encoding": {**frame.axes, "description": {"field": "name", "type": "nominal"}},
    }


def _names(held: Mapping[str, Sequence[Label]], frame: Frame) -> list[dict[str, Any]]:
    """One layer for each side of the dot that names stand on."""
    sides = {
        "right": {"align": "left", "dx": 6}, "left": {"align": "right", "dx": -6},
        "above": {"align": "center", "dy": -10}, "below": {"align": "center", "dy": 11},
    }  # fmt: skip
    halo = {"fill": "#fff", "stroke": "#fff", "strokeWidth": 2.5, "strokeJoin": "round", "aria": False}
    return [
        {
            "data": {"values": [{"name": each.name, "x": each.lon, "y": each.lat} for each in held[side]]},
            "mark": {"type": "text", "fontSize": 11, "fill": "#111", "baseline": "middle", **where, **style},
            "encoding": {**frame.axes, "text": {"field": "name", "type": "nominal"}},
        }
        for side, where in sides.items()
        for style in (halo, {})
    ]


def _spec(layers: list[dict[str, Any]], frame: Frame) -> dict[str, Any]:
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": WIDTH,
        "height": frame.height,
        "background": None,
        "layer": layers,
        "config": {
            "font": "sans-serif",
            "view": {"stroke": None},
            "legend": {"orient": "top", "labelFontSize": 12, "symbolType": "stroke", "symbolSize": 500,
                       "symbolStrokeColor": "#444", "labelLimit": 300},
        },
    }  # fmt: skip


def _caption(net: Network, legs: Sequence[Leg], best: Sequence[Leg]) -> str:
    counts = {name: sum(leg.status == name for leg in legs) for name in STATUSES}
    told = ", ".join(f"{number} {name}" for name, number in counts.items() if number)
    words = f"{counted(len(legs), 'leg')}: {told}."
    if best:
        words += f" The best route is marked: {', '.join(leg_name(net, leg) for leg in best)}."
    return f"{words} Coasts only, no borders; ways by land are straight lines between places."
