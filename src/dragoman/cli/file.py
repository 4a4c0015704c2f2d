"""Writing a file that a person asked for."""

import os
from pathlib import Path
from secrets import token_hex

from dragoman.errors import DossierError

_SQLITE = b"SQLite format 3\0"
_BESIDE = ("", "-wal", "-shm", "-journal", "-lock")


def guarded(path: Path, dossier: Path) -> None:
    """Raise DossierError where writing the file would replace the dossier, what lies beside it, or any database."""
    own = [os.path.realpath(dossier) + end for end in _BESIDE]
    if os.path.realpath(path) in own or _is_database(path):
        raise DossierError(f"{path}: a dossier or another database, which this would replace; give another name")


def write(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all: beside it first, under a name that is nobody's, then in its place.

    A device or pipe is written to. Raises OSError, which names the path that was asked for.
    """
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(path, data)
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error


def _replace(path: Path, data: bytes) -> None:
    beside = path.with_name(f".{token_hex(8)}.part")
    file = beside.open("xb")  # Fails where there is anything, a link included.
    try:
        with file:
            file.write(data)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _is_database(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE
