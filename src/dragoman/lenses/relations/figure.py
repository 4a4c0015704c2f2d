"""The relations of a pair as a chart."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dragoman.lenses.gathered import counted
from dragoman.lenses.names import pair_name
from dragoman.lenses.order import begins, came_out
from dragoman.lenses.relations.observation import Observation
from dragoman.lenses.relations.relation import Relation
from dragoman.lenses.relations.rows import READING, signed
from dragoman.lenses.relations.spec import spec
from dragoman.lenses.result import Figure
from dragoman.statements.vocabulary import DIMENSIONS

Href = Callable[[Observation], str]
"""Where the mark of an observation leads."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Another series to be drawn beside, as one from an event table: its name, and levels (-10..10) by day.

    `low` and `high` are the ends of its band, empty where it has none.
    """

    name: str
    dimension: str
    days: tuple[date, ...]
    level: tuple[float, ...]
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()


def figure(
    relations: Sequence[Relation],
    beside: Sequence[Beside] = (),
    href: Href | None = None,
    pair: Sequence[str] = (),
) -> Figure | None:
    """The relations of one pair, a small chart for each dimension; None where there are neither they nor others.

    A mark leads to `#event-<id>` or `#statement-<id>`, so that a page may give each its place, or where `href` says.
    `pair` names the two where there are only series `beside`.
    """
    if not relations and not beside:
        return None
    first = _first(relations, beside)
    data = [*_levels(relations, first), *_marks(relations, first, href or _place), *_others(beside, first)]
    there = {*(each.dimension for each in relations), *(each.dimension for each in beside)}
    seen = {report.id: None for each in relations for told in each.seen for report in told.statements}
    return Figure(
        title=f"{pair_name(relations[0].pair if relations else pair)}: where they stand",
        spec=spec(data, [name for name in DIMENSIONS if name in there], _names(relations, beside)),
        caption=" ".join(_caption(relations, first, beside)),
        statements=tuple(seen),
    )


def _names(relations: Sequence[Relation], beside: Sequence[Beside]) -> list[str]:
    """The names of the lines where there are several, that of what was read first (empty where there is none)."""
    others = list(dict.fromkeys(each.name for each in beside))
    return [READING if relations else "", *others] if others else []


def _first(relations: Sequence[Relation], beside: Sequence[Beside]) -> date:
    """The first day drawn: of what was read, else of the others."""
    if not relations:
        return min(each.days[0] for each in beside)
    seen = {told.id: told for each in relations for told in each.seen}.values()
    reports = (report for told in seen for report in told.statements)
    first = begins([told.day for told in seen], (came_out(each.source.published) for each in reports))
    return min([first, *(each.days[0] for each in beside)])


def _levels(relations: Sequence[Relation], first: date) -> list[dict[str, Any]]:
    return [
        {"what": "level", "name": READING, "dimension": each.dimension, "day": day.isoformat(),
         "level": round(level, 3), "low": round(low, 3), "high": round(high, 3)}
        for each in relations
        for day, level, low, high in zip(each.days, each.level, each.low, each.high, strict=True)
        if day >= first or day == each.days[-1]
    ]  # fmt: skip


def _marks(relations: Sequence[Relation], first: date, href: Href) -> list[dict[str, Any]]:
    return [
        {"what": "seen", "dimension": each.dimension, "day": told.day.isoformat(), "value": told.value,
         "tone": _tone(told), "sure": round(told.weight, 3), "href": href(told), "says": _says(told)}
        for each in relations
        for told in each.seen
        if first <= told.day <= each.days[-1]
    ]  # fmt: skip


def _others(beside: Sequence[Beside], first: date) -> list[dict[str, Any]]:
    names = list(dict.fromkeys(each.name for each in beside))
    return [
        {"what": "beside", "line": names.index(each.name), "name": each.name, "dimension": each.dimension,
         "day": day.isoformat(), "level": round(level, 3), **_band(each, at)}
        for each in beside
        for at, (day, level) in enumerate(zip(each.days, each.level, strict=True))
        if day >= first
    ]  # fmt: skip


def _band(each: Beside, at: int) -> dict[str, float]:
    return {"low": round(each.low[at], 3), "high": round(each.high[at], 3)} if each.low else {}


def _tone(told: Observation) -> str:
    if told.kind == "assessment":
        return "judgement"
    return "conflict" if told.value < 0 else "cooperation" if told.value > 0 else "neither"


def _place(told: Observation) -> str:
    return f"#{'event' if told.kind == 'event' else 'statement'}-{told.id}"


def _says(told: Observation) -> str:
    return f"{told.day.isoformat()}: {' '.join(told.main.quote.split())}"


def _caption(relations: Sequence[Relation], first: date, beside: Sequence[Beside]) -> Iterator[str]:
    """What is to be seen, for those who cannot see it."""
    end = max([*(each.days[-1] for each in relations), *(each.days[-1] for each in beside)])
    yield (
        f"Levels of the relation from −10 (war) to 10 (alliance) up to {end.isoformat()}, one dimension above the "
        "other."
    )
    if relations:
        yield f"At the end: {'; '.join(map(_stands, relations))}."
        yield "The line is the likeliest level, the grey band holds it nine times in ten."
        yield (
            "Marks are what was told, at the level that it speaks for: a disc is an act of cooperation, a triangle one "
            "of conflict, a square one of neither, a diamond a judgement; the paler, the less it tells."
        )
    earlier = len({told.id for each in relations for told in each.seen if told.day < first})
    if earlier:
        yield f"{counted(earlier, 'earlier observation')} {'is' if earlier == 1 else 'are'} counted but not drawn."
    if beside:
        names = dict.fromkeys(each.name for each in beside)
        yield f"Broken lines: {', '.join(names)}{', with their bands' if any(each.low for each in beside) else ''}."
        ends = (f"{each.name} {each.dimension} {signed(each.level[-1])}" for each in beside)
        yield f"They end at: {'; '.join(ends)}."


def _stands(each: Relation) -> str:
    return (
        f"{each.dimension} {each.state} ({signed(each.level[-1])}, between {signed(each.low[-1])} and "
        f"{signed(each.high[-1])})"
    )
