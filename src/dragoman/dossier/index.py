"""The search indexes: the words of sentences and of statements, found without being stored a second time."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Literal

from dragoman.statements import Span

Indexed = Literal["sentence", "statement"]

_KEYS: dict[Indexed, str] = {"sentence": "id", "statement": "key"}


def add(sql: sqlite3.Connection, table: Indexed, text: str, places: Iterable[tuple[int, Span]]) -> None:
    """Index what stands at these places of the text, by key."""
    words = [(key, span.of(text)) for key, span in places]
    sql.executemany(f"INSERT INTO {table}_search (rowid, text) VALUES (?, ?)", words)


def drop(sql: sqlite3.Connection, table: Indexed, text: str, places: Iterable[tuple[int, Span]]) -> None:
    """Take it out again; the text must be the one that was indexed."""
    words = [(key, span.of(text)) for key, span in places]
    command = f"INSERT INTO {table}_search ({table}_search, rowid, text) VALUES ('delete', ?, ?)"
    sql.executemany(command, words)


def places(sql: sqlite3.Connection, table: Indexed, document: int) -> list[tuple[int, Span]]:
    """Keys and places of the document's sentences or statements."""
    command = f'SELECT {_KEYS[table]}, start, "end" FROM {table} WHERE document = ?'
    return [(key, Span(start, end)) for key, start, end in sql.execute(command, (document,))]


def broken(sql: sqlite3.Connection) -> Iterator[str]:
    """Names of indexes that do not hold the words of the texts, and no others.

    SQLite counts the check as a write, so it is made on a copy; there the views that cut the words out of the texts
    become tables, as a view would go through a long text once for each sentence.
    """
    copy = sqlite3.connect("", isolation_level=None)
    try:
        sql.backup(copy)
        for table in _KEYS:
            _lay_out(copy, table)
            if not _holds(copy, table):
                yield f"{table}_search"
    finally:
        copy.close()


def _lay_out(copy: sqlite3.Connection, table: Indexed) -> None:
    copy.execute(f"DROP VIEW {table}_text")
    copy.execute(f"CREATE TABLE {table}_text ({_KEYS[table]} INTEGER PRIMARY KEY, text TEXT)")
    for document, text in copy.execute("SELECT id, text FROM document").fetchall():
        words = [(key, span.of(text)) for key, span in places(copy, table, document)]
        copy.executemany(f"INSERT INTO {table}_text VALUES (?, ?)", words)


def _holds(copy: sqlite3.Connection, table: Indexed) -> bool:
    try:
        copy.execute(f"INSERT INTO {table}_search ({table}_search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        return False
    return True
