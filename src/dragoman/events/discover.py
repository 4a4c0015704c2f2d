"""Which files are meant by names, folders and patterns."""

from __future__ import annotations

import glob
from collections.abc import Iterable
from pathlib import Path

ENDINGS = (".csv", ".tsv", ".tab", ".txt", ".gz", ".zip")


def discover(named: Iterable[Path]) -> tuple[list[Path], list[Path], list[tuple[str, str]]]:
    """The files in order, each once; files in folders that are passed over; names that lead nowhere, and why."""
    found: dict[Path, None] = {}
    passed: list[Path] = []
    failed: list[tuple[str, str]] = []
    for name in named:
        if name.is_dir():
            inside = sorted(each for each in name.rglob("*") if each.is_file() and not each.name.startswith("."))
            found.update(dict.fromkeys(each for each in inside if each.suffix.lower() in ENDINGS))
            passed += [each for each in inside if each.suffix.lower() not in ENDINGS]
        elif name.exists():
            found[name] = None
        elif matches := sorted(glob.glob(str(name), recursive=True)):  # noqa: PTH207
            found.update(dict.fromkeys(each for each in map(Path, matches) if each.is_file()))
        else:
            failed.append((str(name), "no such file or folder"))
    return list(found), passed, failed
