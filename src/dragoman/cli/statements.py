"""`dragoman statements`."""

from pathlib import Path
from typing import Any

import click

from dragoman.cli.options import AS_OF, DOSSIER, FORMAT, narrowing
from dragoman.cli.output import printed
from dragoman.statements import KINDS


@click.command("statements")
@DOSSIER
@click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Of this kind. May be repeated.")
@narrowing
@click.option("--speaker", "speakers", metavar="NAME", multiple=True, help="Said by this source (author: the author).")
@click.option("--document", "documents", metavar="NAME", multiple=True, help="In this document. May be repeated.")
@click.option("--text", metavar="WORDS", default="", help="With these words in the quote, as in search.")
@click.option("--rejected", "include_rejected", is_flag=True, help="With those that a person rejected.")
@AS_OF
@FORMAT
def command(dossier: Path, form: str | None, **asked: Any) -> None:
    """List what is said, with who says it and where; jsonl prints one statement a line with all its fields."""
    from dragoman import api

    with api.open(dossier) as opened:
        result = opened.lens("statements", **asked)
    printed(result, form)
