"""`dragoman scores`."""

from pathlib import Path
from typing import Any

import click

from dragoman.cli.forecasts import choosing
from dragoman.cli.options import AS_OF, DOSSIER, FORMAT
from dragoman.cli.output import printed

BYS = ("speaker", "outlet", "topic", "dimension", "horizon", "phrase")


@click.command("scores")
@DOSSIER
@click.option("--by", type=click.Choice(BYS), default="speaker", show_default=True, help="A row for each.")
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True, help="Of the bootstrap.")
@choosing
@AS_OF
@FORMAT
def command(dossier: Path, form: str | None, **asked: Any) -> None:
    """Show how good forecasts were: what the words promised, what came, and scores with their bands.

    Only resolved forecasts are scored (`dragoman resolve`), those with a condition only where it held. Nobody is ranked
    whose band overlaps another's.
    """
    from dragoman import api

    with api.open(dossier) as opened:
        result = opened.lens("scores", **asked)
    printed(result, form)
