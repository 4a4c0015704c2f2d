"""Small dossiers made by hand."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from dragoman.dossier import Cited, Dossier, ReaderIdentity, StoredStatement
from dragoman.statements import Document, Interval, Published, Statement, from_record, statement_id

READER = ReaderIdentity("0.1.0", "hand", "0")


def document(text: str, name: str = "a.txt", published: str | None = "2024-05-20", **more: Any) -> Document:
    """A document of this text, published on that day."""
    when = Published(Interval.parse(published), "metadata") if published else None
    sha256 = hashlib.sha256((name + text).encode()).hexdigest()
    return Document(sha256=sha256, name=name, format="txt", text=text, published=when, **more)


def said(source: Document, quote: str, kind: str, **fields: Any) -> Statement:
    """A statement on these words; `time` as ISO 8601."""
    start = source.text.index(quote)
    if time := fields.get("time"):
        interval = Interval.parse(time)
        fields["time"] = f"{interval.start}/{interval.end}/{interval.precision}"
    return from_record({"document": source.sha256, "kind": kind, "start": start, "end": start + len(quote), **fields})


def event(
    source: Document, quote: str, actor: Sequence[str], recipient: Sequence[str] = (), **fields: Any
) -> Statement:
    """An event, CONSULT unless it says otherwise."""
    names = list(dict.fromkeys((*actor, *recipient)))
    own = {"actor": list(actor), "recipient": list(recipient), "action": "CONSULT", "actors": names, **fields}
    return said(source, quote, "event", **own)


def stored(source: Document, statement: Statement) -> StoredStatement:
    """A statement as a dossier would hold it."""
    cited = Cited(source.sha256, source.name, source.title, source.publisher, source.published, source.url)
    quote = statement.span.of(source.text)
    return StoredStatement(statement_id(statement), statement, statement, cited, quote, 1)


def dossier(path: Path, read: Mapping[Document, Sequence[Statement]]) -> Dossier:
    """An open dossier that holds this."""
    made = Dossier.create(path)
    with made.run(READER) as run:
        for source, statements in read.items():
            run.store(source, statements)
    return made
