"""How often things occur in a dossier's current statements."""

import json
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


_SOME = {
    "kind": "SELECT s.kind, count(*) FROM some k JOIN statement s ON s.key = k.key GROUP BY 1",
    "speaker": "SELECT s.speaker, count(*) FROM some k JOIN statement s ON s.key = k.key GROUP BY 1",
    "actor": "SELECT a.actor, count(*) FROM some k JOIN statement_actor a ON a.statement = k.key "
    "WHERE a.role = 'actors' GROUP BY 1",
    "dimension": "SELECT j.value, count(*) FROM some k JOIN statement s ON s.key = k.key, json_each(s.dimensions) j "
    "GROUP BY 1",
    "publisher": "SELECT d.publisher, count(*) FROM some k JOIN statement s ON s.key = k.key "
    "JOIN document d ON d.id = s.document GROUP BY 1",
}
_OF = {
    "actor": "SELECT a.statement FROM statement_actor a WHERE a.actor = ?1 AND a.role = 'actors' LIMIT ?2",
    "publisher": "SELECT r.statement FROM document d INDEXED BY document_publisher CROSS JOIN run_statement r "
    "ON r.document = d.id AND r.run = d.run WHERE d.publisher = ?1 LIMIT ?2",
}
Of = Literal["actor", "publisher"]
Counted = dict[str, list[tuple[str, int]]]


def of(sql: sqlite3.Connection, what: Of, name: str, most: int) -> tuple[int, Counted]:
    """How many statements there are of this actor or publisher (`most` are looked at), and what they are about.

    Counted are `kind`, `speaker`, `actor`, `dimension` and `publisher`, each with the most frequent first.
    """
    # A statement of an earlier reading counts no more; nor does one whose document was replaced.
    current = (
        f"SELECT c.statement AS key FROM ({_OF[what]}) c JOIN statement s ON s.key = c.statement "
        "JOIN document d ON d.id = s.document JOIN run_statement r ON r.document = d.id AND r.run = d.run "
        "AND r.statement = s.key WHERE EXISTS (SELECT 1 FROM document_file f WHERE f.document = d.id AND f.current)"
    )
    keys = [key for (key,) in sql.execute(current, (name, most))]
    head = "WITH some AS (SELECT value AS key FROM json_each(?))"
    return len(keys), {
        each: sql.execute(f"{head} {command} ORDER BY 2 DESC, 1", (json.dumps(keys),)).fetchall()
        for each, command in _SOME.items()
    }


def tally(sql: sqlite3.Connection, what: Tallied) -> list[tuple[tuple[str, ...], int]]:
    """Each name (of a pair both, in the order of the alphabet) and in how many statements it stands; most first."""
    rows = sql.execute(f"{_COMMANDS[what]} ORDER BY 3 DESC, 1, 2")
    return [((one, other) if what == "pair" else (one,), number) for one, other, number in rows]
