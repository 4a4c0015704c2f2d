"""`dragoman compare-readers`."""

from pathlib import Path

import click

from dragoman.cli.options import DOSSIER, FORMAT
from dragoman.cli.output import printed


def _second(_: click.Context, param: click.Parameter, value: str | None) -> int | str | None:
    if value is None or value == "decisions":
        return value
    try:
        return int(value)
    except ValueError:
        raise click.BadParameter("give the number of a run, or `decisions`", param=param) from None


@click.command("compare-readers")
@DOSSIER
@click.option("--first", type=int, metavar="RUN", help="The run that is measured. Default: the latest.")
@click.option(
    "--second",
    callback=_second,
    metavar="RUN",
    help="What it is measured against: a run, or `decisions` by people. Default: the latest run of another reader.",
)
@click.option("--disagreements", is_flag=True, help="List the statements that only one of the two has.")
@FORMAT
def command(dossier: Path, first: int | None, second: int | str | None, disagreements: bool, form: str | None) -> None:
    """Show how two readers of the same documents agree, by kind: precision, recall and F1 of one against the other.

    Two statements agree that are of one kind and share half of the shorter one's characters or more. Against
    `decisions` only statements count that people accepted, corrected or rejected, so that recall is of what was judged.
    """
    from dragoman import api, lenses

    with api.open(dossier) as opened:
        result = lenses.compare_readers(opened, first=first, second=second, disagreements=disagreements)
    printed(result, form)
