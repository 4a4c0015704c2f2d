"""Finding a document by what a person calls it."""

import difflib
import re
import sqlite3

from dragoman.errors import QueryError

_SHORTEST = 4
_HALF = re.compile("[\ud800-\udfff]")


def find(sql: sqlite3.Connection, key: str) -> int:
    """The document with this hash, beginning of a hash, name, or end of a name.

    Raises QueryError when there is none or more than one; it lists names that are near.
    """
    key = _stored(key)
    for found in (_by_name(sql, key), _by_hash(sql, key), _by_tail(sql, key)):
        if len(found) == 1:
            return found[0]
        if found:
            raise QueryError(f"{key!r} may be any of {len(found)} documents: {_names(sql, found)}; say more of it")
    raise QueryError(f"no document {key!r} in this dossier{_near(sql, key)}")


def _stored(key: str) -> str:
    """A name as it is stored: bytes that are no UTF-8, which came in as half characters, stand as `%FF`."""
    return _HALF.sub(lambda half: f"%{ord(half[0]) & 0xFF:02X}", key)


def under(sql: sqlite3.Connection, name: str) -> list[int]:
    """The documents that a name stands for."""
    rows = sql.execute("SELECT document FROM document_file WHERE name = ? AND current ORDER BY document", (name,))
    return [number for (number,) in rows]


def _by_name(sql: sqlite3.Connection, key: str) -> list[int]:
    """A name that several contents had stands for the one read last."""
    rows = sql.execute(
        "SELECT d.id FROM document_file f JOIN document d ON d.id = f.document WHERE f.name = ? "
        "ORDER BY f.current DESC, d.run DESC, d.id DESC LIMIT 1",
        (key,),
    )
    return [number for (number,) in rows]


def _by_hash(sql: sqlite3.Connection, key: str) -> list[int]:
    if len(key) < _SHORTEST:
        return []
    low = key.lower()
    rows = sql.execute("SELECT id FROM document WHERE sha256 >= ? AND sha256 < ? ORDER BY name", (low, low + "g"))
    return [number for (number,) in rows]


def _by_tail(sql: sqlite3.Connection, key: str) -> list[int]:
    rows = sql.execute(
        "SELECT DISTINCT document FROM document_file WHERE current AND substr(name, -?) = ?", (len(key) + 1, f"/{key}")
    )
    return [number for (number,) in rows]


def _near(sql: sqlite3.Connection, key: str) -> str:
    names = [name for (name,) in sql.execute("SELECT DISTINCT name FROM document_file WHERE current ORDER BY name")]
    near = difflib.get_close_matches(key, names, n=3, cutoff=0.5) or names[:3]
    return f"; near it are {', '.join(near)}" if near else ", which holds none"


def _names(sql: sqlite3.Connection, keys: list[int]) -> str:
    marks = ", ".join("?" * len(keys[:3]))
    rows = sql.execute(f"SELECT name FROM document WHERE id IN ({marks}) ORDER BY name", keys[:3])
    return ", ".join(name for (name,) in rows)
