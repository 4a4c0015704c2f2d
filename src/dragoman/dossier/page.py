"""Some of a dossier's statements or documents at a time, as a screen shows them."""

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from dragoman.dossier import decision, document, edit, narrow
from dragoman.dossier.columns import unlisted
from dragoman.dossier.document import Cited
from dragoman.dossier.query import Query
from dragoman.dossier.statement import StoredStatement, with_keys
from dragoman.errors import QueryError

Order = Literal["place", "unsure"]
Judged = Literal["any", "no", "yes"]

COUNTED = 1_000
"""So many are counted exactly; what is beyond is said to be more."""

_ORDERS = {"place": "d.name, d.id, r.position", "unsure": "r.confidence, r.document, r.run, r.position"}
_WALKS = {"place": narrow.BY_PLACE, "unsure": narrow.BY_CONFIDENCE}
_SHORT = "d.sha256, d.name, d.title, d.publisher, d.published_from, d.published_to, d.published_precision"
_DOCUMENTS = f"""
SELECT {_SHORT}, d.published_found, d.url, d.family, coalesce(r.statements, 0), r.refused, d.authors
FROM document d
LEFT JOIN reading r ON r.document = d.id AND r.run = d.run
WHERE (?1 = '' OR instr(casefold(d.name || char(10) || d.title), ?1)) AND (?2 IS NULL OR d.publisher = ?2)
    AND (?5 IS NULL OR d.published_to <= ?5) AND EXISTS (
        SELECT 1 FROM document_file f WHERE f.document = d.id AND f.current
    )
ORDER BY d.name, d.id LIMIT ?3 OFFSET ?4
"""


@dataclass(frozen=True, slots=True)
class Page:
    """Statements of a list from some place in it, how many there are, and whether there are more than were counted."""

    statements: tuple[StoredStatement, ...]
    total: int
    more: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """A document in a list: in short, how many statements it has, its family, and why it was not read if it was not.

    `authors` as the document has them.
    """

    source: Cited
    statements: int
    family: str | None
    refused: str | None
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Which part of a list is wanted: in which order, from which place (0 is the first), and how many.

    `judged`: all of them, or those that nobody (`no`) or somebody (`yes`) has accepted, rejected or edited.
    """

    order: Order = "place"
    judged: Judged = "any"
    start: int = 0
    most: int = 50

    def __post_init__(self) -> None:
        if self.start < 0 or self.most < 1:
            raise QueryError(f"a list starts at 0 or later and shows at least one, not {self.most} from {self.start}")


def statements(sql: sqlite3.Connection, query: Query, window: Window, scope: narrow.Clause) -> Page:
    """The statements in the window. One that an edit takes out of the query is left out, and counted all the same."""
    standing = decision.standing(sql)
    verdicts = {key: latest.verdict for key, each in standing.items() if (latest := edit.latest(each))}
    edited = [key for key, verdict in verdicts.items() if verdict == "edit"]
    clauses = [scope, _judged(window.judged, verdicts)]
    if not query.include_rejected:
        clauses.append(_without([key for key, verdict in verdicts.items() if verdict == "reject"]))
    walking = not (query.documents or narrow.has_few(sql, query))
    where, values = narrow.where(query, clauses, edited, walking=walking)
    walk = f"{_WALKS[window.order]} WHERE {narrow.IS_CURRENT} AND" if walking else f"{narrow.FROM} WHERE"
    keys = f"{walk} {where}"
    command = f"SELECT s.key {keys} ORDER BY {_ORDERS[window.order]} LIMIT ? OFFSET ?"
    found = [key for (key,) in sql.execute(command, (*values, window.most, window.start))]
    total = sql.execute(f"SELECT count(*) FROM (SELECT 1 {keys} LIMIT ?)", (*values, COUNTED + 1)).fetchone()[0]
    return Page(tuple(with_keys(sql, query, found)), min(total, COUNTED), total > COUNTED)


def catalogue(sql: sqlite3.Connection, as_of: date | None) -> list[Listed]:
    """All current documents by name; with `as_of` those published by the end of that day."""
    day = as_of.isoformat() if as_of else None
    return [_listed(*row) for row in sql.execute(_DOCUMENTS, ("", None, -1, 0, day))]


def documents(sql: sqlite3.Connection, text: str, publisher: str | None, window: Window) -> tuple[list[Listed], int]:
    """Current documents by name, those with `text` in name or title and of the publisher; and how many there are."""
    given = (text.casefold(), publisher, window.most, window.start, None)
    rows = sql.execute(_DOCUMENTS, given).fetchall()
    return [_listed(*row) for row in rows], _count(sql, given)


def _count(sql: sqlite3.Connection, given: tuple[Any, ...]) -> int:
    """How many documents there are; of all of them the names need not be looked at."""
    every = "SELECT count(DISTINCT document) FROM document_file WHERE current"
    count = _DOCUMENTS[_DOCUMENTS.index("WHERE") : _DOCUMENTS.index("ORDER")]
    narrowed = given[0] or given[1] is not None
    number: int = sql.execute(
        f"SELECT count(*) FROM document d {count}" if narrowed else every, given if narrowed else ()
    ).fetchone()[0]
    return number


def _listed(sha256: str, name: str, title: str, publisher: str, *rest: Any) -> Listed:
    *when, url, family, count, refused, authors = rest
    source = Cited(sha256, name, title, publisher, document.published_of(*when), url)
    return Listed(source, count, family, refused, unlisted(authors))


def _judged(which: Judged, verdicts: Collection[int]) -> narrow.Clause:
    if which == "any":
        return narrow.EVERYWHERE
    inside = "" if which == "yes" else "NOT "
    return f"s.key {inside}IN (SELECT value FROM json_each(?))", (json.dumps(list(verdicts)),)


def _without(keys: Collection[int]) -> narrow.Clause:
    return "s.key NOT IN (SELECT value FROM json_each(?))", (json.dumps(list(keys)),)
