"""How often things occur in a dossier's current statements."""

import sqlite3
from typing import Literal

Tallied = Literal["actor", "speaker", "publisher", "pair"]

_EVERY = "FROM current_document d JOIN run_statement r ON r.document = d.id AND r.run = d.run "
_STATED = _EVERY + "JOIN statement s ON s.key = r.statement "
_COMMANDS = {
    "actor": f"SELECT a.actor, '', count(*) {_EVERY} JOIN statement_actor a ON a.statement = r.statement "
    "WHERE a.role = 'actors' GROUP BY a.actor",
    "speaker": f"SELECT s.speaker, '', count(*) {_STATED} GROUP BY s.speaker",
    "publisher": f"SELECT d.publisher, '', count(*) {_EVERY} GROUP BY d.publisher",
    "pair": f"SELECT min(a.actor, b.actor), max(a.actor, b.actor), count(*) {_EVERY} "
    "JOIN statement_actor a ON a.statement = r.statement AND a.role = 'actors' "
    "JOIN statement_actor b ON b.statement = r.statement AND b.role = 'actors' AND b.position > a.position "
    "WHERE a.actor <> b.actor GROUP BY 1, 2",
}


def tally(sql: sqlite3.Connection, what: Tallied) -> list[tuple[tuple[str, ...], int]]:
    """Each name (of a pair both, in the order of the alphabet) and in how many statements it stands; most first."""
    rows = sql.execute(f"{_COMMANDS[what]} ORDER BY 3 DESC, 1, 2")
    return [((one, other) if what == "pair" else (one,), number) for one, other, number in rows]
