"""`dragoman read`."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from dragoman.cli.asking import ASKED, Whom, asked, asking_options
from dragoman.cli.output import notice
from dragoman.cli.progress import Tell, progress
from dragoman.statements import Interval, RemarkSort

if TYPE_CHECKING:
    from dragoman.intake import Report


READERS = ("embedded", "rules", *ASKED)
_REMARKED: dict[RemarkSort, str] = {
    "review": "points to review",
    "refused": "answers refused",
    "order": "orders to its reader found in documents",
}
_NAMED = 3
"""So many documents are named in a note."""


class _Options(TypedDict):
    published: Interval | None
    workers: int | None


class _Wanted(Whom):
    reader: str | None
    published: Interval | None
    workers: int | None


def _published(_: click.Context, param: click.Parameter, value: str | None) -> Interval | None:
    try:
        return Interval.parse(value) if value else None
    except ValueError as error:
        raise click.BadParameter(str(error), param=param) from None


@click.command("read")
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The dossier to read into.")
@click.option(
    "--reader",
    type=click.Choice(READERS),
    default=None,
    help="Who reads. Default: embedded, the trained model that the package carries; rules need no model; model asks a "
    "language model of yours, paste does so through files, both has it read beside the embedded one.",
)
@click.option(
    "--published",
    callback=_published,
    metavar="DATE",
    help="When these sources came out: 2018, 2018-05, 2018-05-03, or two of these with a slash between.",
)
@click.option(
    "--workers", type=click.IntRange(1, 64), default=None, help="Processes to read with. Default: as many as it pays."
)
@asking_options
def command(sources: tuple[Path, ...], output: Path, **wanted: Unpack[_Wanted]) -> None:
    """Read files and folders into a dossier; - stands for standard input.

    Reads .txt, .md, .html, .pdf, .docx and .eml, in English; a file that does not look so is reported. What the same
    reader has read before is not read again; what another reader finds takes the place of what was found before, and
    decisions by people stay. A file sources.csv beside the sources (columns: file, title, author, publisher, published,
    url) corrects what is found in them. The exit code is 1 when a source that was named could not be read; what cannot
    be read in a folder is only reported.

    A language model is sent the texts, at the address that you give and nowhere else, and nothing that it says is taken
    unless it stands in the text. What it was asked and answered is kept in the dossier.
    """
    from dragoman import api

    asking = asked(wanted["reader"], wanted)
    options: _Options = {"published": wanted["published"], "workers": wanted["workers"]}
    if asking and wanted["estimate"]:
        api.estimate(sources, output, asking, **options)
        return
    with progress("Reading") as tell, _counting(tell) as counted:
        chosen = replace(asking, tell=tell) if asking else wanted["reader"]
        report = api.read(sources, output, reader=chosen, progress=counted, **options)
    for each in (*report.failed, *report.passed, *report.doubts):
        notice(f"  {each}")
    notice(_summary(report, output, sources))
    if report.read:
        notice(_holdings(output))
    if report.undated:
        notice(_undated(report.undated))
    if not (report.read or report.skipped) or _missed(report, sources):
        raise click.exceptions.Exit(1)


@contextmanager
def _counting(tell: Tell | None) -> Iterator[Tell]:
    """Gives a function to be told how far it is, which says so where the command is stopped."""
    done, of = 0, 0

    def counted(number: int, total: int, name: str) -> None:
        nonlocal done, of
        done, of = number, total
        if tell:
            tell(number, total, name)

    try:
        yield counted
    except KeyboardInterrupt as error:
        files = f"{done} of {of} files" if of != 1 else f"{done} of 1 file"
        what = f"stopped after {files}; what they say is stored" if done else "stopped before a file was read"
        raise type(error)(f"{what}; run the same command to go on") from None


def _undated(names: tuple[str, ...]) -> str:
    """How many documents have no date, what that costs, and how to give one."""
    from dragoman.lenses.gathered import counted

    which = ", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else "")
    have, their = ("has", "its") if len(names) == 1 else ("have", "their")
    return (
        f"note: {counted(len(names), 'document')} {have} no date of publication ({which}), so that words such as “last "
        f"month” in {their} text stand for no date and --as-of leaves {'it' if len(names) == 1 else 'them'} out; give "
        "dates by --published, in a file sources.csv (columns file, published), or in a line `date: 2024-05-31` "
        "between two lines of --- at the top of the text"
    )


def _missed(report: "Report", sources: tuple[Path, ...]) -> bool:
    """Whether a source that was named itself, not found in a folder, could not be read."""
    from dragoman.documents import discover

    failed = {each.name for each in (*report.failed, *report.passed)}
    named = set(map(os.path.realpath, sources))
    return bool(failed) and any(
        each.name in failed and os.path.realpath(each.path) in named for each in discover(sources)
    )


def _summary(report: "Report", output: Path, sources: tuple[Path, ...]) -> str:
    from dragoman.lenses.gathered import counted

    if not (report.read or report.skipped or report.failed):
        where = ", ".join(map(str, sources))
        return f"dragoman: {where}: nothing to read; give .txt, .md, .html, .pdf, .docx or .eml files"
    parts = [f"read {counted(report.read, 'document')} with {counted(report.statements, 'statement')} into {output}"]
    parts += [f"{report.skipped} known already"] if report.skipped else []
    parts += [f"{report.replaced} replaced by newer text"] if report.replaced else []
    parts += [f"{len(report.failed)} could not be read"] if report.failed else []
    parts += [f"{len(report.passed)} passed over"] if report.passed else []
    parts += [f"{report.remarks[sort]} {_REMARKED[sort]}" for sort in _REMARKED if report.remarks[sort]]
    return "; ".join(parts)


def _holdings(output: Path) -> str:
    from dragoman import api
    from dragoman.lenses.gathered import counted

    with api.open(output) as opened:
        counts = opened.counts()
    kinds = ", ".join(counted(number, kind) for kind, number in counts.kinds.items())
    return f"it holds {counted(counts.documents, 'document')}: {kinds}{_adrift(counts.adrift)}"


def _adrift(number: int) -> str:
    """How many decisions speak of statements that the latest reading does not have."""
    fit = "decision fits" if number == 1 else "decisions fit"
    return f"; {number} {fit} none of these (`dragoman verify` lists them)" if number else ""
