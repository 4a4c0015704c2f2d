"""Options that several commands share, and the values they turn into."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dragoman.statements import Interval
from dragoman.statements.vocabulary import DIMENSIONS

Command = TypeVar("Command", bound=Callable[..., Any])
FORMATS = ("table", "json", "jsonl", "csv")


if TYPE_CHECKING:
    _Date = click.ParamType[date]
    _Weights = click.ParamType[dict[str, float]]
else:
    _Date = _Weights = click.ParamType  # Takes no type at run time before click 8.4.


class Day(_Date):
    """A day, given as 2018-12-31, or as a month or year that stands for its `edge`."""

    name = "date"

    def __init__(self, edge: str) -> None:
        self._edge = edge

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day. A value that is no date is a usage error."""
        if isinstance(value, date):
            return value
        try:
            told = Interval.parse(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)
        return told.start if self._edge == "start" else told.end


class Weights(_Weights):
    """Weights by name, given as `trade=1,energy=2`."""

    name = "weights"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dict[str, float]:
        """The weights. A value that is none is a usage error."""
        if isinstance(value, dict):
            return value
        found: dict[str, float] = {}
        for part in str(value).split(","):
            name, _, number = (each.strip() for each in part.partition("="))
            try:
                found[name] = float(number)
            except ValueError:
                self.fail(f"not a weight: {part.strip()!r} (write trade=1,energy=2)", param, ctx)
        return found


DOSSIER = click.argument("dossier", type=click.Path(path_type=Path), metavar="DOSSIER")
AS_OF = click.option("--as-of", type=Day("end"), metavar="DATE", help="Know only what had been published by then.")
FORMAT = click.option(
    "--format", "form", type=click.Choice(FORMATS), help="How to print. Default: table on a terminal, json when piped."
)


def narrowing(command: Command) -> Command:
    """The options by which lists of statements are narrowed."""
    for option in (
        click.option("--until", type=Day("end"), metavar="DATE", help="Speaking of a time no later than this."),
        click.option("--since", type=Day("start"), metavar="DATE", help="Speaking of a time no earlier than this."),
        click.option(
            "--dimension", "dimensions", type=click.Choice(DIMENSIONS), multiple=True, help="In this dimension."
        ),
        click.option("--between", nargs=2, metavar="ACTOR ACTOR", help="Naming both of these actors."),
        click.option("--actor", "actors", metavar="ACTOR", multiple=True, help="Naming this actor. May be repeated."),
    ):
        command = option(command)
    return command


def travelling(command: Command) -> Command:
    """The options of routes on the map."""
    named = "a gate, corridor, country, place or leg (Rasht-Astara). May be repeated."
    for option in (
        click.option("--corridors", "file", type=click.Path(path_type=Path), metavar="FILE", help="A map of your own."),
        click.option("--seed", type=click.IntRange(0), default=0, show_default=True, help="Of the draws."),
        click.option(
            "--draws", type=click.IntRange(1, 100_000), default=1000, show_default=True, help="Of the figures."
        ),
        click.option("--planned", is_flag=True, help="Take what is not built yet as built."),
        click.option("--set", "settings", metavar="GATE=YES|NO", multiple=True, help="Take this gate to hold or not."),
        click.option("--open", "opened", metavar="NAME", multiple=True, help=f"Open {named}"),
        click.option("--closed", metavar="NAME", multiple=True, help=f"Close {named}"),
        click.option(
            "--alternatives", type=click.IntRange(1, 50), default=3, show_default=True, help="How many routes."
        ),
        click.option(
            "--mode", "modes", metavar="MODE", multiple=True, help="rail, road, sea or pipeline; also rail,sea."
        ),
        click.option(
            "--by",
            type=click.Choice(("days", "cost", "km", "time", "distance")),
            default="days",
            show_default=True,
            help="What a route is the best by.",
        ),
    ):
        command = option(command)
    return command
