"""All that a dossier says, in a fixed order: two dossiers are the same when their dumps are."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from dragoman.dossier import columns, document
from dragoman.statements import KINDS

_RUNS = """
SELECT id, version, reader, reader_hash, settings, ended IS NOT NULL AS ended, documents, statements, failures
FROM run ORDER BY id
"""
_NAMES = """
SELECT d.sha256, f.name, f.current FROM document_file f JOIN document d ON d.id = f.document ORDER BY d.sha256, f.name
"""
_READINGS = """
SELECT d.sha256, r.run, r.statements, r.refused FROM reading r JOIN document d ON d.id = r.document
ORDER BY d.sha256, r.run
"""
_FAILURES = "SELECT run, name, message FROM failure ORDER BY run, name"
_UNREAD = "SELECT name, run, message FROM unread ORDER BY name"
_LINKS = """
SELECT d.sha256, r.run, r.position, s.id, r.confidence, r.confidences FROM run_statement r
JOIN document d ON d.id = r.document JOIN statement s ON s.key = r.statement
ORDER BY d.sha256, r.run, r.position
"""
_CLUSTERS = "SELECT s.id, e.cluster FROM same_event e JOIN statement s ON s.key = e.statement ORDER BY s.id"
_DECISIONS = """
SELECT n.id, n.statement, d.sha256, n.run, n.kind, n.start, n."end", n.quote, n.verdict, n."values", n.who, n.made,
    n.why
FROM decision n JOIN document d ON d.id = n.document ORDER BY n.id
"""
_LINKS_SAID = "SELECT id, kind, verdict, who, made, why FROM link ORDER BY id"
_LINK_PLACES = """
SELECT p.link, p.position, d.sha256, p.statement, p.run, p.start, p."end", p.quote
FROM link_place p JOIN document d ON d.id = p.document ORDER BY p.link, p.position
"""
_ACTS = "SELECT id, about, body, who, made, why FROM act ORDER BY id"
_ACT_PLACES = """
SELECT p.act, p.position, d.sha256, p.statement, p.run, p.kind, p.start, p."end", p.quote
FROM act_place p JOIN document d ON d.id = p.document ORDER BY p.act, p.position
"""
_EXCHANGES = """
SELECT request_hash, request, answer_hash, answer, model, prompt, tokens_sent, tokens_received
FROM exchange ORDER BY request_hash
"""
_REMARKS = """
SELECT d.sha256, r.run, r.position, r.sort, r.reason, r.quote, r.statement, r.field, r.read, r.other
FROM remark r JOIN document d ON d.id = r.document ORDER BY d.sha256, r.run, r.position
"""


def lines(sql: sqlite3.Connection) -> Iterator[str]:
    """JSON objects, one a line, each with its `table`; keys that only count rows are left out."""
    yield from _table(sql, "run", _RUNS)
    yield from _documents(sql)
    yield from _table(sql, "document_file", _NAMES)
    yield from _table(sql, "reading", _READINGS)
    yield from _table(sql, "failure", _FAILURES)
    yield from _table(sql, "unread", _UNREAD)
    for kind in KINDS:
        yield from _table(sql, f"statement_{kind}", _statements(kind))
    yield from _table(sql, "run_statement", _LINKS)
    yield from _table(sql, "same_event", _CLUSTERS)
    yield from _table(sql, "decision", _DECISIONS)
    yield from _table(sql, "link", _LINKS_SAID)
    yield from _table(sql, "link_place", _LINK_PLACES)
    yield from _table(sql, "act", _ACTS)
    yield from _table(sql, "act_place", _ACT_PLACES)
    yield from _table(sql, "exchange", _EXCHANGES)
    yield from _table(sql, "remark", _REMARKS)


def _documents(sql: sqlite3.Connection) -> Iterator[str]:
    command = "SELECT id, * FROM document ORDER BY sha256"
    cursor = sql.execute(command)
    names = [each[0] for each in cursor.description][2:]
    for key, _, *row in cursor:
        parts, sentences = document.places(sql, key)
        yield _line("document", dict(zip(names, row, strict=True)))
        yield _line("part", {"places": [[part.span.start, part.span.end, part.label] for part in parts]})
        yield _line("sentence", {"places": [[span.start, span.end] for span in sentences]})


def _statements(kind: Any) -> str:
    names = [f's."{name}"' for name in columns.SHARED] + [f'o."{name}"' for name in columns.own_columns(kind)]
    actors = (
        "(SELECT json_group_array(json_array(role, actor)) FROM "
        "(SELECT role, actor FROM statement_actor WHERE statement = s.key ORDER BY role, position)) AS roles"
    )
    return (
        f"SELECT s.id, d.sha256, {', '.join(names)}, {actors} FROM statement s JOIN document d ON d.id = s.document "
        f"JOIN statement_{kind} o ON o.statement = s.key ORDER BY s.id"
    )


def _table(sql: sqlite3.Connection, name: str, command: str) -> Iterator[str]:
    cursor = sql.execute(command)
    columns_ = [each[0] for each in cursor.description]
    for row in cursor:
        yield _line(name, dict(zip(columns_, row, strict=True)))


def _line(table: str, values: dict[str, Any]) -> str:
    return json.dumps({"table": table, **values}, ensure_ascii=False)
