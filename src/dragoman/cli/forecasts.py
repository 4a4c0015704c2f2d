"""`dragoman forecasts`, and the options that it shares with `dragoman scores`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from dragoman.cli.options import AS_OF, DOSSIER, FORMAT, Day, narrowing
from dragoman.cli.output import printed

Command = TypeVar("Command", bound=Callable[..., Any])
STATES = (
    "open", "pending", "void", "yes", "no", "partial", "ambiguous", "annulled", "disputed", "expired", "unscorable",
    "resolved",
)  # fmt: skip


def choosing(command: Command) -> Command:
    """The options by which forecasts are narrowed beside those of any list of statements."""
    for option in (
        click.option("--due-after", type=Day("start"), metavar="DATE", help="Falling due on this day or later."),
        click.option("--due-before", type=Day("end"), metavar="DATE", help="Falling due by the end of this day."),
        click.option("--outlet", "outlets", metavar="NAME", multiple=True, help="Published there. May be repeated."),
        click.option("--speaker", "speakers", metavar="NAME", multiple=True, help="Said by (author: the authors)."),
        click.option(
            "--state",
            "states",
            type=click.Choice(STATES),
            multiple=True,
            metavar="STATE",
            help=f"In this state; may be repeated: {', '.join(STATES)} (all five outcomes).",
        ),
        narrowing,
    ):
        command = option(command)
    return command


@click.command("forecasts")
@DOSSIER
@click.argument("forecast", required=False, metavar="[ID]")
@choosing
@click.option("--limit", type=click.IntRange(1), help="How many at most. Default: all.")
@AS_OF
@FORMAT
def command(dossier: Path, form: str | None, **asked: Any) -> None:
    """List forecasts with the band that readers take their words for, when they fall due and how they stand.

    With an ID (or its beginning) that one alone: the later statements that may bear on it, and what people said of it.
    The state is that of --as-of, else of the day of the latest document; `dragoman resolve` says what came.
    """
    from dragoman import api

    with api.open(dossier) as opened:
        result = opened.lens("forecasts", **asked)
    printed(result, form)
