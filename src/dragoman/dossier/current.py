"""Which document a name stands for: the content met last under it."""

import sqlite3
from collections.abc import Iterable

from dragoman.dossier import document
from dragoman.statements import Document


def holds(sql: sqlite3.Connection, key: int, source: Document) -> bool:
    """Whether the source's name stands for these bytes already, with all that is said about them."""
    row = sql.execute(
        "SELECT metadata, current FROM document_file WHERE document = ? AND name = ?", (key, source.name)
    ).fetchone()
    return bool(row == (document.metadata_hash(source), 1))


def take(sql: sqlite3.Connection, key: int, source: Document, *, alone: bool) -> list[int]:
    """Let the source's name stand for these bytes, and if `alone` for no others.

    Gives the documents that are superseded by that: no other name stands for them. They leave the clusters of events.
    """
    sql.execute(
        "INSERT INTO document_file (document, name, metadata, current) VALUES (?, ?, ?, 1) "
        "ON CONFLICT (document, name) DO UPDATE SET metadata = excluded.metadata, current = 1",
        (key, source.name, document.metadata_hash(source)),
    )
    lost: list[int] = []
    if alone:
        command = "UPDATE document_file SET current = 0 WHERE name = ? AND document <> ? AND current RETURNING document"
        lost = sorted(number for (number,) in sql.execute(command, (source.name, key)).fetchall())
    _rename(sql, [key, *lost])
    gone = [number for number in lost if not is_current(sql, number)]
    command = "DELETE FROM same_event WHERE statement IN (SELECT key FROM statement WHERE document = ?)"
    sql.executemany(command, [(number,) for number in gone])
    return gone


def is_current(sql: sqlite3.Connection, key: int) -> bool:
    """Whether any name stands for the document."""
    found = sql.execute("SELECT 1 FROM document_file WHERE document = ? AND current", (key,)).fetchone()
    return found is not None


def _rename(sql: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Call the documents by a name that stands for them, where there is one."""
    names = "(SELECT name FROM document_file WHERE document = ?1 AND current)"
    command = f"UPDATE document SET name = (SELECT min(name) FROM {names}) WHERE id = ?1 AND name NOT IN {names}"
    sql.executemany(command + f" AND EXISTS {names}", [(key,) for key in keys])
