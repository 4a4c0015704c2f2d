"""Which statements report the same event."""

import sqlite3
from collections.abc import Mapping
from datetime import date

from dragoman.errors import QueryError


def stored(sql: sqlite3.Connection) -> dict[str, str]:
    """The cluster of each statement that is in one, by the statement's id."""
    return dict(
        sql.execute("SELECT s.id, e.cluster FROM same_event e JOIN statement s ON s.key = e.statement").fetchall()
    )


def after(sql: sqlite3.Connection, day: date) -> frozenset[str]:
    """Clusters with a report that was not out by the end of the day, or whose date is unknown."""
    command = (
        "SELECT DISTINCT e.cluster FROM same_event e JOIN statement s ON s.key = e.statement "
        "JOIN document d ON d.id = s.document WHERE d.published_to IS NULL OR d.published_to > ?"
    )
    return frozenset(name for (name,) in sql.execute(command, (day.isoformat(),)))


def part(sql: sqlite3.Connection, cluster: str) -> None:
    """Take a cluster apart."""
    sql.execute("DELETE FROM same_event WHERE cluster = ?", (cluster,))


def put(sql: sqlite3.Connection, clusters: Mapping[str, str]) -> None:
    """Store the clusters, by the statement's id, in place of those there were."""
    keys = dict(sql.execute("SELECT id, key FROM current_statement WHERE kind = 'event'").fetchall())
    rows = []
    for name, cluster in clusters.items():
        if name not in keys:
            raise QueryError(f"no current event has the id {name!r}; only these can be reports of one event")
        rows.append((keys[name], cluster))
    sql.execute("DELETE FROM same_event")
    sql.executemany("INSERT INTO same_event (statement, cluster) VALUES (?, ?)", sorted(rows))
