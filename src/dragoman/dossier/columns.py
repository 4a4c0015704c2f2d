"""Statements to and from the columns of `statement` and `statement_<kind>`."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple, cast

from dragoman.statements import TYPES, Attribution, Interval, ItemOf, Kind, Precision, Span, Statement, own_fields

SHARED = (
    "start", "end", "speaker", "chain", "stance", "cue_start", "cue_end",
    "factuality", "dimensions", "time_from", "time_to", "time_precision",
    "item", "items", "list_start", "list_end", "goal_start", "goal_end",
)  # fmt: skip
"""Columns of `statement` that are neither keys nor kind."""

LISTS = frozenset({"actor", "recipient", "dyad", "agent"})
"""Fields of a kind that hold several actors, stored as JSON."""

NAMED = (*sorted(LISTS), "holder")
"""Fields of a kind that name actors."""

_WIDE = {
    "probability": ("probability_low", "probability_high"),
    "due": ("due_from", "due_to", "due_precision"),
}


class Sureness(NamedTuple):
    """How sure a run's reader was, as `run_statement` holds it: of the whole, and of each attribute as JSON."""

    confidence: float | None = None
    confidences: str | None = None

    @classmethod
    def of(cls, statement: Statement) -> "Sureness":
        """That of a statement."""
        each = dict(statement.confidences)
        return cls(statement.confidence, json.dumps(each, ensure_ascii=False) if each else None)

    def pairs(self) -> tuple[tuple[str, float], ...]:
        """Attributes and how sure of each."""
        return tuple(json.loads(self.confidences).items()) if self.confidences else ()


@cache
def _own_fields(kind: Kind) -> tuple[str, ...]:
    return own_fields(TYPES[kind])


@cache
def own_columns(kind: Kind) -> tuple[str, ...]:
    """Columns of `statement_<kind>` after its key."""
    return tuple(column for name in _own_fields(kind) for column in _WIDE.get(name, (name,)))


def shared_values(statement: Statement) -> tuple[Any, ...]:
    """The values of `SHARED`."""
    said, item = statement.attribution, statement.item_of
    return (
        statement.span.start,
        statement.span.end,
        said.speaker,
        listed(said.chain),
        said.stance,
        *span_values(said.cue),
        statement.factuality,
        listed(statement.dimensions),
        *interval_values(statement.time),
        item.number if item else None,
        item.count if item else None,
        *span_values(item.announced if item else None),
        *span_values(item.goal if item else None),
    )


def own_values(statement: Statement) -> tuple[Any, ...]:
    """The values of `own_columns`."""
    values: list[Any] = []
    for name in _own_fields(statement.kind):
        value = getattr(statement, name)
        if name in LISTS:
            values.append(listed(value))
        elif name == "probability":
            values.extend(value or (None, None))
        elif name == "due":
            values.extend(interval_values(value))
        else:
            values.append(value)
    return tuple(values)


def roles(statement: Statement) -> Iterator[tuple[str, int, str]]:
    """Every actor that the statement names: its role (`actors`, or the kind's own field), place and name."""
    for name in ("actors", *NAMED):
        value = getattr(statement, name, ())
        names = (value,) if isinstance(value, str) else value
        yield from ((name, place, actor) for place, actor in enumerate(names))


def statement_of(kind: Kind, document: str, row: Sequence[Any], actors: tuple[str, ...], sure: Sureness) -> Statement:
    """The statement whose columns are `SHARED` and then `own_columns(kind)`."""
    start, end, _, chain, stance, cue_start, cue_end, factuality, dimensions, *rest = row
    return TYPES[kind](
        document=document,
        span=Span(start, end),
        attribution=Attribution(unlisted(chain), stance, _span(cue_start, cue_end)),
        factuality=factuality,
        actors=actors,
        dimensions=cast(Any, unlisted(dimensions)),
        time=interval_of(*rest[:3]),
        item_of=_item(rest[3:9]),
        confidence=sure.confidence,
        confidences=sure.pairs(),
        **_own(kind, iter(rest[9:])),
    )


def listed(values: Sequence[str]) -> str:
    """Strings as the JSON that a column holds."""
    return json.dumps(list(values), ensure_ascii=False, separators=(",", ":")) if values else "[]"


@lru_cache(maxsize=4096)
def unlisted(text: str) -> tuple[str, ...]:
    """Strings from the JSON that a column holds."""
    return tuple(json.loads(text))


def span_values(span: Span | None) -> tuple[int | None, int | None]:
    """Start and end as columns hold them."""
    return (span.start, span.end) if span else (None, None)


def interval_values(interval: Interval | None) -> tuple[str | None, str | None, str | None]:
    """First day, last day and precision as columns hold them."""
    if interval is None:
        return None, None, None
    return interval.start.isoformat(), interval.end.isoformat(), interval.precision


@lru_cache(maxsize=4096)
def interval_of(start: str | None, end: str | None, precision: Precision) -> Interval | None:
    """The interval that three columns hold."""
    if start is None or end is None:
        return None
    return Interval(date.fromisoformat(start), date.fromisoformat(end), precision)


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _item(row: Sequence[Any]) -> ItemOf | None:
    number, count, start, end, *goal = row
    return None if number is None else ItemOf(Span(start, end), number, count, _span(*goal))


def _own(kind: Kind, values: Iterator[Any]) -> dict[str, Any]:
    own: dict[str, Any] = {}
    for name in _own_fields(kind):
        value = next(values)
        if name in LISTS:
            own[name] = unlisted(value)
        elif name == "probability":
            high = next(values)
            own[name] = None if value is None else (value, high)
        elif name == "due":
            own[name] = interval_of(value, next(values), next(values))
        else:
            own[name] = value
    return own
