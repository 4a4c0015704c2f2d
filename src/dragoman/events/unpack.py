"""Files as DuckDB can read them: plain ones where they lie, packed ones unpacked beside the table."""

from __future__ import annotations

import lzma
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from dragoman.errors import EventsError

_BLOCK = 1 << 20
_LONGEST_LINE = 4 << 20
_ROOM = 64 << 20
"""Bytes of disk to leave free."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A table as a plain file: under what name it is known, where it lies, the SHA-256 of the file that was given.

    `note` is not empty where the packed file breaks off: the whole lines before are there.
    """

    name: str
    path: Path
    sha256: str
    size: int
    note: str = ""


def unpack(path: Path, sha256: str, work: Path) -> Iterator[Unpacked]:
    """The tables in a file: itself, or what is in a .gz or .zip (told by its first bytes, not by its name).

    Raises EventsError where nothing can be read; OSError.
    """
    with path.open("rb") as file:
        magic = file.read(4)
    if magic[:2] == b"\x1f\x8b":
        yield _gunzipped(path, sha256, work / f"{sha256}.csv")
    elif magic[:2] == b"PK":
        yield from _unzipped(path, sha256, work)
    else:
        yield Unpacked(str(path), path, sha256, path.stat().st_size)


def mended(file: Unpacked, work: Path) -> Unpacked:
    """A copy of the file whose lines all end alike. Raises OSError."""
    into = work / "mended.csv"
    with file.path.open("rb") as source, into.open("wb") as out:
        for line in source:
            out.write(line.rstrip(b"\r\n").replace(b"\r", b" ") + b"\n")
    return replace(file, path=into)


def _gunzipped(path: Path, sha256: str, into: Path) -> Unpacked:
    note = ""
    with into.open("wb") as out, path.open("rb") as file:
        try:
            _inflate(file, out, into)
        except (EOFError, zlib.error) as error:
            note = f"the gzip breaks off ({error}); its whole lines are imported: fetch the file again for the rest"
    if note:
        _cut(into)
    size = into.stat().st_size
    if note and not size:
        raise EventsError("the gzip is broken from its start; fetch the file again")
    return Unpacked(str(path), into, sha256, size, note)


def _cut(path: Path) -> None:
    """Take away the last line of a file, which may be cut in the middle of a field without showing it."""
    with path.open("rb+") as file:
        end = file.seek(0, 2)
        start = file.seek(max(0, end - _LONGEST_LINE))
        file.truncate(start + file.read().rfind(b"\n") + 1)


def _inflate(file: IO[bytes], out: IO[bytes], into: Path) -> None:
    """Unpack all members of a gzip; what a broken one holds before its break is written all the same."""
    inflater = zlib.decompressobj(wbits=31)
    while block := file.read(_BLOCK // 4):
        while block:
            _put(out, inflater.decompress(block), into)
            block = inflater.unused_data
            if inflater.eof:
                inflater = zlib.decompressobj(wbits=31)
                block = block.lstrip(b"\0")  # Padding after the last member.
                begun = bool(block)
            else:
                begun = True
    if begun:
        raise EOFError("its end is missing")


def _unzipped(path: Path, sha256: str, work: Path) -> Iterator[Unpacked]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = [each for each in archive.infolist() if not each.is_dir()]
            if not members:
                raise EventsError("the zip is empty")
            for number, member in enumerate(members):
                into = work / f"{sha256}-{number}.csv"
                with archive.open(member) as file, into.open("wb") as out:
                    while block := file.read(_BLOCK):
                        _put(out, block, into)
                name = str(path) if len(members) == 1 else f"{path}/{member.filename}"
                yield Unpacked(name, into, sha256 if len(members) == 1 else f"{sha256}/{number}", into.stat().st_size)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, lzma.LZMAError) as error:
        raise EventsError(f"the zip cannot be unpacked ({error}); fetch the file again") from None


def _put(out: IO[bytes], block: bytes, into: Path) -> None:
    out.write(block)
    if shutil.disk_usage(into.parent).free < _ROOM:
        raise EventsError("no room on the disk to unpack it; free some, or import into a folder on another disk")
