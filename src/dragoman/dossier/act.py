"""What people did beside judging statements one by one: edits of the model, outcomes of forecasts, grades of sources.

Only ever added to; what an act means is for the lens to say that it is about.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dragoman.dossier import place
from dragoman.errors import QueryError

_PLACES = """
SELECT p.act, p.position, p.quote, d.sha256 FROM act_place p JOIN act a ON a.id = p.act
JOIN document d ON d.id = p.document WHERE a.about IN (SELECT value FROM json_each(?)) ORDER BY p.act, p.position
"""
_ACTS = """
SELECT id, about, body, who, made, why FROM act WHERE about IN (SELECT value FROM json_each(?)) ORDER BY id
"""
_STATEMENT = """
INSERT INTO act_place (act, position, document, statement, run, kind, start, "end", quote)
SELECT ?1, ?2, s.document, s.id, d.run, s.kind, s.start, s."end", substr(d.text, s.start + 1, s."end" - s.start)
FROM current_statement c JOIN statement s ON s.key = c.key JOIN document d ON d.id = s.document WHERE s.id = ?3
"""
_DOCUMENT = "INSERT INTO act_place (act, position, document) SELECT ?1, ?2, id FROM document WHERE sha256 = ?3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that a person did: `about` what (`model`, `forecast`, `question`, `source` ...), and `body`, as JSON.

    `statements` (by id) and `documents` (by hash) are what it speaks of or rests on; the body may name them by their
    places in these. Of a stored act they are the ids that stand on those words now, None where none does; `quotes` are
    the words that the statements stood on, `number` the act's own, counted from 1 in the order they were made.
    """

    about: str
    body: Mapping[str, Any]
    who: str
    when: datetime
    why: str = ""
    statements: tuple[str | None, ...] = ()
    documents: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    number: int | None = None


def add(sql: sqlite3.Connection, done: Iterable[Act]) -> list[int]:
    """Store acts with the places and words that they speak of; gives their numbers.

    Raises QueryError on a body that is no JSON, and on an id that is no current statement's or no document's.
    """
    numbers = []
    for each in done:
        row = (each.about, _written(each), each.who, each.when.isoformat(), each.why)
        command = "INSERT INTO act (about, body, who, made, why) VALUES (?, ?, ?, ?, ?) RETURNING id"
        number = sql.execute(command, row).fetchone()[0]
        for position, name in enumerate(each.statements):
            if sql.execute(_STATEMENT, (number, position, name)).rowcount != 1:
                raise QueryError(f"no current statement has the id {name!r}; `dragoman statements` lists them")
        for position, name in enumerate(each.documents, len(each.statements)):
            if sql.execute(_DOCUMENT, (number, position, name)).rowcount != 1:
                raise QueryError(f"no document has the hash {name!r}; give one that the dossier holds")
        numbers.append(number)
    return numbers


def stored(sql: sqlite3.Connection, about: Iterable[str]) -> list[Act]:
    """The acts about these, oldest first, with the ids that stand on their words now."""
    wanted = json.dumps(sorted(about))
    now = place.standing(sql, wanted)
    statements: dict[int, list[str | None]] = defaultdict(list)
    quotes: dict[int, list[str]] = defaultdict(list)
    documents: dict[int, list[str]] = defaultdict(list)
    for number, position, quote, document in sql.execute(_PLACES, (wanted,)):
        if quote is None:
            documents[number].append(document)
        else:
            statements[number].append(now.get((number, position)))
            quotes[number].append(quote)
    return [
        Act(
            about=subject,
            body=json.loads(body),
            who=who,
            when=datetime.fromisoformat(made),
            why=why,
            statements=tuple(statements.get(number, ())),
            documents=tuple(documents.get(number, ())),
            quotes=tuple(quotes.get(number, ())),
            number=number,
        )
        for number, subject, body, who, made, why in sql.execute(_ACTS, (wanted,))
    ]


def adrift(sql: sqlite3.Connection) -> list[tuple[int, str]]:
    """Places of acts on which no current statement stands: the act's number, and the words that were there."""
    every = json.dumps([about for (about,) in sql.execute("SELECT DISTINCT about FROM act")])
    now = place.standing(sql, every)
    rows = sql.execute("SELECT act, position, quote FROM act_place WHERE quote IS NOT NULL ORDER BY act, position")
    return [(number, quote) for number, position, quote in rows if (number, position) not in now]


def _written(done: Act) -> str:
    try:
        return json.dumps(dict(done.body), ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise QueryError(f"what was done cannot be stored: {error}") from None
