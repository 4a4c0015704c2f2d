"""The bytes of a source, read once and never more of them than is allowed."""

import errno
import os
import re
import stat
from pathlib import Path

from dragoman.errors import DocumentError

MAX_BYTES = 50_000_000
"""Largest file that is read: 50 MB, most of which can only be pictures."""
MAX_CHARACTERS = 3_000_000
"""Longest text of one document: some 500,000 words, longer than any report. More are several documents in one file."""

_BYTE = re.compile("[\udc80-\udcff]")
_REASONS = {
    errno.ENOENT: "no such file (was it moved or deleted while reading?)",
    errno.EACCES: "permission denied; make the file readable first",
    errno.EPERM: "permission denied; make the file readable first",
    errno.EISDIR: "is a folder; give it to `discover`, which finds the files in it",
    errno.ELOOP: "is a link that leads back to itself; give the file itself",
    errno.ENAMETOOLONG: "the name is too long for this system; rename the file",
}


def read(path: Path) -> bytes:
    """All bytes of a regular file.

    Raises DocumentError for anything that is no regular file, cannot be opened, is empty or larger than `MAX_BYTES`.
    """
    try:
        with open(path, "rb", opener=_open) as file:
            check_kind(path, os.fstat(file.fileno()))
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise DocumentError(f"{shown(path)}: {_reason(error)}") from None
    except ValueError:
        raise DocumentError(f"{shown(path)}: not a file name") from None
    return check_size(data, shown(path))


def check_size(data: bytes, name: str) -> bytes:
    """The same bytes; raises DocumentError when there are none or too many."""
    if not data:
        raise DocumentError(f"{name}: the file is empty; leave it out or fetch it again")
    if len(data) > MAX_BYTES:
        raise DocumentError(_too_large(name))
    return data


def check_length(text: str, name: str) -> None:
    """Raises DocumentError when the text is longer than that of any one document."""
    if len(text) > MAX_CHARACTERS:
        raise DocumentError(
            f"{name}: {len(text):,} characters of text, and no document may have more than {MAX_CHARACTERS:,} "
            "(some 500,000 words); split it into the articles or chapters that it holds"
        )


def check_kind(path: Path, status: os.stat_result) -> None:
    """Raises DocumentError unless this is a regular file of an allowed size."""
    if stat.S_ISDIR(status.st_mode):
        raise DocumentError(f"{shown(path)}: {_REASONS[errno.EISDIR]}")
    if not stat.S_ISREG(status.st_mode):
        raise DocumentError(
            f"{shown(path)}: not a regular file (a device, pipe or socket); save its contents to a file"
        )
    if status.st_size > MAX_BYTES:
        raise DocumentError(_too_large(shown(path)))


def resolved(path: Path) -> Path:
    """The path without links; one whose links lead in a circle stays as it is."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def shown(path: Path) -> str:
    """The path as it can be printed, stored and typed: bytes of its name that are no UTF-8 stand as `%FF`."""
    return _BYTE.sub(lambda half: f"%{ord(half[0]) - 0xDC00:02X}", os.fsencode(path).decode("utf-8", "surrogateescape"))


def _open(name: str, flags: int) -> int:
    # Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _too_large(name: str) -> str:
    return f"{name}: larger than {MAX_BYTES // 10**6} MB; split it or take the text out first"


def _reason(error: OSError) -> str:
    return _REASONS.get(error.errno or 0, f"cannot be read ({error.strerror or error})")
