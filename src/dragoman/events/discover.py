"""Which files are meant by names, folders and patterns."""

from __future__ import annotations

import glob
from collections.abc import Iterable
from pathlib import Path

ENDINGS = (".csv", ".tsv", ".tab", ".txt", ".gz", ".zip")


def discover(named: Iterable[Path], table: Path) -> tuple[list[Path], list[Path], list[tuple[str, str]]]:
    """The files in order, each once; files in folders that are passed over; names that lead nowhere, and why.

    What lies in the folder `table`, into which is imported, is not meant by a folder around it.
    """
    found: dict[Path, None] = {}
    passed: list[Path] = []
    failed: list[tuple[str, str]] = []
    for name in (each for one in named for each in _meant(one)):
        if name.is_dir():
            inside = _inside(name, table.absolute())
            files = [each for each in inside if each.suffix.lower() in ENDINGS]
            found.update(dict.fromkeys(files))
            passed += [each for each in inside if each.suffix.lower() not in ENDINGS]
            failed += [] if files else [(str(name), f"no file in it ends in {', '.join(ENDINGS)}")]
        elif name.is_file():
            found[name] = None
        else:
            failed.append((str(name), "not a file" if name.exists() else "no such file or folder"))
    return list(found), passed, failed


def _meant(name: Path) -> list[Path]:
    """The name itself, or what it is a pattern of."""
    matches = [] if name.exists() else sorted(glob.glob(str(name), recursive=True))  # noqa: PTH207
    return [Path(each) for each in matches] or [name]


def _inside(folder: Path, table: Path) -> list[Path]:
    files = (each for each in folder.rglob("*") if each.is_file() and not each.name.startswith("."))
    return sorted(each for each in files if not each.absolute().is_relative_to(table))
