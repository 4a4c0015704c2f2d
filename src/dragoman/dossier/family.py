"""Which documents are copies of one."""

import sqlite3
from collections.abc import Mapping

from dragoman.errors import QueryError


def stored(sql: sqlite3.Connection) -> dict[str, str]:
    """The family of each document that is in one, by the document's hash."""
    return dict(sql.execute("SELECT sha256, family FROM document WHERE family IS NOT NULL").fetchall())


def put(sql: sqlite3.Connection, families: Mapping[str, str]) -> None:
    """Store the families, by the document's hash, in place of those there were."""
    known = {name for (name,) in sql.execute("SELECT sha256 FROM current_document")}
    for name in families:
        if name not in known:
            raise QueryError(f"no current document has the hash {name!r}; only these can be in a family")
    sql.execute("UPDATE document SET family = NULL WHERE family IS NOT NULL")
    command = "UPDATE document SET family = ? WHERE sha256 = ?"
    sql.executemany(command, [(family, name) for name, family in sorted(families.items())])
