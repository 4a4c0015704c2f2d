"""What SQLite complains of, said so that a person knows what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dragoman.errors import DossierBusy, DossierError, NotADossier

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn an error of SQLite or the system raised inside into a DossierError that names the file and the way out."""
    try:
        yield
    except sqlite3.Error as error:
        raise explained(error, path) from error
    except OSError as error:
        raise DossierError(f"{path}: cannot be used ({error.strerror}); check the name and the permissions") from error
    except UnicodeEncodeError as error:
        raise DossierError(f"{path}: a value holds half a character, which no text has ({error.reason})") from error


def explained(error: sqlite3.Error, path: Path) -> DossierError:
    """The error of ours that stands for `error`."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _BUSY:
        return DossierBusy(f"{path}: another process is writing to this dossier; wait until it is done and try again")
    if code == sqlite3.SQLITE_NOTADB:
        return NotADossier(f"{path}: not a dossier (nor any SQLite file); give the file that `dragoman read -o` wrote")
    return DossierError(f"{path}: {_said(code, error)}")


def is_damage(error: DossierError) -> bool:
    """Whether the error stands for damage within the file."""
    return getattr(error.__cause__, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CORRUPT


def _said(code: int, error: sqlite3.Error) -> str:
    if code == sqlite3.SQLITE_FULL:
        return "the disk is full; make room and run the same command again, all that was stored is kept"
    if code == sqlite3.SQLITE_IOERR:
        return (
            "the disk did not take or give the data (full, over a size limit, or unplugged); "
            "make room or reconnect it and run the same command again, all that was stored is kept"
        )
    if code == sqlite3.SQLITE_CORRUPT:
        return f"the file is damaged ({error}); `dragoman verify` says where, then restore it or read the sources again"
    if code == sqlite3.SQLITE_READONLY:
        return "cannot be written; check the permissions of the file and its folder"
    if code == sqlite3.SQLITE_CANTOPEN:
        return (
            "cannot be opened; check that the path is right, that you may read it and, to read documents into it, that "
            "you may write to its folder"
        )
    return f"the dossier refused this ({error}); `dragoman verify` checks the file"
