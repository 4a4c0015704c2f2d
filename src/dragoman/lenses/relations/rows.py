"""Relations as rows."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from dragoman.dossier import StoredStatement
from dragoman.lenses.names import pair_name
from dragoman.lenses.relations.lean import leans, worth_it
from dragoman.lenses.relations.level import Level, state
from dragoman.lenses.relations.observation import Observation
from dragoman.lenses.relations.relation import Relation
from dragoman.lenses.relations.total import Total
from dragoman.lenses.result import Row

COLUMNS = (
    "pair", "dimension", "date", "state", "level", "low", "high", "trend", "slope_low", "slope_high", "since", "seen",
    "events", "assessments", "independent", "said", "moved", "disputed", "leaning",
)  # fmt: skip
SERIES = (
    "pair", "dimension", "date", "state", "level", "low", "high", "seen", "events", "assessments", "independent",
    "moved",
)  # fmt: skip
BESIDE = (
    "pair", "dimension", "source", "date", "state", "level", "low", "high", "trend", "slope_low", "slope_high", "since",
    "seen", "events", "verbal", "unsourced", "assessments", "independent", "said", "moved", "disputed", "leaning",
)  # fmt: skip
BESIDE_SERIES = (
    "pair", "dimension", "source", "date", "state", "level", "low", "high", "seen", "events", "verbal", "unsourced",
    "assessments", "independent", "moved",
)  # fmt: skip
"""The columns where an event table stands beside what was read."""
READING = "reading"
"""The source of a level that rests on what was read."""
STRONGEST = 3
"""So many of the strongest moves are shown."""


def row(relation: Relation) -> Row:
    """A relation as it stands on its last day."""
    end = relation.days[-1]
    seen = [each for each in relation.seen if each.day <= end]
    moved = [each for each in relation.strongest if each[1].day <= end][:STRONGEST]
    values = {
        **level(relation, -1),
        "trend": relation.trend,
        "slope_low": number(relation.slope[0]),
        "slope_high": number(relation.slope[2]),
        "since": month(relation.since) if relation.since else None,
        "seen": max(each.day for each in seen).isoformat(),
        **counts(seen),
        "said": [f"{count} {word}" for word, count in sorted((relation.said or {}).items())],
        "moved": [_moved(*each) for each in moved],
        "mover": _mover(moved),
        "disputed": [f"{each.dispute}: {cited(each)}" for each in relation.disputed],
        "leaning": [str(each) for each in leans([relation])] if worth_it(relation.seen) else [],
    }
    return Row(values, *_rests_on((*seen, *relation.disputed)))


def series_rows(relation: Relation, since: date | None) -> Iterator[Row]:
    """A relation day by day; each row with what was seen since the day before it.

    A day without anything new rests on the latest observation there was.
    """
    before = (date.min, *relation.days)
    strongest = relation.strongest
    for at, (last, day) in enumerate(pairwise(before)):
        if since and day < since:
            continue
        new = [each for each in strongest if last < each[1].day <= day]
        known = [each for each in relation.seen if each.day <= day]
        values = {
            **level(relation, at),
            "seen": known[-1].day.isoformat(),
            **counts([each for _, each in new]),
            "moved": [_moved(*each) for each in new[:STRONGEST]],
            "mover": _mover(new),
        }
        yield Row(values, *_rests_on([each for _, each in new] or known[-1:]))


def total_rows(total: Total, whole: bool, since: date | None) -> Iterator[Row]:
    """The total as it stands on its last day, or (`whole`) day by day."""
    days = range(len(total.days)) if whole else [len(total.days) - 1]
    told = {each.id: each for part in total.parts for each in part.seen}
    seen = sorted(told.values(), key=lambda each: (each.day, each.id))
    for at in days:
        if since and whole and total.days[at] < since:
            continue
        known = [each for each in seen if each.day <= total.days[at]]
        new = [each for each in known if not whole or not at or each.day > total.days[at - 1]]
        values = {
            "pair": pair_name(total.parts[0].pair),
            "dimension": total.name,
            "source": READING,
            "date": total.days[at].isoformat(),
            **stands(total.level[at], total.low[at], total.high[at]),
            "seen": max(each.day for each in known).isoformat(),
            **counts(new),
        }
        yield Row(values, *_rests_on(new or known[-1:]))


def stands(level: float, low: float, high: float) -> dict[str, Any]:
    """A level in a word, as a number with the ends of its band, and as both are written."""
    return {
        "state": state(level, low, high),
        "level": number(level),
        "low": number(low),
        "high": number(high),
        "band": band(level, low, high),
    }


def rests_on(told: Iterable[StoredStatement]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Ids of the statements, and of their documents."""
    held = list(told)
    return tuple(dict.fromkeys(each.id for each in held)), tuple(dict.fromkeys(each.source.sha256 for each in held))


def counts(seen: Sequence[Observation]) -> dict[str, Any]:
    """How many events (with the share of words among them) and judgements, and from how many independent sources."""
    events = [each for each in seen if each.kind == "event"]
    return {
        "events": len(events),
        "verbal": round(sum(each.verbal for each in events) / len(events), 2) if events else None,
        "unsourced": 0,
        "assessments": sum(each.kind == "assessment" for each in seen),
        "independent": len({family for each in seen for family in each.families}),
    }


def month(day: date) -> str:
    """`2018-09`: a level is known no closer."""
    return day.isoformat()[:7]


def number(value: float) -> float:
    """A level to two places: more would be noise; never a negative zero."""
    return round(value, 2) + 0.0


def band(level: float, low: float, high: float) -> str:
    """`3.5 (−0.7 to 6.8)`: for a table on a terminal."""
    middle, *ends = (f"{round(each, 1) + 0.0:.1f}".replace("-", "−") for each in (level, low, high))
    return f"{middle} ({' to '.join(ends)})"


def signed(level: float) -> str:
    """`+3.5`, `−0.7`: never a negative zero."""
    return f"{round(level, 1) + 0.0:+.1f}".replace("-", "−")


def cited(observation: Observation) -> str:
    """`“the quote” (2018-09-15, 1a2b…)`: the words, when, and the id of the statement."""
    return f"“{' '.join(observation.main.quote.split())}” ({observation.day.isoformat()}, {observation.main.id})"


def _moved(move: float, observation: Observation) -> str:
    return f"{signed(move)} {cited(observation)}"


def way(move: float, day: date) -> str:
    """`up 1.2 in 2018-09`."""
    return f"{'down' if move < 0 else 'up'} {abs(move):.1f} in {month(day)}"


def _mover(moved: Sequence[tuple[float, Observation]]) -> str:
    """The strongest move, for a table on a terminal."""
    if not moved:
        return ""
    move, told = moved[0]
    return f"{way(move, told.day)}: “{' '.join(told.main.quote.split())}”"


def level(relation: Level, at: int, source: str = READING) -> dict[str, Any]:
    return {
        "pair": pair_name(relation.pair),
        "dimension": relation.dimension,
        "source": source,
        "date": relation.days[at].isoformat(),
        **stands(relation.level[at], relation.low[at], relation.high[at]),
    }


def _rests_on(seen: Iterable[Observation]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return rests_on(each for observation in seen for each in observation.statements)
