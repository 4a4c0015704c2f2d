"""Files into a folder of Parquet, a run at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import duckdb

from dragoman.errors import EventsError

from . import manifest as manifests
from .digests import Digest, digests
from .discover import discover
from .engine import MEMORY
from .folder import DATA, REJECTS, held, place
from .formats import FORMATS
from .head import head
from .layout import Layout
from .manifest import Manifest, Run, Source
from .report import Imported, Report
from .run import Written, write_run
from .unpack import Unpacked, mended, unpack

_BATCH = 256 << 20
"""Bytes of files that are read, and sorted, in one go; a larger file goes alone."""
Tell = Callable[[int, int, str], None]
_Fault = duckdb.Error | EventsError | OSError


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
    named, passed, failed = discover(files, output)
    with digests(named) as hashed, held(output, memory) as (connection, work):
        importer = _Importer(connection, output, work, form, encoding)
        importer.report.passed = [str(each) for each in passed]
        importer.report.failed = failed
        for number, (path, digest) in enumerate(hashed):
            if progress:
                progress(number, len(named), path.name)
            importer.take(path, digest)
        importer.flush()
    return importer.report


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

    def __post_init__(self) -> None:
        self.manifest = manifests.read(self.output)

    def take(self, path: Path, digest: Digest) -> None:
        """Take in a file, now or with the next ones; what is wrong with it goes into the report."""
        try:
            sha256 = digest.result()
            if not self._known(str(path), sha256):
                for each in unpack(path, sha256, self.work):
                    self._take_one(each)
        except EventsError as error:
            self.report.failed.append((str(path), str(error)))
        except OSError as error:
            self.report.failed.append((str(path), error.strerror or str(error)))

    def _take_one(self, file: Unpacked) -> None:
        """A file, or one of several in a zip: what is wrong with one does not touch the others."""
        try:
            if not self._known(file.name, file.sha256):
                self._add(file)
                return
        except EventsError as error:
            self.report.failed.append((file.name, str(error)))
        self._drop(file)

    def _known(self, name: str, sha256: str) -> bool:
        """Whether the same bytes were imported in the same way; that is told. Of a zip each file counts by itself."""
        if any(each.sha256 == sha256 for each in self.waiting):
            self.flush()
        way = (sha256, self.form, self.encoding)
        same = next((each for each in self.manifest.sources if (each.sha256, each.asked, each.encoding) == way), None)
        if same:
            note = f"the same as {same.name}, which is imported"
            self.report.files.append(Imported(name, same.format, 0, same.rows + same.known, 0, note))
        return same is not None

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
        if files and self._write(files):
            for each in files:
                self._write_alone(each)
        for each in files:
            self._drop(each)

    def _drop(self, file: Unpacked) -> None:
        if file.path.parent == self.work:
            file.path.unlink(missing_ok=True)

    def _write_alone(self, file: Unpacked) -> None:
        """A file that stops DuckDB's reader is tried by itself, and once more with its line ends made alike."""
        error = self._write([file])
        if isinstance(error, duckdb.Error) and self.encoding != "utf-16":  # Whose bytes would be no text afterwards.
            error = self._write([mended(file, self.work)])
        if error:
            self.report.failed.append((file.name, _why(error)))

    def _write(self, files: list[Unpacked]) -> _Fault | None:
        """Make a run of the files, or of none of them: then what stood in the way."""
        assert self.layout
        first = len(self.manifest.sources)
        into = self.work / f"{self.layout.format}-{self.manifest.number + 1:06d}.parquet"
        self.connection.execute("CREATE OR REPLACE TEMP TABLE inputs (path VARCHAR, number INTEGER)")
        self.connection.executemany(
            "INSERT INTO inputs VALUES (?, ?)", [[str(each.path), first + at] for at, each in enumerate(files)]
        )
        try:
            written = write_run(self.connection, self.layout, files, into, self._older())
            self._commit(files, into, written)
        except duckdb.InterruptException:
            raise KeyboardInterrupt from None
        except RuntimeError as error:
            if "interrupted" in str(error):  # What DuckDB (2.0.1) makes of Ctrl-C.
                raise KeyboardInterrupt from None
            raise
        except (duckdb.Error, EventsError, OSError) as error:
            into.with_suffix(".tsv").unlink(missing_ok=True)
            return error
        return None

    def _older(self) -> dict[Path, Run]:
        assert self.layout
        return {self.output / DATA / run.name: run for run in self.manifest.runs if run.format == self.layout.format}

    def _commit(self, files: list[Unpacked], into: Path, written: Written) -> None:
        """Put a run, its rejects and then the manifest in place; until that last step nothing has happened."""
        assert self.layout
        told, rejects, run = written.told, into.with_suffix(".tsv"), None
        if told["rows"]:
            run = Run(into.name, self.layout.format, told["rows"], told["first"], told["last"])
            place(into, self.output / DATA)
        if rejects.exists():
            place(rejects, self.output / REJECTS)
        first = len(self.manifest.sources)
        sources = [
            Source(
                each.name, each.sha256, self.layout.format, self.form, self.encoding, written.rows[first + at],
                written.known[first + at], written.rejected[each.name], each.note, into.name if run else "",
            )
            for at, each in enumerate(files)
        ]  # fmt: skip
        aside = rejects.name if written.rejected else ""
        manifest = self.manifest.with_run(run, sources, aside)
        manifests.write(self.output, manifest)
        self.manifest = manifest
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


def _why(error: _Fault) -> str:
    if isinstance(error, duckdb.Error):
        more = "; give more by --memory" if isinstance(error, duckdb.OutOfMemoryException) else ""
        return f"cannot be taken apart: {str(error).partition(chr(10))[0]}{more}"
    return str(error) if isinstance(error, EventsError) else f"cannot be put into the table: {error.strerror or error}"
