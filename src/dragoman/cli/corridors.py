"""`dragoman corridors`."""

from pathlib import Path
from typing import Any

import click

from dragoman.cli.options import AS_OF, FORMAT, travelling
from dragoman.cli.output import printed


@click.command("corridors")
@click.argument("dossier", type=click.Path(path_type=Path), metavar="[DOSSIER]", required=False)
@click.option("--from", "source", metavar="PLACE", help="Routes from here: a city, port, crossing or terminal.")
@click.option("--to", "target", metavar="PLACE", help="Routes to here.")
@travelling
@AS_OF
@FORMAT
def command(dossier: Path | None, form: str | None, **asked: Any) -> None:
    """Show the corridors that are spoken of: how each stands, who wants it, what holds it up, what is claimed of it.

    Figures that texts give for a way stand beside what the map computes and what others say. With --from and --to:
    the best routes, each with its band, what borders and changes of gauge add, the most vital legs; before and after
    what --closed, --open and --set change. Routes need no dossier.
    """
    from dragoman import api

    if dossier is None:
        result = api.corridors(**asked)
    else:
        with api.open(dossier) as opened:
            result = opened.lens("corridors", **asked)
    printed(result, form)
