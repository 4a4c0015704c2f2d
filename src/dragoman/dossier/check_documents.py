"""Whether documents are what they are said to be, and their parts and sentences lie within them."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dragoman.dossier import document
from dragoman.dossier.problem import Problem
from dragoman.statements import Document, Span

_SHA256 = re.compile(r"[0-9a-f]{64}")


def documents(sql: sqlite3.Connection) -> Iterator[Problem]:
    """Hashes, names and ranges of every document."""
    rows = sql.execute("SELECT id, text_sha256, metadata, run FROM document ORDER BY name, sha256").fetchall()
    for key, text_hash, metadata, run in rows:
        found = document.get(sql, [key])
        if not found:
            yield Problem(f"its latest run ({run}) has no reading of it", f"document {key}")
            continue
        stored = found[0].document
        for what in _wrong(stored, text_hash, metadata):
            yield Problem(what, stored.name)
        named = sql.execute("SELECT 1 FROM document_file WHERE document = ? AND name = ?", (key, stored.name))
        if not named.fetchone():
            yield Problem("its name is not among the names it was met under", stored.name)


def _wrong(stored: Document, text_hash: str, metadata: str) -> Iterator[str]:
    if not _SHA256.fullmatch(stored.sha256):
        yield f"{stored.sha256!r} is no sha256"
    if document.text_hash(stored.text) != text_hash:
        yield "the text is not the one that was stored"
    if document.metadata_hash(stored) != metadata:
        yield "title, date or other things said about it are not those that were stored"
    yield from _misplaced("part", [part.span for part in stored.parts], len(stored.text))
    yield from _misplaced("sentence", stored.sentences, len(stored.text))


def _misplaced(what: str, spans: Sequence[Span], length: int) -> Iterator[str]:
    for span in spans:
        if span.end > length:
            yield f"a {what} at {span.start}..{span.end} lies beyond the text ({length})"
    for first, second in pairwise(spans):
        if first.end > second.start:
            yield f"a {what} at {second.start}..{second.end} overlaps the one before it"
