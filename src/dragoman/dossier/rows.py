"""Statements out of their tables, by key."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Mapping

from dragoman.dossier import columns
from dragoman.statements import Kind, Statement

UNSURE = columns.Sureness()
_NOTHING: Mapping[int, columns.Sureness] = {}


def read(
    sql: sqlite3.Connection, kind: Kind, keys: Collection[int], sure: Mapping[int, columns.Sureness] = _NOTHING
) -> dict[int, tuple[str, Statement]]:
    """Id and statement of each key; a statement whose own fields are missing is left out."""
    chosen = json.dumps(list(keys))
    actors = _actors(sql, chosen)
    names = [*(f's."{name}"' for name in columns.SHARED), *(f'o."{name}"' for name in columns.own_columns(kind))]
    rows = sql.execute(
        f"SELECT s.key, s.id, d.sha256, {', '.join(names)} FROM json_each(?) j JOIN statement s ON s.key = j.value "
        f"JOIN document d ON d.id = s.document JOIN statement_{kind} o ON o.statement = s.key",
        (chosen,),
    )
    return {
        key: (name, columns.statement_of(kind, sha256, row, tuple(actors.get(key, ())), sure.get(key, UNSURE)))
        for key, name, sha256, *row in rows
    }


def one(sql: sqlite3.Connection, key: int) -> Statement:
    """The statement with this key, without a run's confidence."""
    kind = sql.execute("SELECT kind FROM statement WHERE key = ?", (key,)).fetchone()[0]
    return read(sql, kind, [key])[key][1]


def _actors(sql: sqlite3.Connection, chosen: str) -> dict[int, list[str]]:
    actors: dict[int, list[str]] = defaultdict(list)
    command = (
        "SELECT a.statement, a.actor FROM json_each(?) j "
        "JOIN statement_actor a ON a.statement = j.value AND a.role = 'actors' ORDER BY a.statement, a.position"
    )
    for key, actor in sql.execute(command, (chosen,)):
        actors[key].append(actor)
    return actors
