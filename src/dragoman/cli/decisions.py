"""`dragoman decisions`."""

import sys
from pathlib import Path

import click

from dragoman.cli.options import DOSSIER
from dragoman.cli.output import line, notice, written


@click.command("decisions")
@DOSSIER
@click.option("--from", "source", type=click.Path(path_type=Path), metavar="FILE", help="Bring in; - for stdin.")
@click.option(
    "--format", "form", type=click.Choice(("jsonl", "annotations")), default="jsonl", show_default=True,
    help="JSON Lines in Prodigy's form, or Web Annotations.",
)  # fmt: skip
@click.option("--who", metavar="NAME", help="Who decided, where a line does not say. Default: your name here.")
def command(dossier: Path, source: Path | None, form: str, who: str | None) -> None:
    """Write out what people decided about statements; with --from bring such lines in.

    What is there already is not added again. A line that speaks of nothing in the latest reading is told of, and passed
    over.
    """
    from dragoman import api, views
    from dragoman.cli.who import user
    from dragoman.intake.decisions import bring

    if source is None:
        with api.open(dossier) as opened:
            whole = "".join(views.decisions_jsonl(opened)) if form == "jsonl" else views.decisions_annotations(opened)
        written(whole)
        return
    lines = _lines(source)
    with api.open(dossier, write=True) as opened:
        found = bring(opened, lines, who or user())
    for number, why in found.refused:
        notice(f"{source}, line {number}: {why}")
    line(f"{dossier}: {found.added} decisions brought in, {found.known} known already, {len(found.refused)} not used")


def _lines(source: Path) -> list[str]:
    data = sys.stdin.buffer.read() if str(source) == "-" else source.read_bytes()
    return data.decode("utf-8-sig", "replace").splitlines()
