"""Whether everything in a dossier holds: the file, its tables, the search index, and what stands in them."""

import sqlite3
from collections.abc import Callable, Iterator

from dragoman.dossier import act, exchange, index, remark
from dragoman.dossier.check_documents import documents
from dragoman.dossier.check_links import links
from dragoman.dossier.check_statements import clusters, decisions, readings, statements
from dragoman.dossier.connection import Connection
from dragoman.dossier.problem import Problem

TRIGGERS = frozenset(
    f"{table}_keeps_{what}"
    for table in ("act", "act_place", "decision", "link", "link_place")
    for what in ("rows", "values", "ids")
)
"""What makes decisions, links and acts append-only."""


def problems(connection: Connection) -> list[Problem]:
    """All that is wrong; a check that a damaged file stops becomes a problem itself."""
    found: list[Problem] = []
    for name, check in _CHECKS.items():
        try:
            with connection.reading() as sql:
                found.extend(check(sql))
        except Exception as error:
            found.append(Problem(f"cannot be checked, the file is damaged: {error}", name))
    return found


def file(sql: sqlite3.Connection) -> Iterator[Problem]:
    """SQLite's own checks."""
    for (line,) in sql.execute("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield Problem(line, "file")
    for table, row, parent, _ in sql.execute("PRAGMA foreign_key_check"):
        yield Problem(f"refers to a row of {parent} that is not there", f"{table} {row}")


def triggers(sql: sqlite3.Connection) -> Iterator[Problem]:
    """Decisions cannot be changed or taken away."""
    there = {name for (name,) in sql.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    for name in sorted(TRIGGERS - there):
        yield Problem("the trigger that makes the table append-only is gone", name)


def acts(sql: sqlite3.Connection) -> Iterator[Problem]:
    """Every act speaks of statements that are current."""
    for number, quote in act.adrift(sql):
        yield Problem(f"speaks of {quote!r}, where the latest reading has none like it", f"act {number}", "warning")


def search(sql: sqlite3.Connection) -> Iterator[Problem]:
    """The search indexes hold the words of the texts."""
    for name in index.broken(sql):
        yield Problem("the search index does not hold the words of the texts", name)


_CHECKS: dict[str, Callable[[sqlite3.Connection], Iterator[Problem]]] = {
    "file": file,
    "triggers": triggers,
    "documents": documents,
    "readings": readings,
    "statements": statements,
    "decisions": decisions,
    "links": links,
    "acts": acts,
    "clusters": clusters,
    "exchanges": exchange.problems,
    "remarks": remark.problems,
    "search": search,
}
