"""Entries of a file on corridors as places, legs, corridors, gates and passings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from . import _corridor_rates as rates
from ._corridor_fields import Fields, near
from .corridors import MODES, PLACE_KINDS, STATUSES, Band, Corridor, Figure, Gate, Leg, Passing, Place

_SHORT = {
    "km": ("length", "km"),
    "days": ("days", "days"),
    "cost": ("cost", "USD/TEU"),
    "capacity": ("capacity", "Mt/yr"),
}
_UNITS = {
    "length": ("km",),
    "days": ("days",),
    "cost": ("USD/TEU", "USD/t"),
    "capacity": ("Mt/yr", "bcm/yr", "TEU/yr"),
}
UNSOURCED = "no source given"
_NO_PLACE = "; add it to the file as [place.KEY]"
_GAUGES = (1000, 1435, 1520, 1676)
_PLACE = ("name", "kind", "country", "at", "names", "days", "cost", "note", "replace")
_STATE = ("status", "since", "gates", "figures", "date", "source", "by", "note", "replace")
_LEG = ("between", "mode", "gauge", "path", *_SHORT, *_STATE)
_CORRIDOR = ("name", "names", "legs", "part_of", *_STATE)
_GATE = ("names", "holds", "since", "needs", "source", "note", "replace")
_FIGURE = ("what", "value", "date", "source", "by", "apart", "note")


def place(key: str, fields: Fields) -> Place:
    """A place from its fields. Raises QueryError where one is wrong."""
    fields.only(_PLACE)
    lat, lon = fields.point("at")
    return Place(
        key,
        fields.text("name"),
        fields.word("kind", PLACE_KINDS),
        fields.text("country", ""),
        lat,
        lon,
        fields.texts("names"),
        fields.band("days", "days"),
        fields.band("cost", "USD/TEU"),
        fields.text("note", ""),
    )


def leg(key: str, fields: Fields, places: Mapping[str, Place], sources: Mapping[str, str]) -> Leg:
    """A leg from its fields; what no figure tells is worked out. Raises QueryError where one is wrong."""
    fields.only(_LEG)
    ends, mode = _ends(fields, places), fields.word("mode", MODES)
    straight = rates.great_circle(*((places[end].lat, places[end].lon) for end in ends))
    found = [*_short(fields, sources), *figures(fields, sources)]
    km = _hull(fields, found, "length")
    if km is None:
        found.append(rates.length(mode, straight))
        km = found[-1].value
    _possible(fields, mode, km, straight)
    for what, work_out in (("days", rates.days), ("cost", rates.cost)):
        if _hull(fields, found, what) is None and (made := work_out(mode, km)):
            found.append(made)
    return Leg(
        key,
        ends,
        mode,
        fields.word("status", STATUSES),
        fields.date("since"),
        km,
        _hull(fields, found, "days"),
        _hull(fields, found, "cost"),
        _hull(fields, found, "capacity"),
        _gauge(fields, mode),
        fields.texts("gates"),
        tuple(found),
        fields.points("path"),
        fields.text("note", ""),
        _source(fields, sources),
    )


def corridor(key: str, fields: Fields, sources: Mapping[str, str]) -> Corridor:
    """A corridor from its fields. Raises QueryError where one is wrong."""
    fields.only(_CORRIDOR)
    return Corridor(
        key,
        fields.text("name"),
        fields.texts("names"),
        fields.texts("legs"),
        fields.word("status", STATUSES),
        fields.date("since"),
        fields.text("part_of", ""),
        fields.texts("gates"),
        tuple(figures(fields, sources)),
        fields.text("note", ""),
        _source(fields, sources),
    )


def gate(name: str, fields: Fields, sources: Mapping[str, str]) -> Gate:
    """A gate from its fields. Raises QueryError where one is wrong."""
    fields.only(_GATE)
    return Gate(
        name,
        fields.texts("names"),
        fields.flag("holds", False),
        fields.date("since"),
        fields.texts("needs"),
        _source(fields, sources),
        fields.text("note", ""),
    )


def passing(what: str, fields: Fields, sources: Mapping[str, str]) -> Passing:
    """What a change on the way adds, from its fields: figures on days and cost. Raises QueryError without them."""
    fields.only(("figures", "replace"))
    found = list(figures(fields, sources))
    days, cost = _hull(fields, found, "days"), _hull(fields, found, "cost")
    if days is None or cost is None:
        raise fields.wrong("it needs figures, one on days and one on cost")
    return Passing(what, days, cost, tuple(found))


def figures(fields: Fields, sources: Mapping[str, str]) -> Iterable[Figure]:
    """The figures of an entry. Raises QueryError where one lacks its value, day or source."""
    for each in fields.parts("figures"):
        each.only(_FIGURE)
        what = each.text("what")
        yield _figure(each, what, each.band("value", _UNITS.get(what, ("",))[0]), sources)


def _figure(fields: Fields, what: str, value: Band | None, sources: Mapping[str, str]) -> Figure:
    if value is None:
        raise fields.wrong("no value; give a number or two, as in value = [480, 520]")
    apart = fields.flag("apart", False)
    if not apart and what in _UNITS and value.unit not in _UNITS[what]:
        raise fields.wrong(f"{what} is in {value.unit!r}; it must be in {' or '.join(_UNITS[what])}, or apart = true")
    source = fields.text("source")
    return Figure(
        what,
        value,
        fields.date("date"),
        sources.get(source, source),
        fields.text("by", ""),
        apart,
        fields.text("note", ""),
    )


def _short(fields: Fields, sources: Mapping[str, str]) -> Iterable[Figure]:
    """`km = 480` and the like, with the date, the source and the speaker of the whole leg."""
    for name, (what, unit) in _SHORT.items():
        value = fields.band(name, unit)
        if value is not None:
            told = {"date": fields.table.get("date", fields.table.get("since")), "by": fields.table.get("by", "")}
            shared = Fields(f"{fields.where}: {name}", {**told, "source": fields.table.get("source", UNSOURCED)})
            yield _figure(shared, what, value, sources)


def _source(fields: Fields, sources: Mapping[str, str]) -> str:
    source = fields.text("source", "")
    return sources.get(source, source)


def _hull(fields: Fields, found: Iterable[Figure], what: str) -> Band | None:
    values = [each.value for each in found if each.what == what and not each.apart]
    if len({value.unit for value in values}) > 1:
        raise fields.wrong(f"{what} is given in several units; set those of one unit apart")
    if not values:
        return None
    return Band(min(each.low for each in values), max(each.high for each in values), values[0].unit)


def _ends(fields: Fields, places: Mapping[str, Place]) -> tuple[str, str]:
    ends = fields.texts("between")
    if len(ends) != 2 or ends[0] == ends[1]:
        raise fields.wrong('between must name two places by their keys, as in between = ["karachi", "kabul"]')
    for end in ends:
        if end not in places:
            raise fields.wrong(f"no such place: {end}{near(end, places, _NO_PLACE)}")
    return ends[0], ends[1]


def _gauge(fields: Fields, mode: str) -> int | None:
    if "gauge" not in fields.table:
        return None
    gauge = fields.table["gauge"]
    if mode != "rail" or gauge not in _GAUGES:
        raise fields.wrong(f"gauge is {gauge!r}; it is for rail only, one of {', '.join(map(str, _GAUGES))} mm")
    return int(gauge)


def _possible(fields: Fields, mode: str, km: Band, straight: float) -> None:
    """Raises QueryError on a length that its ends do not allow."""
    if km.low < 0.98 * straight - 1:
        raise fields.wrong(f"{km.low:g} km is shorter than the great circle between its ends ({straight:.0f} km)")
    if mode != "sea" and straight > 20 and km.high > 5 * straight:
        raise fields.wrong(f"{km.high:g} km is more than five times the great circle ({straight:.0f} km)")
