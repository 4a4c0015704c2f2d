"""`dragoman route`."""

from typing import Any

import click

from dragoman.cli.options import FORMATS, travelling
from dragoman.cli.output import default, printed, written


@click.command("route")
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@travelling
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="How to print. Default: table on a terminal, json when piped."
)
def command(form: str | None, **asked: Any) -> None:
    """Find the best routes between two places on the map that comes with the program, without a dossier.

    As JSON: a list `routes`, each with `distance_km`, `days` and `cost_usd` as [low, high] and its `legs`. `dragoman
    corridors` does the same with what a dossier says.
    """
    import json

    from dragoman import api

    if (form or default()) == "json":
        told = json.dumps(api.route(**asked), ensure_ascii=False, indent=2)
        written(told + "\n")
        return
    printed(api.corridors(**asked), form)
