"""What people said is one, and what is not: events, and documents. Only ever added to."""

import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from dragoman.errors import QueryError

Linked = Literal["event", "document"]
LinkVerdict = Literal["same", "apart", "open"]

ADRIFT = """
SELECT p.link, p.quote FROM link_place p WHERE p.quote IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM link_statement s WHERE s.link = p.link AND s.position = p.position
) ORDER BY p.link, p.position
"""
"""Places of links on which no current event stands, and the words that were there."""

_NOW = {
    "event": "SELECT c.link, c.position, min(s.id) FROM link_statement c JOIN statement s ON s.key = c.statement "
    "GROUP BY c.link, c.position ORDER BY c.link, c.position",
    "document": "SELECT p.link, p.position, d.sha256 FROM link_place p JOIN current_document d ON d.id = p.document "
    "WHERE p.quote IS NULL ORDER BY p.link, p.position",
}
_EVENT = """
INSERT INTO link_place (link, position, document, statement, run, start, "end", quote)
SELECT ?1, ?2, s.document, s.id, d.run, s.start, s."end", substr(d.text, s.start + 1, s."end" - s.start)
FROM current_statement c JOIN statement s ON s.key = c.key JOIN document d ON d.id = s.document
WHERE s.id = ?3 AND s.kind = 'event'
"""
_DOCUMENT = """
INSERT INTO link_place (link, position, document) SELECT ?1, ?2, id FROM current_document WHERE sha256 = ?3
"""
_PART = {
    "event": "DELETE FROM same_event WHERE cluster IN "
    "(SELECT e.cluster FROM same_event e JOIN statement s ON s.key = e.statement WHERE s.id = ?)",
    "document": "UPDATE document SET family = NULL WHERE family = (SELECT family FROM document WHERE sha256 = ?)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What a person said of events (by statement id) or of documents (by hash).

    `same`: all of them are one, reports of one event or copies of one text; `apart`: no two of them are; `open`: what
    was said of any two of them no longer counts.
    """

    of: Linked
    verdict: LinkVerdict
    ids: tuple[str, ...]
    who: str
    when: datetime
    why: str = ""


def add(sql: sqlite3.Connection, said: Link) -> None:
    """Store what was said with the places and words it was said of.

    Raises QueryError on fewer than two, or on one that is no current event or document.
    """
    if len(set(said.ids)) < 2 or len(set(said.ids)) < len(said.ids):
        raise QueryError(f"a link needs two {said.of}s or more, each once; got {', '.join(said.ids) or 'none'}")
    row = (said.of, said.verdict, said.who, said.when.isoformat(), said.why)
    command = "INSERT INTO link (kind, verdict, who, made, why) VALUES (?, ?, ?, ?, ?) RETURNING id"
    number = sql.execute(command, row).fetchone()[0]
    for position, name in enumerate(said.ids):
        place = sql.execute(_EVENT if said.of == "event" else _DOCUMENT, (number, position, name))
        if place.rowcount != 1:
            raise QueryError(f"no current {said.of} has the id {name!r}; only these can be linked")


def stored(sql: sqlite3.Connection, of: Linked) -> list[Link]:
    """What was said, oldest first, each by the ids that its places bear now; one with fewer than two left is left out.

    An `apart` or `same` thus outlives the reading it was made on, as decisions do.
    """
    ids: dict[int, list[str]] = defaultdict(list)
    for number, _, name in sql.execute(_NOW[of]):
        ids[number].append(name)
    rows = sql.execute("SELECT id, verdict, who, made, why FROM link WHERE kind = ? ORDER BY id", (of,))
    return [
        Link(of=of, verdict=verdict, ids=tuple(ids[number]), who=who, when=datetime.fromisoformat(made), why=why)
        for number, verdict, who, made, why in rows
        if len(set(ids[number])) > 1
    ]


def part(sql: sqlite3.Connection, said: Link) -> None:
    """Take apart the clusters of the events, or the families of the documents, so that they are worked out anew."""
    sql.executemany(_PART[said.of], [(name,) for name in said.ids])
