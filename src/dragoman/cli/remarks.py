"""`dragoman remarks`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.options import DOSSIER, FORMAT
from dragoman.cli.output import printed

if TYPE_CHECKING:
    from dragoman.statements import RemarkSort


@click.command("remarks")
@DOSSIER
@click.option("--sort", type=click.Choice(("review", "refused", "order")), help="Only these.")
@click.option("--document", "documents", metavar="NAME", multiple=True, help="Of this document. May be repeated.")
@FORMAT
def command(dossier: Path, sort: "RemarkSort | None", documents: tuple[str, ...], form: str | None) -> None:
    """List what needs review, what was refused, and orders that documents give.

    A statement that a language model found needs review where the package's own analysis of the sentence does not bear
    it out; both views are shown. Refused answers are no statements; they are shown with the reason.
    """
    from dragoman import api, lenses

    with api.open(dossier) as opened:
        result = lenses.remarks(opened, sort=sort, documents=documents)
    printed(result, form)
