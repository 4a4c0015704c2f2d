"""The folder of an event table: what is in it, one import at a time, and nothing of anybody else's touched."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import duckdb

from dragoman.errors import EventsError

from . import manifest as manifests
from .engine import connect
from .lookups import prepare

DATA, REJECTS = "data", "rejects"
_ENDINGS = {DATA: "parquet", REJECTS: "tsv"}
_WORK, _LOCK = ".work", ".import.duckdb"


@contextmanager
def held(output: Path, memory: str) -> Iterator[tuple[Any, Path]]:
    """A connection that holds the folder's lock, and an empty folder to work in; both gone afterwards.

    Raises EventsError where the folder is something else, another import holds it, or `memory` is too little; OSError.
    """
    _check(output)
    output.mkdir(parents=True, exist_ok=True)
    work = output / _WORK
    connection = _connected(output, memory)
    try:
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        _sweep(output)
        yield connection, work
    finally:
        connection.close()
        _sweep(output)
        shutil.rmtree(work, ignore_errors=True)
        (output / _LOCK).unlink(missing_ok=True)
        if not any(output.iterdir()):
            output.rmdir()


def place(file: Path, folder: Path) -> None:
    """Move a finished file into a folder of the table. Raises OSError."""
    folder.mkdir(exist_ok=True)
    file.replace(folder / file.name)


def _sweep(output: Path) -> None:
    """Take away what a stopped import has left, which the manifest does not name."""
    manifest = manifests.read(output)
    named = {run.name for run in manifest.runs} | set(manifest.rejects)
    for folder, ending in _ENDINGS.items():
        for left in (output / folder).glob(f"*-{'[0-9]' * 6}.{ending}"):
            if left.name not in named:
                left.unlink()
        with suppress(OSError):  # It is not there, or not empty.
            (output / folder).rmdir()


def _check(output: Path) -> None:
    """Before anything is touched. A foreign `manifest.json` is told by reading it, a stopped import by its lock."""
    if (output / manifests.NAME).exists():
        manifests.read(output)
    elif output.exists() and not (output.is_dir() and (not any(output.iterdir()) or (output / _LOCK).exists())):
        raise EventsError(f"{output}: holds something else than an event table; name a new or an empty folder")


def _connected(output: Path, memory: str) -> Any:
    lock = output / _LOCK
    try:
        try:
            connection = connect(str(lock), memory=memory, spill=output / _WORK / "spill")
        except duckdb.IOException as error:
            if "not a valid DuckDB" not in str(error):
                raise
            lock.unlink()  # Left by an import that was killed while it made the file.
            connection = connect(str(lock), memory=memory, spill=output / _WORK / "spill")
        prepare(connection)
    except duckdb.OutOfMemoryException:
        lock.unlink(missing_ok=True)
        raise EventsError(f"{memory} of memory is too little to begin; give more by --memory") from None
    except duckdb.IOException as error:
        if "set lock" in str(error):
            raise EventsError(f"{output}: another import is writing to it; wait until it is done") from None
        raise EventsError(f"{output}: cannot be written to ({str(error).partition(chr(10))[0]})") from None
    return connection
