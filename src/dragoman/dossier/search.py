"""Finding words in the documents' sentences."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dragoman.dossier import phrase
from dragoman.dossier.document import published_of
from dragoman.errors import QueryError
from dragoman.statements import Label, Published, Span

_OPEN, _CLOSE = "\ue000", "\ue001"

_FIND = f"""
SELECT d.sha256, d.name, d.title, s.start, s."end", coalesce(p.label, 'body'),
    highlight(sentence_search, 0, '{_OPEN}', '{_CLOSE}'), substr(d.text, s.start + 1, s."end" - s.start),
    d.published_from, d.published_to, d.published_precision, d.published_found
FROM sentence_search
JOIN sentence s ON s.id = sentence_search.rowid
JOIN current_document d ON d.id = s.document
LEFT JOIN part p ON p.document = s.document AND p.start <= s.start AND p."end" >= s."end"
WHERE sentence_search MATCH ?1 AND (?3 IS NULL OR d.published_to <= ?3)
ORDER BY rank, d.name, d.sha256, s.start
LIMIT ?2
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """One sentence that answers a search.

    `span` is where it stands in the document, `label` what that is on the page, and `parts` its words in pieces,
    each with whether it is what was looked for. `published` is when the document came out.
    """

    document: str
    name: str
    title: str
    span: Span
    label: Label
    parts: tuple[tuple[str, bool], ...]
    published: Published | None = None

    @property
    def text(self) -> str:
        """The sentence."""
        return "".join(piece for piece, _ in self.parts)


def search(sql: sqlite3.Connection, text: str, limit: int = 20, as_of: date | None = None) -> list[Hit]:
    """The sentences that best answer the search, best first; with `as_of` of what was published by then."""
    if limit < 1:
        raise QueryError(f"a search gives at least one result, not {limit}")
    rows = sql.execute(_FIND, (phrase.parsed(text), limit, as_of.isoformat() if as_of else None)).fetchall()
    return [
        Hit(sha256, name, title, Span(start, end), label, pieces(marked, sentence), published_of(*when))
        for sha256, name, title, start, end, label, marked, sentence, *when in rows
    ]


def pieces(marked: str, sentence: str) -> tuple[tuple[str, bool], ...]:
    """The sentence cut where the marks stand; in one piece if it holds such marks of its own."""
    found = tuple(_cut(marked))
    if "".join(piece for piece, _ in found) != sentence:
        return ((sentence, False),)
    return found


def _cut(marked: str) -> Iterator[tuple[str, bool]]:
    before, *rest = marked.split(_OPEN)
    if before:
        yield before, False
    for each in rest:
        match, _, after = each.partition(_CLOSE)
        if match:
            yield match, True
        if after:
            yield after, False
