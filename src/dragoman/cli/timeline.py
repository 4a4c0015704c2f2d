"""`dragoman timeline`."""

from pathlib import Path
from typing import Any

import click

from dragoman.cli.options import AS_OF, DOSSIER, FORMAT, narrowing
from dragoman.cli.output import printed


@click.command("timeline")
@DOSSIER
@narrowing
@click.option("--lanes", type=click.Choice(("pair", "dimension")), help="One lane after the other.")
@AS_OF
@FORMAT
def command(dossier: Path, form: str | None, **asked: Any) -> None:
    """List events in the order of the time they speak of, each once however many documents report it."""
    from dragoman import api

    with api.open(dossier) as opened:
        result = opened.lens("timeline", **asked)
    printed(result, form)
