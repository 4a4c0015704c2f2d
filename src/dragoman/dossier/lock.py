"""One run at a time: a lock that ends with its process, however that ends."""

import os
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dragoman.dossier.trouble import told
from dragoman.errors import DossierBusy

_PAUSE = 0.05


@contextmanager
def locked(path: Path, wait: float) -> Iterator[None]:
    """Hold the right to read into the dossier at `path`.

    Raises DossierBusy when another process still holds it after `wait` seconds. The lock is the system's, on a file
    beside the dossier that is gone again afterwards; one left by a killed process holds nobody up.
    """
    beside = path.with_name(path.name + "-lock")
    until = time.monotonic() + wait
    with told(path):
        while (held := _taken(beside)) is None:
            if time.monotonic() >= until:
                raise DossierBusy(f"{path}: another process is reading into this dossier; wait until it is done")
            time.sleep(_PAUSE)
    try:
        yield
    finally:
        held.release()


class _Database:
    """The lock where there is no `flock`: an SQLite file of no bytes, held exclusively. The file stays."""

    def __init__(self, beside: Path) -> None:
        self.sql = sqlite3.connect(beside, timeout=0, isolation_level=None)
        try:
            self.sql.execute("BEGIN EXCLUSIVE")
        except BaseException:
            self.sql.close()
            raise

    @classmethod
    def take(cls, beside: Path) -> "_Database | None":
        try:
            return cls(beside)
        except sqlite3.OperationalError:
            return None

    def release(self) -> None:
        self.sql.close()


if sys.platform != "win32":
    import fcntl

    class _File:
        """The lock by `flock`."""

        def __init__(self, beside: Path, number: int) -> None:
            self.beside, self.number = beside, number

        @classmethod
        def take(cls, beside: Path) -> "_File | None":
            number = os.open(beside, os.O_RDWR | os.O_CREAT, 0o644)
            try:
                fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if os.path.samestat(os.fstat(number), beside.stat()):
                    return cls(beside, number)
            except (BlockingIOError, FileNotFoundError):
                pass  # Held by another, or taken away by the one that held it last.
            except BaseException:
                os.close(number)
                raise
            os.close(number)
            return None

        def release(self) -> None:
            self.beside.unlink(missing_ok=True)
            os.close(self.number)

    _taken = _File.take
else:
    _taken = _Database.take
