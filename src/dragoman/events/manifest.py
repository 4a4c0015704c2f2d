"""What is in a folder: `manifest.json`, the one place that says which Parquet files count.

A file that is not named in it does not count, so that replacing it in one step makes an import whole or undone.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from dragoman.errors import EventsError

NAME, VERSION = "manifest.json", 1


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was imported: its name and the SHA-256 of its bytes; what became of its rows; its run.

    `asked` and `encoding`: the format and encoding that it was imported as.
    """

    name: str
    sha256: str
    format: str
    asked: str
    encoding: str
    rows: int
    known: int
    rejected: int
    note: str
    run: str


@dataclass(frozen=True, slots=True)
class Run:
    """A Parquet file of one format, sorted by pair and day; its ids lie between `first` and `last`, as text."""

    name: str
    format: str
    rows: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything imported into a folder; `number` counts the runs ever written."""

    sources: tuple[Source, ...] = ()
    runs: tuple[Run, ...] = ()
    number: int = 0
    rejects: tuple[str, ...] = field(default=())

    def with_run(self, run: Run | None, sources: list[Source], rejects: str) -> Manifest:
        """With one run more (none where every row was known), its sources and its file of rejects."""
        return replace(
            self,
            sources=(*self.sources, *sources),
            runs=(*self.runs, run) if run else self.runs,
            number=self.number + 1,
            rejects=(*self.rejects, rejects) if rejects else self.rejects,
        )


def read(folder: Path) -> Manifest:
    """The manifest of a folder, empty where there is none. Raises EventsError where it cannot be understood."""
    path = folder / NAME
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Manifest()
    except (OSError, ValueError) as error:
        raise EventsError(f"{path}: cannot be read ({error}); import into another folder") from None
    try:
        return _understood(told)
    except (KeyError, TypeError, AttributeError):
        raise EventsError(f"{path}: not the manifest of an event table; import into another folder") from None


def _understood(told: dict[str, Any]) -> Manifest:
    if told["version"] > VERSION:
        raise EventsError(f"{NAME} was written by a newer version of dragoman; update dragoman")
    runs, rejects = tuple(Run(**each) for each in told["runs"]), tuple(told["rejects"])
    if any(name != Path(name).name for name in (*(run.name for run in runs), *rejects)):
        raise TypeError("a file outside the folder")
    return Manifest(tuple(Source(**each) for each in told["sources"]), runs, int(told["number"]), rejects)


def write(folder: Path, manifest: Manifest) -> None:
    """Put a manifest in place in one step. Raises OSError."""
    told = {"version": VERSION, **asdict(manifest)}
    beside = folder / f".{NAME}.part"
    with beside.open("w", encoding="utf-8") as file:
        json.dump(told, file, ensure_ascii=False, indent=1)
        file.write("\n")
        file.flush()
        os.fsync(file.fileno())
    beside.replace(folder / NAME)
