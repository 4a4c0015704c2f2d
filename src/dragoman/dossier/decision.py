"""What people decided about statements: only ever added to."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from dragoman.dossier.edit import last_by, left
from dragoman.errors import QueryError
from dragoman.statements import Judgement, Kind, Span

ADRIFT = "SELECT id, statement FROM decision WHERE id NOT IN (SELECT decision FROM decision_statement) ORDER BY id"
"""Decisions that speak of no current statement."""

_PLACES = frozenset({"start", "end", "cue"})
_COLUMNS = 'n.statement, n.verdict, n.who, n.made, n.why, n."values"'


def add(sql: sqlite3.Connection, judgement: Judgement) -> None:
    """Store the judgement with the place and words that it was made on. Raises QueryError on an unknown id."""
    place = sql.execute(
        'SELECT s.document, max(r.run), s.kind, s.start, s."end", substr(d.text, s.start + 1, s."end" - s.start) '
        "FROM statement s JOIN document d ON d.id = s.document JOIN run_statement r ON r.statement = s.key "
        "WHERE s.id = ? GROUP BY s.key",
        (judgement.statement,),
    ).fetchone()
    if place is None:
        raise QueryError(f"no such statement: {judgement.statement!r}")
    values = json.dumps(dict(judgement.values), ensure_ascii=False)
    sql.execute(
        'INSERT INTO decision (statement, document, run, kind, start, "end", quote, verdict, "values", who, made, why) '
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            judgement.statement,
            *place,
            judgement.verdict,
            values,
            judgement.who,
            judgement.when.isoformat(),
            judgement.why,
        ),
    )


def standing(sql: sqlite3.Connection) -> dict[int, list[Judgement]]:
    """The judgements that speak of each current statement and are not taken back, by its key, oldest first."""
    held: dict[int, list[tuple[bool, Judgement]]] = defaultdict(list)
    command = (
        f"SELECT a.statement, s.start <> n.start, {_COLUMNS} FROM decision_statement a "
        "JOIN decision n ON n.id = a.decision JOIN statement s ON s.key = a.statement ORDER BY n.id"
    )
    for key, moved, *row in sql.execute(command):
        held[key].append((bool(moved), _judgement(row)))
    found = {}
    for key, decided in held.items():
        places = {id(judgement): moved for moved, judgement in decided}
        left_over = (_placed(each, places[id(each)]) for each in left(judgement for _, judgement in decided))
        if kept := [each for each in left_over if each]:
            found[key] = kept
    return found


def of(sql: sqlite3.Connection, statement: str) -> list[Judgement]:
    """The judgements made on the statement or passed on to it, oldest first. Raises QueryError on an unknown id."""
    if not sql.execute("SELECT 1 FROM statement WHERE id = ?", (statement,)).fetchone():
        raise QueryError(f"no such statement: {statement!r}")
    command = (
        f"SELECT {_COLUMNS} FROM decision n WHERE n.statement = ?1 "
        "OR n.id IN (SELECT a.decision FROM decision_statement a "
        "JOIN statement s ON s.key = a.statement WHERE s.id = ?1) ORDER BY n.id"
    )
    return [_judgement(row) for row in sql.execute(command, (statement,))]


@dataclass(frozen=True, slots=True)
class Made:
    """A decision with what it was made on: the document, and the kind, place and words of the statement."""

    judgement: Judgement
    document: str
    name: str
    kind: Kind
    span: Span
    quote: str


def everything(sql: sqlite3.Connection) -> list[Made]:
    """All decisions, oldest first."""
    command = (
        f'SELECT d.sha256, d.name, n.kind, n.start, n."end", n.quote, {_COLUMNS} FROM decision n '
        "JOIN document d ON d.id = n.document ORDER BY n.id"
    )
    return [
        Made(_judgement(row), sha256, name, kind, Span(start, end), quote)
        for sha256, name, kind, start, end, quote, *row in sql.execute(command)
    ]


def latest_by(sql: sqlite3.Connection, who: str) -> str | None:
    """The statement of this person's latest decision that is not taken back and speaks of a current statement."""
    held: list[tuple[int, str]] = []
    rows = sql.execute("SELECT id, statement, verdict FROM decision WHERE who = ? ORDER BY id", (who,)).fetchall()
    for number, statement, verdict in rows:
        if verdict != "undo":
            held.append((number, statement))
        elif (at := next((at for at in reversed(range(len(held))) if held[at][1] == statement), None)) is not None:
            del held[at]
    now = (
        "SELECT s.id FROM decision_statement a JOIN statement s ON s.key = a.statement WHERE a.decision = ? "
        "ORDER BY s.id LIMIT 1"
    )
    found = (sql.execute(now, (number,)).fetchone() for number, _ in reversed(held))
    return next((row[0] for row in found if row), None)


def can_undo(sql: sqlite3.Connection, judgement: Judgement) -> None:
    """Raise QueryError where the person has no decision on the statement that could be taken back."""
    if last_by(judgement.who, left(of(sql, judgement.statement))) is None:
        raise QueryError(f"{judgement.who} has no decision on {judgement.statement!r} that could be taken back")


def _placed(judgement: Judgement, moved: bool) -> Judgement | None:
    """The same; where the words have moved, without the places that an edit gave, which were those of another text."""
    if not moved:
        return judgement
    values = tuple(pair for pair in judgement.values if pair[0] not in _PLACES)
    # An edit of nothing but places must not become one that takes edits back.
    return replace(judgement, values=values) if values or not judgement.values else None


def _judgement(row: Sequence[Any]) -> Judgement:
    statement, verdict, who, made, why, values = row
    return Judgement(
        statement=statement,
        verdict=verdict,
        who=who,
        when=datetime.fromisoformat(made),
        why=why,
        values=tuple(json.loads(values).items()),
    )
