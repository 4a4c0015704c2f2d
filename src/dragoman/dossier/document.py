"""Documents to and from their tables."""

import hashlib
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from dragoman.dossier import index
from dragoman.dossier.columns import interval_of, interval_values, listed, unlisted
from dragoman.statements import Document, Found, Part, Published, Span

_COLUMNS = (
    "sha256", "name", "format", "title", "authors", "publisher", "published_from", "published_to",
    "published_precision", "published_found", "url", "language", "text",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document as the dossier holds it.

    `run` is the latest that read it and `statements` how many it found; `refused` says why the reader would not read
    it; `names` are the other names that stand for the same bytes; `family` gathers near-duplicates.
    """

    document: Document
    run: int
    statements: int
    refused: str | None = None
    names: tuple[str, ...] = ()
    family: str | None = None


@dataclass(frozen=True, slots=True)
class Cited:
    """A document in short, as a statement cites it."""

    sha256: str
    name: str
    title: str
    publisher: str
    published: Published | None
    url: str


def metadata_hash(document: Document) -> str:
    """Sixteen hex digits fixed by all that is said about the document, its name aside."""
    values = _values(document)[2:-1]
    return hashlib.sha256(json.dumps(values, ensure_ascii=True).encode()).hexdigest()[:16]


def text_hash(text: str) -> str:
    """The sha256 of the text itself, by which a change to it shows."""
    return hashlib.sha256(text.encode()).hexdigest()


def published_of(start: str | None, end: str | None, precision: Any, found: str | None) -> Published | None:
    """When a document came out, from its four columns."""
    interval = interval_of(start, end, precision)
    return Published(interval, cast(Found, found)) if interval else None


def put(sql: sqlite3.Connection, document: Document, run: int) -> int:
    """Store the document as `run` met it, in place of what was known of it; gives its key."""
    names = (*_COLUMNS, "text_sha256", "metadata", "run")
    update = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
    marks = ", ".join("?" * len(names))
    command = f"INSERT INTO document ({', '.join(names)}) VALUES ({marks}) ON CONFLICT (sha256) DO UPDATE SET {update}"
    sql.execute(command, (*_values(document), text_hash(document.text), metadata_hash(document), run))
    key: int = sql.execute("SELECT id FROM document WHERE sha256 = ?", (document.sha256,)).fetchone()[0]
    return key


def put_places(sql: sqlite3.Connection, key: int, document: Document) -> None:
    """Store parts and sentences, and the sentences' words for search."""
    parts = [(key, part.span.start, part.span.end, part.label) for part in document.parts]
    sql.executemany('INSERT INTO part (document, start, "end", label) VALUES (?, ?, ?, ?)', parts)
    first = sql.execute("SELECT coalesce(max(id), 0) + 1 FROM sentence").fetchone()[0]
    numbered = list(enumerate(document.sentences, first))
    rows = [(number, key, span.start, span.end) for number, span in numbered]
    sql.executemany('INSERT INTO sentence (id, document, start, "end") VALUES (?, ?, ?, ?)', rows)
    index.add(sql, "sentence", document.text, numbered)


def places(sql: sqlite3.Connection, key: int) -> tuple[tuple[Part, ...], tuple[Span, ...]]:
    """The document's parts and sentences."""
    parts = sql.execute('SELECT start, "end", label FROM part WHERE document = ? ORDER BY start', (key,))
    spans = sql.execute('SELECT start, "end" FROM sentence WHERE document = ? ORDER BY start', (key,))
    return tuple(Part(Span(start, end), label) for start, end, label in parts), tuple(Span(*each) for each in spans)


def drop_places(sql: sqlite3.Connection, key: int, text: str) -> None:
    """Take parts and sentences away, and their words from search; `text` is the one they were cut from."""
    index.drop(sql, "sentence", text, index.places(sql, "sentence", key))
    sql.execute("DELETE FROM sentence WHERE document = ?", (key,))
    sql.execute("DELETE FROM part WHERE document = ?", (key,))


def get(sql: sqlite3.Connection, keys: Iterable[int]) -> list[StoredDocument]:
    """The documents with these keys, by name."""
    chosen = json.dumps(list(keys))
    parts: dict[int, list[Part]] = defaultdict(list)
    for key, start, end, label in _rows(sql, 'document, start, "end", label', "part", chosen):
        parts[key].append(Part(Span(start, end), label))
    sentences: dict[int, list[Span]] = defaultdict(list)
    for key, start, end in _rows(sql, 'document, start, "end"', "sentence", chosen):
        sentences[key].append(Span(start, end))
    names: dict[int, list[str]] = defaultdict(list)
    for key, name, current in _rows(sql, "document, name, current", "document_file", chosen):
        if current:
            names[key].append(name)
    return [_whole(row, tuple(parts[row[0]]), tuple(sentences[row[0]]), names[row[0]]) for row in _stored(sql, chosen)]


def keys(sql: sqlite3.Connection, as_of: date | None = None) -> list[int]:
    """Keys of all current documents, or of those out by the end of that day."""
    where = "" if as_of is None else "WHERE published_to <= ?"
    values = () if as_of is None else (as_of.isoformat(),)
    return [key for (key,) in sql.execute(f"SELECT id FROM current_document {where}", values)]


def _rows(sql: sqlite3.Connection, columns: str, table: str, chosen: str) -> sqlite3.Cursor:
    order = ", ".join(columns.split(", ")[:2])
    where = "document IN (SELECT value FROM json_each(?))"
    return sql.execute(f"SELECT {columns} FROM {table} WHERE {where} ORDER BY {order}", (chosen,))


def _stored(sql: sqlite3.Connection, chosen: str) -> sqlite3.Cursor:
    columns = ", ".join(f"d.{name}" for name in _COLUMNS)
    return sql.execute(
        f"SELECT d.id, d.run, r.statements, r.refused, d.family, {columns} FROM document d "
        "JOIN reading r ON r.document = d.id AND r.run = d.run "
        "WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY d.name, d.sha256",
        (chosen,),
    )


def _values(document: Document) -> tuple[Any, ...]:
    published = document.published
    return (
        document.sha256,
        document.name,
        document.format,
        document.title,
        listed(document.authors),
        document.publisher,
        *interval_values(published.interval if published else None),
        published.found if published else None,
        document.url,
        document.language,
        document.text,
    )


def _whole(
    row: Sequence[Any], parts: tuple[Part, ...], sentences: tuple[Span, ...], names: Sequence[str]
) -> StoredDocument:
    _, run, statements, refused, family, *values = row
    document = _document(values, parts, sentences)
    others = tuple(name for name in names if name != document.name)
    return StoredDocument(document, run, statements, refused, others, family)


def _document(row: Sequence[Any], parts: tuple[Part, ...], sentences: tuple[Span, ...]) -> Document:
    sha256, name, form, title, authors, publisher, *when, url, language, text = row
    return Document(
        sha256=sha256,
        name=name,
        format=form,
        text=text,
        title=title,
        authors=unlisted(authors),
        publisher=publisher,
        published=published_of(*when),
        url=url,
        language=language,
        parts=parts,
        sentences=sentences,
    )
