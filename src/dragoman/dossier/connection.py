"""One connection to the file, and the transactions that reading and writing take."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import RLock

from dragoman.dossier import schema
from dragoman.dossier.trouble import told
from dragoman.errors import DossierError, NotADossier

BUSY_SECONDS = 5.0
"""How long a writer waits for another before it gives up."""


class Connection:
    """An open file. Safe to share between threads: each transaction holds the lock."""

    def __init__(self, path: Path, sql: sqlite3.Connection, write: bool) -> None:
        self.path, self.sql, self.write = path, sql, write
        self._lock = RLock()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A view of the file that no writer changes meanwhile."""
        with self._lock, told(self.path):
            if self.sql.in_transaction:
                yield self.sql
                return
            self.sql.execute("BEGIN")
            try:
                yield self.sql
            finally:
                self.sql.rollback()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A change of the file: all that happens inside is stored, or nothing."""
        if not self.write:
            raise DossierError(f"{self.path}: opened for reading only; open it with write=True to change it")
        with self._lock, told(self.path):
            self.sql.execute("BEGIN IMMEDIATE")
            try:
                yield self.sql
                self.sql.execute("COMMIT")
            except BaseException:
                self.sql.rollback()
                raise

    @contextmanager
    def hurrying(self) -> Iterator[None]:
        """Do not wait for the disk at each change: a power cut may cost the last, which reading again makes up."""
        with told(self.path):
            self.sql.execute("PRAGMA synchronous = NORMAL")
        try:
            yield
        finally:
            with suppress(sqlite3.Error):
                self.sql.execute("PRAGMA synchronous = FULL")

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self.sql.close()


def create(path: Path, wait: float = BUSY_SECONDS) -> Connection:
    """Make an empty dossier at `path`, where there is nothing or a file of no bytes."""
    schema.supported()
    with told(path):
        _looks_free(path)
        sql = _connect(path, "rwc", wait)
        with _closed_on_error(sql):
            schema.create(sql)
            schema.version(sql, path)
            return _writer(path, sql)


def connect(path: Path, write: bool, wait: float = BUSY_SECONDS) -> Connection:
    """Open the dossier at `path`. Raises DossierError (NotADossier, NewerDossier) when that cannot be."""
    schema.supported()
    with told(path):
        _looks_right(path)
        sql = _connect(path, "rw", wait) if write or _may_write(path) else _fixed(path, wait)
        with _closed_on_error(sql):
            if schema.version(sql, path) < schema.current():
                sql = sql if write or _may_write(path) else _copied(sql)
                schema.migrate(sql)
            if write:
                return _writer(path, sql)
            sql.execute("PRAGMA query_only = ON")
            return Connection(path, sql, write=False)


def is_filled(path: Path) -> bool:
    """Whether there is a file of any bytes."""
    with told(path):
        return path.is_file() and path.stat().st_size > 0


def _looks_free(path: Path) -> None:
    if path.is_dir():
        raise NotADossier(f"{path}: a folder; give a file name for the dossier, such as {path / 'my.dossier'}")
    if not path.parent.is_dir():
        raise DossierError(f"{path}: the folder {path.parent} does not exist; make it first")


def _looks_right(path: Path) -> None:
    if path.is_dir():
        raise NotADossier(f"{path}: a folder, not a dossier; give the file that `dragoman read -o` wrote")
    if not path.exists():
        raise DossierError(f"{path}: no such file; make it with `dragoman read FOLDER -o {path.name}`")
    if path.stat().st_size == 0:
        raise NotADossier(f"{path}: an empty file, not a dossier; fill it with `dragoman read FOLDER -o {path.name}`")


def _may_write(path: Path) -> bool:
    """Whether SQLite can tidy up its side files, so that looking at a dossier leaves none behind."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _connect(path: Path, mode: str, wait: float) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    sql = sqlite3.connect(address, timeout=wait, isolation_level=None, check_same_thread=False, uri=True)
    sql.execute("PRAGMA foreign_keys = ON")
    return _folding(sql)


def _folding(sql: sqlite3.Connection) -> sqlite3.Connection:
    """With `casefold`: SQLite's own `lower` knows no letters beyond ASCII."""
    sql.create_function("casefold", 1, str.casefold, deterministic=True)
    return sql


def _fixed(path: Path, wait: float) -> sqlite3.Connection:
    """Open a file that cannot be written; one on read-only media has no side files and is opened as it lies."""
    sql = _connect(path, "ro", wait)
    try:
        sql.execute("SELECT count(*) FROM sqlite_master")
        return sql
    except sqlite3.OperationalError:
        sql.close()
    rest = path.with_name(path.name + "-wal")
    if rest.exists() and rest.stat().st_size:
        raise DossierError(
            f"{path}: holds writes not yet folded in; copy it with {rest.name} to a folder you can write"
        )
    return _connect(path, "ro&immutable=1", wait)


def _copied(sql: sqlite3.Connection) -> sqlite3.Connection:
    """The same in memory: there an older file that cannot be written is brought up to date."""
    with closing(sql):
        copy = _folding(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False))
        with _closed_on_error(copy):
            sql.backup(copy)
    return copy


def _writer(path: Path, sql: sqlite3.Connection) -> Connection:
    sql.execute("PRAGMA journal_mode = WAL")
    sql.execute("PRAGMA synchronous = FULL")
    return Connection(path, sql, write=True)


@contextmanager
def _closed_on_error(sql: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        sql.close()
        raise
