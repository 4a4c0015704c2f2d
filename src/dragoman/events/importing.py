"""Files into a folder of Parquet, a run at a time."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import duckdb

from dragoman.errors import EventsError

from . import manifest as manifests
from .discover import discover
from .engine import MEMORY, connect
from .formats import acled, gdelt, icews, plain, polecat
from .head import Head, head
from .layout import Layout
from .lookups import prepare
from .manifest import Manifest, Run, Source
from .report import Imported, Report
from .run import Written, write_run
from .unpack import Unpacked, digest, unpack

FORMATS: dict[str, Callable[[Head, str], Layout]] = {
    "gdelt": gdelt.layout,
    "gdelt1": gdelt.layout,
    "gdelt2": gdelt.layout,
    "icews": icews.layout,
    "polecat": polecat.layout,
    "acled": acled.layout,
    "csv": plain.layout,
}
"""The formats by name; `gdelt` is 1.0 or 2.0, told by the number of fields."""
ENCODINGS = ("utf-8", "latin-1", "utf-16")
DATA, REJECTS = "data", "rejects"
_WORK, _LOCK = ".work", ".import.duckdb"
_BATCH = 256 << 20
"""Bytes of files that are read, and sorted, in one go; a larger file goes alone."""
Tell = Callable[[int, int, str], None]


def import_files(
    form: str, files: Iterable[Path], output: Path, *, encoding: str = "utf-8", memory: str = MEMORY,
    progress: Tell | None = None,
) -> Report:  # fmt: skip
    """Import files, folders and patterns of one format into the folder `output`, made where there is none.

    Each file is in the table whole or not at all, whenever the import is stopped; run again it goes on. Events that
    the table holds already are left out (same format, same id). Raises EventsError where the folder is something
    else, or another import is writing to it; faults of single files are told in the report. `memory`: what DuckDB
    may take ("1GB"); the rest goes to disk, beside the table.
    """
    named, passed, failed = discover(files)
    with _folder(output, memory) as (connection, work):
        importer = _Importer(connection, output, work, form, encoding)
        importer.report.passed = [str(each) for each in passed]
        importer.report.failed = failed
        for number, path in enumerate(named):
            if progress:
                progress(number, len(named), path.name)
            importer.take(path)
        importer.flush()
    return importer.report


@contextmanager
def _folder(output: Path, memory: str) -> Iterator[tuple[Any, Path]]:
    """A connection that holds the folder's lock, and an empty folder to work in; both gone afterwards."""
    if output.exists() and not (output.is_dir() and (not any(output.iterdir()) or _ours(output))):
        raise EventsError(f"{output}: holds something else than an event table; name a new or an empty folder")
    output.mkdir(parents=True, exist_ok=True)
    work = output / _WORK
    try:
        connection = connect(str(output / _LOCK), memory=memory, spill=work / "spill")
    except duckdb.IOException:
        raise EventsError(f"{output}: another import is writing to it; wait until it is done") from None
    try:
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        prepare(connection)
        yield connection, work
    finally:
        connection.close()
        shutil.rmtree(work, ignore_errors=True)
        (output / _LOCK).unlink(missing_ok=True)
        if not any(output.iterdir()):
            output.rmdir()


def _ours(output: Path) -> bool:
    return any((output / each).exists() for each in (manifests.NAME, _LOCK, _WORK))


