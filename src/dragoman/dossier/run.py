"""A run: one version of the program reading with one reader, document by document."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

from dragoman.dossier import catalogue, current, document, failure, fit, reading, remark
from dragoman.dossier.connection import BUSY_SECONDS, Connection
from dragoman.dossier.lock import locked
from dragoman.errors import DocumentError
from dragoman.statements import Document, Remark, Statement

_SAME = "version = ? AND reader = ? AND reader_hash = ? AND settings = ?"


@dataclass(frozen=True, slots=True)
class ReaderIdentity:
    """Who reads: the program's version, the reader's name, what fixes its answers (a hash), and its settings."""

    version: str
    name: str
    hash: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)

    def row(self) -> tuple[str, str, str, str]:
        """The four values that tell one run's reader from another's."""
        settings = json.dumps(dict(self.settings), sort_keys=True, ensure_ascii=False)
        return self.version, self.name, self.hash, settings


class Run:
    """Documents being read into a dossier; used as a context manager.

    The run begins with the first thing stored. One that was cut short goes on when the same reader comes next, and
    ends when a run leaves without an exception. No other run can write meanwhile.
    """

    def __init__(self, connection: Connection, reader: ReaderIdentity, wait: float = BUSY_SECONDS) -> None:
        self.id: int | None = None
        self.replaced = 0
        """How many documents have given way to other contents under their names."""
        self._met: list[tuple[str, str]] = []
        self._connection, self._reader, self._wait = connection, reader, wait
        self._held = ExitStack()

    def __enter__(self) -> Self:
        self._held.enter_context(locked(self._connection.path, self._wait))
        try:
            self._held.enter_context(self._connection.hurrying())
            with self._connection.reading() as sql:
                self.id = self._cut_short(sql)
        except BaseException:
            self._held.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._held:
            if kind is None and self.id is not None:
                with self._connection.writing() as sql:
                    _finish(sql, self.id)

    def needs(self, source: Document) -> bool:
        """Whether the document is new to this reader, or what is said about it has changed."""
        with self._connection.reading() as sql:
            row = sql.execute(
                f"SELECT d.id, d.metadata, d.run, r.id IS NOT NULL FROM document d "
                f"LEFT JOIN run r ON r.id = d.run AND {_SAME} WHERE d.sha256 = ?",
                (*self._reader.row(), source.sha256),
            ).fetchone()
            if row is None or not row[3]:
                return True
            return self._said_otherwise(sql, source, *row[:3])

    def under(self, name: str) -> list[Document]:
        """The documents that a name stands for: one, or several where different texts came under the same name."""
        with self._connection.reading() as sql:
            return [each.document for each in document.get(sql, catalogue.under(sql, name))]

    def settled(self) -> set[tuple[str, str, str]]:
        """Hash, name and metadata hash of each file that this reader need not read."""
        with self._connection.reading() as sql:
            rows = sql.execute(
                "SELECT d.sha256, f.name, f.metadata FROM document_file f JOIN document d ON d.id = f.document "
                f"JOIN run r ON r.id = d.run WHERE {_SAME}",
                self._reader.row(),
            )
            return set(rows.fetchall())

    def store(
        self,
        source: Document,
        statements: Iterable[Statement],
        refused: str | None = None,
        *,
        alone: bool = True,
        remarks: Iterable[Remark] = (),
    ) -> None:
        """Store the document and what was read in it; `refused` says why the reader would not.

        `remarks` are what the reader says of its own reading. If `alone`, its name no longer stands for other contents
        met under it. Raises DocumentError when it cannot be stored as it stands, DossierError when the file cannot take
        it.
        """
        read = list(statements)
        fit.check(source, read)
        with self._connection.writing() as sql:
            run = self._begun(sql)
            try:
                key = reading.put(sql, source, run, read, refused)
                remark.put(sql, source.sha256, run, remarks)
            except UnicodeEncodeError as error:
                raise DocumentError(
                    f"{source.name}: half a character ({error.object[error.start]!r}) in what was read"
                ) from None
            replaced = current.take(sql, key, source, alone=alone)
            failure.mend(sql, run, source.name)
        self.id, self.replaced = run, self.replaced + len(replaced)

    def skip(self, source: Document, *, alone: bool = True) -> None:
        """Note the name of a document that need not be read; one that was superseded comes back by it."""
        with self._connection.reading() as sql:
            key: int = sql.execute("SELECT id FROM document WHERE sha256 = ?", (source.sha256,)).fetchone()[0]
            if current.holds(sql, key, source) and not failure.stands(sql, source.name):
                return
        with self._connection.writing() as sql:
            back = not current.is_current(sql, key)
            replaced = current.take(sql, key, source, alone=alone)
            run = self._begun(sql) if back or replaced else self.id
            failure.mend(sql, run, source.name)
        self.id, self.replaced = run, self.replaced + len(replaced)

    def fail(self, name: str, message: str) -> None:
        """Note that a source could not be read; the same failure again is no news, and alone begins no run."""
        if self.id is None:
            with self._connection.reading() as sql:
                if failure.known(sql, name, message, self._reader.row()):
                    self._met.append((name, message))
                    return
        with self._connection.writing() as sql:
            run = self._begun(sql)
            failure.put(sql, run, name, message)
        self.id = run

    def _said_otherwise(self, sql: sqlite3.Connection, source: Document, key: int, stored: str, run: int) -> bool:
        said = document.metadata_hash(source)
        known = sql.execute(
            "SELECT metadata FROM document_file WHERE document = ? AND name = ?", (key, source.name)
        ).fetchone()
        if known:
            return bool(known[0] != said)
        return said != stored and run != self.id

    def _cut_short(self, sql: sqlite3.Connection) -> int | None:
        latest = sql.execute(
            f"SELECT id, ended, {_SAME} FROM run ORDER BY id DESC LIMIT 1", self._reader.row()
        ).fetchone()
        return latest[0] if latest and latest[1] is None and latest[2] else None

    def _begun(self, sql: sqlite3.Connection) -> int:
        if self.id is not None:
            return self.id
        command = (
            "INSERT INTO run (version, reader, reader_hash, settings, started) VALUES (?, ?, ?, ?, ?) RETURNING id"
        )
        number: int = sql.execute(command, (*self._reader.row(), _now())).fetchone()[0]
        for name, message in self._met:
            failure.put(sql, number, name, message)
        return number


def _finish(sql: sqlite3.Connection, run: int) -> None:
    sql.execute(
        "UPDATE run SET ended = ?1, documents = (SELECT count(*) FROM reading WHERE run = ?2), "
        "statements = (SELECT coalesce(sum(statements), 0) FROM reading WHERE run = ?2), "
        "failures = (SELECT count(*) FROM failure WHERE run = ?2) WHERE id = ?2",
        (_now(), run),
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
