"""A query as SQL that leaves out most of what does not match, and nothing that might."""

import json
import sqlite3
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from dragoman.dossier import phrase
from dragoman.dossier.columns import Sureness
from dragoman.dossier.query import Query
from dragoman.statements import Kind

Clause = tuple[str, tuple[Any, ...]]

_NAMED = "s.key IN (SELECT statement FROM statement_actor WHERE actor IN (SELECT value FROM json_each(?)))"


FROM = (
    "FROM current_document d JOIN run_statement r ON r.document = d.id AND r.run = d.run "
    "JOIN statement s ON s.key = r.statement"
)
"""Current statements: `d` the document, `r` the reading, `s` the statement."""

EVERYWHERE: Clause = ("1", ())


def within(documents: Collection[int]) -> Clause:
    """Only these documents."""
    return "d.id IN (SELECT value FROM json_each(?))", (_list(documents),)


def with_id(name: str) -> Clause:
    """Only the statement with this id."""
    return "s.id = ?", (name,)


def with_ids(beginning: str) -> Clause:
    """Only statements whose ids begin so."""
    return "s.id >= ? AND s.id < ?", (beginning, beginning + "g")


def with_keys(keys: Collection[int]) -> Clause:
    """Only the statements with these keys."""
    return "s.key IN (SELECT value FROM json_each(?))", (_list(keys),)


def with_cluster(cluster: str) -> Clause:
    """Only reports of this event."""
    return "s.key IN (SELECT statement FROM same_event WHERE cluster = ?)", (cluster,)


class Chosen(NamedTuple):
    """A current statement's place in the dossier."""

    sure: Sureness
    key: int
    kind: Kind
    document: int
    start: int
    end: int
    position: int
    run: int
    cluster: str | None


def chosen(sql: sqlite3.Connection, query: Query, scope: Clause, edited: Collection[int]) -> list[Chosen]:
    """Current statements within the scope that may match; those in `edited` whatever their stored fields say."""
    words, values = where(query, [scope], edited)
    command = (
        'SELECT r.confidence, r.confidences, s.key, s.kind, s.document, s.start, s."end", r.position, r.run, e.cluster '
        f"{FROM} LEFT JOIN same_event e ON e.statement = s.key WHERE {words}"
    )
    rows = sql.execute(command, values)
    return [Chosen(Sureness(whole, each), *row) for whole, each, *row in rows]


def where(query: Query, scopes: Iterable[Clause], edited: Collection[int]) -> tuple[str, tuple[Any, ...]]:
    """The condition behind `WHERE`, and its values."""
    clauses: list[Clause] = [*scopes, *_outer(query)]
    fields = _fields(query)
    if fields:
        words = " AND ".join(text for text, _ in fields)
        values = tuple(value for _, each in fields for value in each)
        clauses.append((f"(({words}) OR s.key IN (SELECT value FROM json_each(?)))", (*values, _list(edited))))
    return " AND ".join(text for text, _ in clauses), tuple(value for _, values in clauses for value in values)


def _outer(query: Query) -> list[Clause]:
    """What no edit can change."""
    clauses: list[Clause] = []
    if query.kinds:
        clauses.append(("s.kind IN (SELECT value FROM json_each(?))", (_list(query.kinds),)))
    if query.as_of:
        clauses.append(("d.published_to <= ?", (query.as_of.isoformat(),)))
    if query.text:
        match = phrase.parsed(query.text)
        clauses.append(("s.key IN (SELECT rowid FROM statement_search WHERE statement_search MATCH ?)", (match,)))
    return clauses


def _fields(query: Query) -> list[Clause]:
    """What an edit may change."""
    clauses: list[Clause] = [(_NAMED, (_list([actor]),)) for actor in sorted(query.required)]
    if query.actors:
        clauses.append((_NAMED, (_list(query.actors),)))
    if query.speakers:
        clauses.append(("s.speaker IN (SELECT value FROM json_each(?))", (_list(query.speakers),)))
    if query.period:
        first, last = query.period.start.isoformat(), query.period.end.isoformat()
        clauses.append(("s.time_from <= ? AND s.time_to >= ?", (last, first)))
    return clauses


def _list(values: Collection[Any]) -> str:
    return json.dumps(list(values), ensure_ascii=False)
