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
_NAMES = (
    "EXISTS (SELECT 1 FROM statement_actor a WHERE a.statement = s.key AND a.actor IN (SELECT value FROM json_each(?)))"
)
"""The same, asked of one statement after another."""


_CHOSEN = (
    'SELECT r.confidence, r.confidences, s.key, s.kind, s.document, s.start, s."end", r.position, r.run, e.cluster'
)
FROM = (
    "FROM current_document d JOIN run_statement r ON r.document = d.id AND r.run = d.run "
    "JOIN statement s ON s.key = r.statement"
)
"""Current statements: `d` the document, `r` the reading, `s` the statement."""

IS_CURRENT = "EXISTS (SELECT 1 FROM document_file f WHERE f.document = d.id AND f.current)"
BY_PLACE = (
    "FROM document d INDEXED BY document_name CROSS JOIN run_statement r ON r.document = d.id AND r.run = d.run "
    "CROSS JOIN statement s ON s.key = r.statement"
)
"""The same in the order of documents' names and places in them, without sorting; needs `IS_CURRENT`."""
BY_CONFIDENCE = (
    "FROM run_statement r INDEXED BY run_statement_confidence CROSS JOIN document d ON d.id = r.document "
    "AND d.run = r.run CROSS JOIN statement s ON s.key = r.statement"
)
"""The same from the least sure on."""
FEW = 5_000
"""Candidates that are sorted rather than looked for in order."""

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
    command = f"{_CHOSEN} {FROM} LEFT JOIN same_event e ON e.statement = s.key WHERE {words}"
    return [Chosen(Sureness(whole, each), *row) for whole, each, *row in sql.execute(command, values)]


def keyed(sql: sqlite3.Connection, keys: Collection[int]) -> list[Chosen]:
    """The current ones among the statements with these keys; others are not looked at."""
    command = (
        f"{_CHOSEN} FROM json_each(?) k CROSS JOIN statement s ON s.key = k.value "
        "CROSS JOIN document d ON d.id = s.document "
        "CROSS JOIN run_statement r ON r.statement = s.key AND r.run = d.run "
        f"LEFT JOIN same_event e ON e.statement = s.key WHERE {IS_CURRENT}"
    )
    return [Chosen(Sureness(whole, each), *row) for whole, each, *row in sql.execute(command, (_list(keys),))]


def has_few(sql: sqlite3.Connection, query: Query) -> bool:
    """Whether an index leads to few candidates, so that it pays to begin with them."""
    if query.documents:
        return len(query.documents) <= 100
    if query.text:
        match = (phrase.parsed(query.text), FEW + 1)
        command = "SELECT count(*) FROM (SELECT 1 FROM statement_search WHERE statement_search MATCH ? LIMIT ?)"
        if sql.execute(command, match).fetchone()[0] <= FEW:
            return True
    names = [*([each] for each in query.required), *([list(query.actors)] if query.actors else [])]
    return any(_count(sql, "statement_actor", "actor", each) <= FEW for each in names) or bool(
        query.speakers and _count(sql, "statement", "speaker", query.speakers) <= FEW
    )


def _count(sql: sqlite3.Connection, table: str, column: str, names: Collection[str]) -> int:
    inside = f"SELECT 1 FROM {table} WHERE {column} IN (SELECT value FROM json_each(?)) LIMIT ?"
    number: int = sql.execute(f"SELECT count(*) FROM ({inside})", (_list(names), FEW + 1)).fetchone()[0]
    return number


def where(
    query: Query, scopes: Iterable[Clause], edited: Collection[int], *, walking: bool = False
) -> tuple[str, tuple[Any, ...]]:
    """The condition behind `WHERE`, and its values; `walking`: for statements met one after another, not found."""
    clauses: list[Clause] = [*scopes, *_outer(query)]
    fields = _fields(query, _NAMES if walking else _NAMED)
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


def _fields(query: Query, named: str) -> list[Clause]:
    """What an edit may change."""
    clauses: list[Clause] = [(named, (_list([actor]),)) for actor in sorted(query.required)]
    if query.actors:
        clauses.append((named, (_list(query.actors),)))
    if query.dimensions:
        any_of = " OR ".join("instr(s.dimensions, ?)" for _ in query.dimensions)
        clauses.append((f"({any_of})", tuple(json.dumps(each) for each in query.dimensions)))
    if query.speakers:
        clauses.append(("s.speaker IN (SELECT value FROM json_each(?))", (_list(query.speakers),)))
    if query.period:
        first, last = query.period.start.isoformat(), query.period.end.isoformat()
        clauses.append(("s.time_from <= ? AND s.time_to >= ?", (last, first)))
    return clauses


def _list(values: Collection[Any]) -> str:
    return json.dumps(list(values), ensure_ascii=False)
