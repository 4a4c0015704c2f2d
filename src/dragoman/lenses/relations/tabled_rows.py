"""Levels of an event table as rows beside those of what was read."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from dragoman.events import Tally
from dragoman.lenses.gathered import counted
from dragoman.lenses.relations.rows import STRONGEST, level, month, number, signed, way
from dragoman.lenses.relations.tabled import Tabled, periods, types, value
from dragoman.lenses.result import Row


def tabled_row(relation: Tabled) -> Row:
    """A level as it stands on its last day. No row of an event table rests on a statement."""
    seen = [each for each in relation.seen if each.day <= relation.days[-1]]
    moved = [each for each in relation.strongest if each[1][0].day <= relation.days[-1]][:STRONGEST]
    values = {
        **level(relation, -1, relation.source),
        "trend": relation.trend,
        "slope_low": number(relation.slope[0]),
        "slope_high": number(relation.slope[2]),
        "since": month(relation.since) if relation.since else None,
        "seen": seen[-1].day.isoformat(),
        **_counts(seen),
        "said": [],
        "moved": [_moved(*each) for each in moved],
        "mover": _mover(moved),
        "disputed": [],
        "leaning": [],
    }
    return Row(values)


def tabled_series(relation: Tabled, since: date | None) -> Iterator[Row]:
    """A level day by day; each row with what came since the day before it."""
    strongest = relation.strongest
    for at, last, day in periods(relation):
        if since and day < since:
            continue
        moved = [each for each in strongest if last < each[1][0].day <= day]
        known = [each for each in relation.seen if each.day <= day]
        values = {
            **level(relation, at, relation.source),
            "seen": known[-1].day.isoformat(),
            **_counts([each for each in known if each.day > last]),
            "moved": [_moved(*each) for each in moved[:STRONGEST]],
            "mover": _mover(moved),
        }
        yield Row(values)


def verbal_share(tallies: Iterable[Tally]) -> float | None:
    """The share of words among the events that have a PLOVER type; None where none has."""
    typed = [each for each in tallies if each.quad]
    whole = sum(each.events for each in typed)
    return sum(each.events for each in typed if each.quad.startswith("verbal")) / whole if whole else None


def _counts(seen: Sequence[Tally]) -> dict[str, Any]:
    share = verbal_share(seen)
    return {
        "events": sum(each.events for each in seen),
        "verbal": None if share is None else round(share, 2),
        "unsourced": sum(each.events - each.sourced for each in seen),
        "assessments": 0,
        "independent": None,
    }


def _moved(move: float, held: Sequence[Tally]) -> str:
    return f"{signed(move)} {_told(held)} ({month(held[0].start)})"


def _mover(moved: Sequence[tuple[float, Sequence[Tally]]]) -> str:
    return f"{way(moved[0][0], moved[0][1][0].start)}: {_told(moved[0][1])}" if moved else ""


def _told(held: Sequence[Tally]) -> str:
    """`14 events (9 CONSULT, 5 AGREE), mean +2.1`: the mean of the levels that they speak for."""
    rated = sum(each.rated for each in held)
    mean = sum(value(each) * each.rated for each in held) / rated
    return f"{counted(sum(each.events for each in held), 'event')} ({types(held)}), mean {signed(mean)}"
