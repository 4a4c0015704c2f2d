"""The runs that made a dossier, and what they could not read."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date, datetime

from dragoman.dossier import act, decision, link
from dragoman.dossier.run import ReaderIdentity
from dragoman.statements import KINDS


@dataclass(frozen=True, slots=True)
class PastRun:
    """One run: who read, when, how much. `ended` is None for a run that was cut short, and so are its numbers."""

    id: int
    reader: ReaderIdentity
    started: datetime
    ended: datetime | None
    documents: int | None
    statements: int | None
    failures: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a dossier holds, or held as of a day.

    `undated` and `later` count documents that an `as_of` leaves out: of unknown date, and published after it. `adrift`
    counts decisions, links and acts on statements that the latest reading no longer has, nor another on the same words.
    """

    documents: int
    statements: int
    undated: int
    later: int
    kinds: dict[str, int]
    adrift: int = 0


def runs(sql: sqlite3.Connection) -> list[PastRun]:
    """All runs, oldest first; each with the names and messages of what it could not read."""
    rows = sql.execute(
        "SELECT id, version, reader, reader_hash, settings, started, ended, documents, statements FROM run ORDER BY id"
    ).fetchall()
    return [
        PastRun(
            id=number,
            reader=ReaderIdentity(version, name, mark, json.loads(settings)),
            started=datetime.fromisoformat(started),
            ended=datetime.fromisoformat(ended) if ended else None,
            documents=documents,
            statements=statements,
            failures=tuple(sql.execute("SELECT name, message FROM failure WHERE run = ? ORDER BY name", (number,))),
        )
        for number, version, name, mark, settings, started, ended, documents, statements in rows
    ]


def counts(sql: sqlite3.Connection, as_of: date | None = None) -> Counts:
    """How many current documents and statements there are; rejected ones are counted too."""
    last = as_of.isoformat() if as_of else None
    total, undated, later = sql.execute(
        "SELECT count(*), count(*) FILTER (WHERE published_to IS NULL), count(*) FILTER (WHERE published_to > ?) "
        "FROM current_document",
        (last,),
    ).fetchone()
    found = dict(
        sql.execute(
            "SELECT s.kind, count(*) FROM current_document d "
            "JOIN run_statement r ON r.document = d.id AND r.run = d.run "
            "JOIN statement s ON s.key = r.statement WHERE ?1 IS NULL OR d.published_to <= ?1 GROUP BY s.kind",
            (last,),
        ).fetchall()
    )
    kinds: dict[str, int] = {kind: found.get(kind, 0) for kind in KINDS}
    left_out = undated + later if as_of else 0
    lost = f"SELECT (SELECT count(*) FROM ({decision.ADRIFT})) + (SELECT count(DISTINCT link) FROM ({link.ADRIFT}))"
    adrift: int = sql.execute(lost).fetchone()[0] + len({number for number, _ in act.adrift(sql)})
    return Counts(total - left_out, sum(kinds.values()), undated, later, kinds, adrift)
