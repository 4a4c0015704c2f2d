"""`dragoman influence`."""

from pathlib import Path
from typing import Any

import click

from dragoman.cli.options import AS_OF, DOSSIER, FORMAT
from dragoman.cli.output import printed


@click.command("influence")
@DOSSIER
@click.option("--actor", "actors", metavar="ACTOR", multiple=True, help="Pushes by or on this actor. May be repeated.")
@click.option("--between", nargs=2, metavar="ACTOR ACTOR", help="Pushes on or by this pair.")
@click.option("--target", metavar="FACTOR", help="The strongest chains to this, in words like its name.")
@click.option("--source", metavar="NAME", help="With --target: chains from this actor or factor only.")
@AS_OF
@FORMAT
def command(dossier: Path, form: str | None, **asked: Any) -> None:
    """Show who pushes whom, by what means and which way: loops first, then third parties on a pair, then the others.

    A loop whose signs multiply to a plus reinforces itself, one to a minus balances. Where sources disagree on the way
    that something pushes, it is called conflicting.
    """
    from dragoman import api

    with api.open(dossier) as opened:
        result = opened.lens("influence", **asked)
    printed(result, form)
