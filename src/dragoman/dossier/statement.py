"""Statements as the dossier holds them: with their source, their words, and what people decided."""

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.dossier import current, decision, document, edit, narrow, rows
from dragoman.dossier.columns import Sureness
from dragoman.dossier.document import Cited
from dragoman.dossier.narrow import Chosen
from dragoman.dossier.query import Query
from dragoman.errors import QueryError
from dragoman.statements import Judgement, Kind, Statement, Verdict

_ANY = Query(include_rejected=True)
_BEGINNING = re.compile(r"[0-9a-fA-F]{4,15}")


@dataclass(frozen=True, slots=True)
class StoredStatement:
    """One current statement.

    `statement` holds the fields as a person left them, `original` as they were read; `quote` is the words it stands
    on; `judgement` the latest accept, reject or edit that stands; `notes` the number of notes; `cluster` the event
    that it reports together with others; `run` the run that read it. `announced` and `goal` are the words that its
    `item_of` points to.
    """

    id: str
    statement: Statement
    original: Statement
    source: Cited
    quote: str
    run: int
    judgement: Judgement | None = None
    notes: int = 0
    cluster: str | None = None
    announced: str | None = None
    goal: str | None = None

    @property
    def verdict(self) -> Verdict | None:
        """The latest accept, reject or edit; None where nobody has judged it."""
        return self.judgement.verdict if self.judgement else None

    @property
    def edited(self) -> bool:
        """Whether a person changed what was read."""
        return self.statement != self.original


def fetch(sql: sqlite3.Connection, query: Query, scope: narrow.Clause = narrow.EVERYWHERE) -> list[StoredStatement]:
    """Current statements that match, by document name and place in the text."""
    standing = decision.standing(sql)
    edited = [key for key, decided in standing.items() if any(each.verdict == "edit" for each in decided)]
    chosen = narrow.chosen(sql, query, scope, edited)
    sources = _sources(sql, {row.document for row in chosen})
    chosen.sort(key=lambda row: (sources[row.document][0].name, row.document, row.start, row.end, row.position))
    read = _read(sql, chosen)
    found = (_stored(row, *read[row.key], sources[row.document], standing.get(row.key, [])) for row in chosen)
    return [each for each in found if _wanted(each, query)]


def with_keys(sql: sqlite3.Connection, query: Query, keys: Sequence[int]) -> list[StoredStatement]:
    """The current statements with these keys that match, in this order."""
    standing, place = decision.standing(sql), {key: at for at, key in enumerate(keys)}
    chosen = sorted(narrow.keyed(sql, keys), key=lambda row: place[row.key])
    sources, read = _sources(sql, {row.document for row in chosen}), _read(sql, chosen)
    found = (_stored(row, *read[row.key], sources[row.document], standing.get(row.key, [])) for row in chosen)
    return [each for each in found if _wanted(each, query)]


def reports(sql: sqlite3.Connection, cluster: str) -> list[StoredStatement]:
    """The reports of one event, rejected or not, by document name and place."""
    keys = [key for (key,) in sql.execute("SELECT statement FROM same_event WHERE cluster = ?", (cluster,))]
    found = with_keys(sql, _ANY, keys)
    return sorted(found, key=lambda each: (each.source.name, each.source.sha256, each.statement.span.start, each.id))


def one(sql: sqlite3.Connection, name: str) -> StoredStatement:
    """The current statement with this id. Raises QueryError when there is none."""
    found = fetch(sql, Query(include_rejected=True), narrow.with_id(name))
    if found:
        return found[0]
    raise QueryError(f"no such statement: {name!r} ({_why(sql, name)})")


def find(sql: sqlite3.Connection, name: str) -> StoredStatement:
    """The current statement with this id, or with the only id that begins so. Raises QueryError when there is none."""
    if not _BEGINNING.fullmatch(name):
        return one(sql, name)
    found = fetch(sql, Query(include_rejected=True), narrow.with_ids(name.lower()))
    if len(found) > 1:
        some = ", ".join(sorted(each.id for each in found)[:3])
        raise QueryError(f"{name!r} may be any of {len(found)} statements: {some}; say more of it")
    return found[0] if found else one(sql, name)


def _why(sql: sqlite3.Connection, name: str) -> str:
    known = sql.execute("SELECT document FROM statement WHERE id = ?", (name,)).fetchone()
    if known is None:
        return "no reading found it" if len(name) > 3 else "give four characters of its id or more"
    return "it belongs to an earlier reading" if current.is_current(sql, *known) else "its source has been replaced"


def length(sql: sqlite3.Connection, found: StoredStatement) -> int:
    """Number of characters of the text that the statement stands in."""
    count: int = sql.execute("SELECT length(text) FROM document WHERE sha256 = ?", (found.source.sha256,)).fetchone()[0]
    return count


def _wanted(found: StoredStatement, query: Query) -> bool:
    return (query.include_rejected or found.verdict != "reject") and query.matches(found.statement)


def _stored(
    row: Chosen, name: str, original: Statement, held: tuple[Cited, str], decided: list[Judgement]
) -> StoredStatement:
    source, text = held
    statement = edit.applied(original, decided)
    item = statement.item_of
    return StoredStatement(
        id=name,
        statement=statement,
        original=original,
        source=source,
        quote=statement.span.of(text),
        run=row.run,
        judgement=edit.latest(decided),
        notes=sum(each.verdict == "note" for each in decided),
        cluster=row.cluster,
        announced=item.announced.of(text) if item else None,
        goal=item.goal.of(text) if item and item.goal else None,
    )


def _sources(sql: sqlite3.Connection, keys: Iterable[int]) -> dict[int, tuple[Cited, str]]:
    """Each document in short, and its text."""
    names = "id, sha256, name, title, publisher, published_from, published_to, published_precision, published_found"
    command = f"SELECT {names}, url, text FROM document WHERE id IN (SELECT value FROM json_each(?))"
    found = {}
    for key, sha256, name, title, publisher, *when, url, text in sql.execute(command, (json.dumps(list(keys)),)):
        published = document.published_of(*when)
        found[key] = (Cited(sha256, name, title, publisher, published, url), text)
    return found


def _read(sql: sqlite3.Connection, chosen: list[Chosen]) -> dict[int, tuple[str, Statement]]:
    """Id and statement by key."""
    kinds: dict[Kind, dict[int, Sureness]] = defaultdict(dict)
    for row in chosen:
        kinds[row.kind][row.key] = row.sure
    read: dict[int, tuple[str, Statement]] = {}
    for kind, sure in kinds.items():
        read |= rows.read(sql, kind, sure, sure)
    return read
