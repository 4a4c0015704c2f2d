"""Reads twenty documents into the dossier named first; kills itself before the n-th command to SQLite, n named second.

With n = 0 it runs to the end. Run as `python -m tests.dossier.killed PATH N`; with `again` after that a better reader
reads, and gets another text out of the same bytes; with `edited` half of the files have other content than before.
"""

import os
import signal
import sqlite3
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from dragoman.dossier import Dossier, Query
from dragoman.statements import Document
from tests.dossier.fakes import BETTER, READER, document, read, texts

_left = [0]


def main(path: Path, count: int, how: str = "") -> None:
    """Read all there is to read."""
    _left[0] = count
    if count:
        _watch()
    sources = [_CHANGED[how](source) for source in texts(20)]
    with Dossier.open_or_create(path) as dossier, dossier.run(BETTER if how == "again" else READER) as run:
        for source in sources:
            if run.needs(source):
                run.store(source, read(source))
            else:
                run.skip(source)
        run.fail("broken.pdf", "cannot be read")
        if run.id is not None:
            events = dossier.statements(Query(kinds=("event",)))
            dossier.set_clusters((each.id, each.statement.actors[0]) for each in events)
            dossier.set_families((each.document.sha256, each.document.text[:5]) for each in dossier.documents())


def clean(source: Document) -> Document:
    """The same bytes with the first sentence left out of the text."""
    first, *others = (place.of(source.text) for place in source.sentences)
    return replace(document(source.name, *others, title=first), sha256=source.sha256)


def edited(source: Document) -> Document:
    """The same name with a sentence more, for every other document."""
    if int(source.name[:2]) % 2:
        return source
    return document(source.name, *(place.of(source.text) for place in source.sentences), "And so it went.")


_CHANGED = {"": lambda source: source, "again": clean, "edited": edited}


def _watch() -> None:
    connect = sqlite3.connect

    def watched(*args: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*args, **options)
        connection.set_trace_callback(_count)
        return connection

    sqlite3.connect = watched  # type: ignore[assignment]


def _count(_: str) -> None:
    _left[0] -= 1
    if not _left[0]:
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
