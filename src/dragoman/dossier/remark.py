"""Remarks of readers on their readings: what needs review, what was refused, orders found in documents."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, fields

from dragoman.dossier.problem import Problem
from dragoman.statements import Remark

_COLUMNS = tuple(field.name for field in fields(Remark))


@dataclass(frozen=True, slots=True)
class StoredRemark:
    """A remark, and the document (by name) and run that it belongs to."""

    document: str
    run: int
    remark: Remark


def put(sql: sqlite3.Connection, source: str, run: int, remarks: Iterable[Remark]) -> None:
    """Store what a run's reader remarks on the document with this hash, in place of what it did before."""
    key: int = sql.execute("SELECT id FROM document WHERE sha256 = ?", (source,)).fetchone()[0]
    sql.execute("DELETE FROM remark WHERE document = ? AND run = ?", (key, run))
    rows = [(key, run, place, *astuple(each)) for place, each in enumerate(remarks)]
    marks = ", ".join("?" * (3 + len(_COLUMNS)))
    sql.executemany(f"INSERT INTO remark (document, run, position, {', '.join(_COLUMNS)}) VALUES ({marks})", rows)


def current(sql: sqlite3.Connection, documents: Iterable[int] | None = None) -> list[StoredRemark]:
    """The remarks on each current document's latest reading, by document name; of some documents by their keys."""
    named = ", ".join(f"r.{name}" for name in _COLUMNS)
    chosen = ""
    values: tuple[str, ...] = ()
    if documents is not None:
        chosen, values = " WHERE d.id IN (SELECT value FROM json_each(?))", (json.dumps(list(documents)),)
    rows = sql.execute(
        f"SELECT d.name, r.run, {named} FROM current_document d JOIN remark r ON r.document = d.id AND r.run = d.run"
        f"{chosen} ORDER BY d.name, d.id, r.position",
        values,
    )
    return [StoredRemark(name, run, Remark(**dict(zip(_COLUMNS, row, strict=True)))) for name, run, *row in rows]


def on(sql: sqlite3.Connection, statement: str) -> list[Remark]:
    """The remarks on a statement of a current document's latest reading, in the reader's order."""
    named = ", ".join(f"r.{name}" for name in _COLUMNS)
    rows = sql.execute(
        f"SELECT {named} FROM statement s JOIN current_document d ON d.id = s.document "
        "JOIN remark r ON r.document = d.id AND r.run = d.run AND r.statement = s.id "
        "WHERE s.id = ? ORDER BY r.position",
        (statement,),
    )
    return [Remark(**dict(zip(_COLUMNS, row, strict=True))) for row in rows]


def problems(sql: sqlite3.Connection) -> Iterator[Problem]:
    """Every statement that needs review is one of the reading that says so."""
    command = (
        "SELECT DISTINCT m.statement FROM remark m JOIN document d ON d.id = m.document AND d.run = m.run "
        "WHERE m.statement <> '' AND NOT EXISTS (SELECT 1 FROM statement s JOIN run_statement r ON r.statement = s.key "
        "WHERE s.id = m.statement AND r.document = m.document AND r.run = m.run) ORDER BY m.statement"
    )
    for (name,) in sql.execute(command):
        yield Problem("a remark speaks of it, but its reading has no such statement", f"statement {name}")
