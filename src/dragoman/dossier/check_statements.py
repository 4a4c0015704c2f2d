"""Whether statements stand where they are said to, under the ids that their content gives."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator

from dragoman.dossier import columns, decision, edit, rows
from dragoman.dossier.problem import Problem
from dragoman.statements import KINDS, Statement, statement_id

Role = tuple[str, int, str]


def statements(sql: sqlite3.Connection) -> Iterator[Problem]:
    """Every statement of every reading: its own row, its place, its id, its actors."""
    lengths = dict(sql.execute("SELECT id, length(text) FROM document").fetchall())
    for kind in KINDS:
        places = sql.execute("SELECT key, id, document FROM statement WHERE kind = ? ORDER BY key", (kind,)).fetchall()
        read = rows.read(sql, kind, [place[0] for place in places])
        roles = _roles(sql, [place[0] for place in places])
        for key, name, document in places:
            for what in _wrong(name, read.get(key, (name, None))[1], lengths[document], roles[key]):
                yield Problem(what, f"statement {name}")
    for (kind,) in sql.execute("SELECT DISTINCT kind FROM statement"):
        if kind not in KINDS:
            yield Problem(f"no such kind: {kind!r}", "statement")


def readings(sql: sqlite3.Connection) -> Iterator[Problem]:
    """Every reading has the statements that it counts, and every statement a reading."""
    command = (
        "SELECT r.run, d.name, r.statements, (SELECT count(*) FROM run_statement s "
        "WHERE s.document = r.document AND s.run = r.run) AS there, r.run < d.run AS earlier "
        "FROM reading r JOIN document d ON d.id = r.document ORDER BY r.run, d.name"
    )
    for run, name, counted, there, earlier in sql.execute(command):
        # An earlier reading of a text that has since been extracted anew keeps its count alone.
        if there != counted and not (earlier and there == 0):
            yield Problem(f"run {run} counts {counted} statements, there are {there}", name)
    for (name,) in sql.execute("SELECT id FROM statement WHERE key NOT IN (SELECT statement FROM run_statement)"):
        yield Problem("no reading found it", f"statement {name}")


def decisions(sql: sqlite3.Connection) -> Iterator[Problem]:
    """Every decision speaks of a current statement, and every edit is a possible one."""
    for number, name in sql.execute(decision.ADRIFT):
        yield Problem(f"speaks of {name}, which the latest reading no longer has", f"decision {number}", "warning")
    names = dict(sql.execute("SELECT key, id FROM statement").fetchall())
    for key, decided in decision.standing(sql).items():
        original = rows.one(sql, key)
        try:
            edit.applied(original, decided)
        except (ValueError, TypeError, KeyError) as error:
            yield Problem(f"an edit makes no possible statement: {error}", f"statement {names[key]}")


def clusters(sql: sqlite3.Connection) -> Iterator[Problem]:
    """Only current events are reports of one event."""
    command = (
        "SELECT s.id FROM same_event e JOIN statement s ON s.key = e.statement "
        "WHERE s.key NOT IN (SELECT key FROM current_statement WHERE kind = 'event') ORDER BY s.id"
    )
    for (name,) in sql.execute(command):
        yield Problem("in a cluster of events, but not an event of the latest reading", f"statement {name}")


def _wrong(name: str, read: Statement | None, length: int, roles: list[Role]) -> Iterator[str]:
    if read is None:
        yield "its own fields are missing"
        return
    if read.span.end > length:
        yield f"stands at {read.span.start}..{read.span.end}, beyond the text ({length})"
    if statement_id(read) != name:
        yield f"its content gives the id {statement_id(read)}"
    if sorted(columns.roles(read)) != sorted(roles):
        yield "the actors that it can be found by are not those that it names"


def _roles(sql: sqlite3.Connection, keys: list[int]) -> dict[int, list[Role]]:
    roles: dict[int, list[Role]] = defaultdict(list)
    command = "SELECT a.* FROM json_each(?) j JOIN statement_actor a ON a.statement = j.value"
    for key, role, position, actor in sql.execute(command, (json.dumps(keys),)):
        roles[key].append((role, position, actor))
    return roles
