"""`dragoman import`."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dragoman.cli.options import FORMAT
from dragoman.cli.output import notice, printed
from dragoman.cli.progress import progress

if TYPE_CHECKING:
    from dragoman.events import Report
    from dragoman.lenses import LensResult

FORMATS = ("gdelt", "gdelt1", "gdelt2", "icews", "polecat", "acled", "csv")
_COLUMNS = ("file", "format", "rows", "known", "rejected", "note")
_SIZE = re.compile(r"\d+(\.\d+)? ?[KMGT]i?B", re.IGNORECASE)
_NAMED = 5
"""So many unknown codes are named."""


def _size(_: click.Context, param: click.Parameter, value: str) -> str:
    if not _SIZE.fullmatch(value):
        raise click.BadParameter("give a size such as 500MB or 2GB", param=param)
    return value


@click.command("import")
@click.argument("table", type=click.Choice(FORMATS), metavar="FORMAT")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILES...")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The folder of the event table.")
@click.option(
    "--encoding",
    type=click.Choice(("utf-8", "latin-1", "utf-16")),
    default="utf-8",
    help="How the files are written. Default: utf-8; lines that are not are set aside.",
)
@click.option(
    "--memory",
    default="1GB",
    callback=_size,
    metavar="SIZE",
    help="What may be held in memory; the rest goes to disk. Default: 1GB.",
)
@FORMAT
def command(table: str, files: tuple[Path, ...], output: Path, form: str | None, **wanted: Any) -> None:
    """Import event tables that the field publishes into a folder of Parquet.

    FORMAT is gdelt (exports of GDELT 1.0 or 2.0; gdelt1 and gdelt2 insist on one), icews (yearly files), polecat, acled
    (exports as CSV) or csv: a table of your own with a header, columns date, actor, recipient and one of type (PLOVER),
    cameo, intensity; also mode, dimension, place, source, url, text, id.

    FILES are files, folders or patterns; .gz and .zip are unpacked. Events that the table has already are left out, so
    that importing twice does no harm. Rows that cannot be read are set aside in FOLDER/rejects with file, line and
    reason. Stopped at any moment, each file is in the table whole or not at all; run the same command to go on.

    `dragoman relations DOSSIER --between A B --events FOLDER` then sets what the table tells of two actors beside what
    was read.

    Protests are material conflict in PLOVER and verbal in GDELT's QuadClass: both are kept (quad, source_quad). Rows
    without words of their own (GDELT, ICEWS, POLECAT) are marked as unsourced counts. The exit code is 1 when a file
    could not be read.
    """
    from dragoman import events

    with progress("Importing") as tell:
        report = events.import_files(table, files, output, progress=tell, **wanted)
    for line in _notices(report, output):
        notice(line)
    printed(_result(report), form)
    if report.failed or not report.files:
        raise click.exceptions.Exit(1)


def _notices(report: "Report", output: Path) -> list[str]:
    from dragoman.lenses.gathered import counted

    lines = [f"  {name}: {why}" for name, why in report.failed]
    lines += [f"  {name}: passed over, not a table by its name; name it itself to import it" for name in report.passed]
    lines += [f"  {each.file}: {each.note}" for each in report.files if each.note]
    lines += [f"  {each}" for each in report.examples]
    if report.rejects:
        lines.append(f"  all {counted(report.rejected, 'row')} set aside: {', '.join(report.rejects)}")
    if report.unknown:
        lines.append(_unknown(report))
    parts = [f"imported {counted(report.rows, 'event')} of {counted(len(report.files), 'file')} into {output}"]
    parts += [f"{report.known} known already"] if report.known else []
    parts += [f"{counted(report.rejected, 'row')} set aside"] if report.rejected else []
    parts += [f"{counted(len(report.failed), 'file')} could not be read"] if report.failed else []
    return [*lines, "; ".join(parts), *_remarks(report), *_next(report, output)]


def _next(report: "Report", output: Path) -> list[str]:
    """How to go on from here, with the two actors that the table knows most of."""
    from dragoman.events import EventTable

    if not report.rows:
        return []
    with EventTable(output) as table:
        most = table.pairs()[:1]
    names = (f"'{name}'" if " " in name else name for name in most[0].pair) if most else ("A", "B")
    return [f"next: dragoman relations X.dossier --between {' '.join(names)} --events {output}"]


def _unknown(report: "Report") -> str:
    total = sum(report.unknown.values())
    named = sorted(report.unknown, key=lambda code: (-report.unknown[code], code))
    shown = ", ".join(named[:_NAMED]) + (", …" if len(named) > _NAMED else "")
    return f"  codes that no table knows ({shown}): {total:,} rows kept without a type, with the source's own intensity"


def _remarks(report: "Report") -> list[str]:
    if not report.rows:
        return []
    typed = report.rows - report.untyped
    sides = f"note: both sides are known in {report.placed:,} of {report.rows:,} events, a PLOVER type in {typed:,}"
    remarks = [f"{sides}; {report.unsourced:,} carry no words and are unsourced counts"]
    if report.protests:
        remarks.append(
            f"note: {report.protests:,} protests are material conflict in PLOVER (quad) and verbal in the source's "
            "classes (source_quad)"
        )
    return remarks


def _result(report: "Report") -> "LensResult":
    from dragoman.lenses import LensResult
    from dragoman.lenses.result import Row

    rows = [Row({name: getattr(each, name) for name in _COLUMNS}) for each in report.files]
    rows += [Row({"file": name, "rows": 0, "note": why}) for name, why in report.failed]
    return LensResult(lens="import", columns=_COLUMNS, rows=tuple(rows))
