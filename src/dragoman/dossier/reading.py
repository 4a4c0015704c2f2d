"""Storing what was read in one document."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from dragoman.dossier import columns, document, index
from dragoman.statements import Document, Span, Statement, statement_id

_STATEMENT = f"""
INSERT INTO statement (key, id, document, kind, {", ".join(f'"{name}"' for name in columns.SHARED)})
VALUES (?, ?, ?, ?, {", ".join("?" * len(columns.SHARED))})
"""
_UNREAD = """
SELECT key FROM statement
WHERE document = ?1 AND key NOT IN (SELECT statement FROM run_statement WHERE document = ?1)
"""


def put(sql: sqlite3.Connection, source: Document, run: int, read: Sequence[Statement], refused: str | None) -> int:
    """Store the document and its statements as read by `run`, in place of an earlier reading by the same run.

    Gives the document's key.
    """
    new_places = _make_way(sql, source)
    key = document.put(sql, source, run)
    if new_places:
        document.put_places(sql, key, source)
    ordered = _unique(read)
    sql.execute("DELETE FROM same_event WHERE statement IN (SELECT key FROM statement WHERE document = ?)", (key,))
    sql.execute("DELETE FROM run_statement WHERE document = ? AND run = ?", (key, run))
    sql.execute(
        "INSERT INTO reading (run, document, statements, refused) VALUES (?, ?, ?, ?) ON CONFLICT (document, run) "
        "DO UPDATE SET statements = excluded.statements, refused = excluded.refused",
        (run, key, len(ordered), refused),
    )
    numbers = _put_statements(sql, key, source.text, ordered)
    links = [
        (key, run, place, numbers[name], *columns.Sureness.of(each))
        for place, (name, each) in enumerate(ordered.items())
    ]
    sql.executemany("INSERT INTO run_statement VALUES (?, ?, ?, ?, ?, ?)", links)
    unread = {number for (number,) in sql.execute(_UNREAD, (key,))}
    places = index.places(sql, "statement", key) if unread else []
    _drop_statements(sql, source.text, [place for place in places if place[0] in unread])
    return key


def _unique(read: Iterable[Statement]) -> dict[str, Statement]:
    unique: dict[str, Statement] = {}
    for each in read:
        unique.setdefault(statement_id(each), each)
    return unique


def _make_way(sql: sqlite3.Connection, source: Document) -> bool:
    """Take away what no longer fits the text; whether parts and sentences are to be stored."""
    found = sql.execute("SELECT id, text FROM document WHERE sha256 = ?", (source.sha256,)).fetchone()
    if found is None:
        return True
    key, text = found
    if text != source.text:
        _drop_statements(sql, text, index.places(sql, "statement", key))
    elif (source.parts, source.sentences) == document.places(sql, key):
        return False
    document.drop_places(sql, key, text)
    return True


def _put_statements(sql: sqlite3.Connection, key: int, text: str, ordered: dict[str, Statement]) -> dict[str, int]:
    """Store those that are new; the key of each by its id."""
    numbers = dict(sql.execute("SELECT id, key FROM statement WHERE document = ?", (key,)).fetchall())
    number = sql.execute("SELECT coalesce(max(key), 0) FROM statement").fetchone()[0]
    fresh: dict[int, tuple[str, Statement]] = {}
    for name, each in ordered.items():
        if name not in numbers:
            number += 1
            numbers[name] = number
            fresh[number] = (name, each)
    rows = [(number, name, key, each.kind, *columns.shared_values(each)) for number, (name, each) in fresh.items()]
    sql.executemany(_STATEMENT, rows)
    index.add(sql, "statement", text, [(number, each.span) for number, (_, each) in fresh.items()])
    _put_own(sql, fresh)
    return numbers


def _put_own(sql: sqlite3.Connection, fresh: dict[int, tuple[str, Statement]]) -> None:
    own: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    actors: list[tuple[Any, ...]] = []
    for number, (_, each) in fresh.items():
        own[each.kind].append((number, *columns.own_values(each)))
        actors.extend((number, *role) for role in columns.roles(each))
    for kind, rows in own.items():
        sql.executemany(f"INSERT INTO statement_{kind} VALUES ({', '.join('?' * len(rows[0]))})", rows)
    sql.executemany("INSERT INTO statement_actor VALUES (?, ?, ?, ?)", actors)


def _drop_statements(sql: sqlite3.Connection, text: str, places: Sequence[tuple[int, Span]]) -> None:
    """Take away the statements that stand at these places of the text that is still stored."""
    index.drop(sql, "statement", text, places)
    sql.executemany("DELETE FROM statement WHERE key = ?", [(key,) for key, _ in places])