@dataclass(slots=True)
class _Importer:
    connection: Any
    output: Path
    work: Path
    form: str
    encoding: str
    report: Report = field(default_factory=Report)
    manifest: Manifest = field(init=False)
    waiting: list[Unpacked] = field(default_factory=list)
    layout: Layout | None = None
    trouble: str = ""

    def __post_init__(self) -> None:
        self.manifest = manifests.read(self.output)
        _sweep(self.output, self.manifest)

    def take(self, path: Path) -> None:
        """Take in a file, now or with the next ones; what is wrong with it goes into the report."""
        try:
            sha256 = digest(path)
            if same := self._same(sha256):
                note = f"the same as {same.name}, which is imported"
                self.report.files.append(Imported(str(path), same.format, 0, same.rows + same.known, 0, note))
                return
            for each in unpack(path, sha256, self.work):
                self._take_one(each)
        except EventsError as error:
            self.report.failed.append((str(path), str(error)))
        except OSError as error:
            self.report.failed.append((str(path), error.strerror or str(error)))

    def _take_one(self, file: Unpacked) -> None:
        """A file, or one of several in a zip: what is wrong with one does not touch the others."""
        try:
            self._add(file)
        except EventsError as error:
            self.report.failed.append((file.name, str(error)))

    def _same(self, sha256: str) -> Source | None:
        for each in self.waiting:
            if each.sha256.partition("/")[0] == sha256:
                self.flush()
                break
        return next(
            (
                each for each in self.manifest.sources
                if each.sha256.partition("/")[0] == sha256 and (each.asked, each.encoding) == (self.form, self.encoding)
            ),
            None,
        )  # fmt: skip

    def _add(self, file: Unpacked) -> None:
        beginning = head(file.path, self.encoding)
        if not beginning.lines:
            raise EventsError("the file is empty")
        layout = replace(FORMATS[self.form](beginning, self.form), encoding=self.encoding)
        if self.waiting and (layout != self.layout or sum(each.size for each in self.waiting) + file.size > _BATCH):
            self.flush()
        self.layout = layout
        self.waiting.append(file)

    def flush(self) -> None:
        """Write what is waiting."""
        files, self.waiting = self.waiting, []
        if files and not self._write(files):
            for each in files:
                self._write_alone(each)
        for each in files:
            if each.path.parent == self.work:
                each.path.unlink(missing_ok=True)

    def _write_alone(self, file: Unpacked) -> None:
        """A file that stops DuckDB's reader is tried by itself, and once more with its line ends made alike."""
        if self._write([file]):
            return
        mended = self.work / "mended.csv"
        with file.path.open("rb") as source, mended.open("wb") as out:
            for line in source:
                out.write(line.rstrip(b"\r\n").replace(b"\r", b" ") + b"\n")
        if not self._write([replace(file, path=mended)]):
            self.report.failed.append((file.name, self.trouble))

    def _write(self, files: list[Unpacked]) -> bool:
        assert self.layout
        number, first = self.manifest.number + 1, len(self.manifest.sources)
        name = f"{self.layout.format}-{number:06d}.parquet"
        into = self.work / name
        self.connection.execute("CREATE OR REPLACE TEMP TABLE inputs (path VARCHAR, number INTEGER)")
        self.connection.executemany(
            "INSERT INTO inputs VALUES (?, ?)", [[str(each.path), first + at] for at, each in enumerate(files)]
        )
        try:
            written = write_run(self.connection, self.layout, files, into, self._older())
        except duckdb.InterruptException:
            raise KeyboardInterrupt from None
        except duckdb.Error as error:
            into.with_suffix(".tsv").unlink(missing_ok=True)
            more = "; give more by --memory" if isinstance(error, duckdb.OutOfMemoryException) else ""
            self.trouble = f"cannot be taken apart: {str(error).partition(chr(10))[0]}{more}"
            return False
        self._commit(files, into, written)
        return True

    def _older(self) -> dict[Path, Run]:
        assert self.layout
        return {self.output / DATA / run.name: run for run in self.manifest.runs if run.format == self.layout.format}

    def _commit(self, files: list[Unpacked], into: Path, written: Written) -> None:
        """Put a run, its rejects and then the manifest in place; until that last step nothing has happened."""
        assert self.layout
        told, rejects, run = written.told, into.with_suffix(".tsv"), None
        if told["rows"]:
            run = Run(into.name, self.layout.format, told["rows"], told["first"], told["last"])
            _place(into, self.output / DATA)
        if rejects.exists():
            _place(rejects, self.output / REJECTS)
        first = len(self.manifest.sources)
        sources = [
            Source(
                each.name, each.sha256, self.layout.format, self.form, self.encoding, written.rows[first + at],
                written.known[first + at], written.rejected[each.name], each.note, into.name if run else "",
            )
            for at, each in enumerate(files)
        ]  # fmt: skip
        aside = rejects.name if written.rejected else ""
        self.manifest = self.manifest.with_run(run, sources, aside)
        manifests.write(self.output, self.manifest)
        self._tell(sources, aside, written)

    def _tell(self, sources: list[Source], aside: str, written: Written) -> None:
        report = self.report
        report.files += [
            Imported(each.name, each.format, each.rows, each.known, each.rejected, each.note) for each in sources
        ]
        report.examples += written.examples
        report.rejects += [str(self.output / REJECTS / aside)] if aside else []
        report.unknown += written.unknown
        for name in ("placed", "untyped", "unsourced", "protests"):
            setattr(report, name, getattr(report, name) + written.told[name])


def _place(file: Path, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    file.replace(folder / file.name)


def _sweep(output: Path, manifest: Manifest) -> None:
    """Take away what a stopped import has left, which the manifest does not name."""
    named = {run.name for run in manifest.runs} | set(manifest.rejects)
    for folder in (DATA, REJECTS):
        for left in (output / folder).glob("*-[0-9]*.*"):
            if left.name not in named:
                left.unlink()
