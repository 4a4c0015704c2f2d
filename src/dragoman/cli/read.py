"""`dragoman read`."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.progress import progress
from dragoman.statements import Interval

if TYPE_CHECKING:
    from dragoman.intake import Report


def _published(_: click.Context, param: click.Parameter, value: str | None) -> Interval | None:
    try:
        return Interval.parse(value) if value else None
    except ValueError as error:
        raise click.BadParameter(str(error), param=param) from None


@click.command("read")
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The dossier to read into.")
@click.option(
    "--published",
    callback=_published,
    metavar="DATE",
    help="When these sources came out: 2018, 2018-05, 2018-05-03, or two of these with a slash between.",
)
@click.option("--workers", type=click.IntRange(1, 64), default=None, help="Processes to read with. Default: the cores.")
def command(sources: tuple[Path, ...], output: Path, published: Interval | None, workers: int | None) -> None:
    """Read files and folders into a dossier; - stands for standard input.

    Reads .txt, .md, .html, .pdf, .docx and .eml. What was read before is not read again. A file sources.csv beside
    the sources (columns: file, title, author, publisher, published, url) corrects what is found in them.
    """
    from dragoman import api

    with progress("Reading") as tell:
        report = api.read(sources, output, published=published, workers=workers or _cores(), progress=tell)
    for notice in (*report.failed, *report.passed, *report.doubts):
        click.echo(f"  {notice}", err=True)
    click.echo(_summary(report, output, sources), err=True)
    if report.read:
        click.echo(_holdings(output), err=True)
    if not report.read and not report.skipped:
        raise click.exceptions.Exit(1)


def _summary(report: "Report", output: Path, sources: tuple[Path, ...]) -> str:
    if not (report.read or report.skipped or report.failed):
        where = ", ".join(map(str, sources))
        return f"dragoman: {where}: nothing to read; give .txt, .md, .html, .pdf, .docx or .eml files"
    parts = [f"read {_many(report.read, 'document')} with {_many(report.statements, 'statement')} into {output}"]
    parts += [f"{report.skipped} known already"] if report.skipped else []
    parts += [f"{len(report.failed)} could not be read"] if report.failed else []
    parts += [f"{len(report.passed)} passed over"] if report.passed else []
    return "; ".join(parts)


def _holdings(output: Path) -> str:
    from dragoman import api

    with api.open(output) as opened:
        counts = opened.counts()
    kinds = ", ".join(_many(number, kind) for kind, number in counts.kinds.items())
    return f"it holds {_many(counts.documents, 'document')}: {kinds}"


def _many(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _cores() -> int:
    """How many processes can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
