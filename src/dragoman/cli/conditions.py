"""`dragoman conditions`."""

from pathlib import Path
from typing import Any

import click

from dragoman.cli.options import AS_OF, DOSSIER, FORMAT
from dragoman.cli.output import printed


@click.command("conditions")
@DOSSIER
@click.option("--target", metavar="WORDS", help="What is to come about: a factor's name, or words that only it has.")
@click.option("--set", "settings", metavar="FACTOR=STATE", multiple=True, help="Take this as settled. May be repeated.")
@click.option("--size", type=click.IntRange(1, 50), help="Of the largest minimal sets looked for. Default: 4, or more.")
@AS_OF
@FORMAT
def command(dossier: Path, form: str | None, **asked: Any) -> None:
    """Show what it takes to bring a target about, what blocks it, how likely it is, and whose hand is on it.

    Its tree of conditions; the smallest sets that bring it about and that block it; its probability with a band, from
    the words of likelihood; what hangs on each factor and each agent. Without --target, the targets with most
    conditions. `dragoman model` shows and corrects what is read here.
    """
    from dragoman import api

    with api.open(dossier) as opened:
        result = opened.lens("conditions", **asked)
    printed(result, form)
