"""What one run read, current or not."""

import sqlite3

from dragoman.dossier import rows
from dragoman.statements import KINDS, Statement


def of_run(sql: sqlite3.Connection, run: int) -> list[tuple[str, Statement]]:
    """Id and statement of all that a run read in documents that are current, by document, place and kind."""
    found: list[tuple[str, Statement]] = []
    command = (
        "SELECT s.key FROM run_statement r JOIN statement s ON s.key = r.statement "
        "JOIN current_document d ON d.id = r.document WHERE r.run = ? AND s.kind = ?"
    )
    for kind in KINDS:
        keys = [key for (key,) in sql.execute(command, (run, kind))]
        found += rows.read(sql, kind, keys).values()
    return sorted(found, key=lambda each: (each[1].document, each[1].span, each[1].kind, each[0]))


def documents_of(sql: sqlite3.Connection, run: int) -> frozenset[str]:
    """The hashes of the current documents that a run read."""
    command = "SELECT d.sha256 FROM reading r JOIN current_document d ON d.id = r.document WHERE r.run = ?"
    return frozenset(name for (name,) in sql.execute(command, (run,)))
