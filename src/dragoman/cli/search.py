"""`dragoman search`."""

from pathlib import Path
from typing import Any

import click

from dragoman.cli.options import AS_OF, DOSSIER, FORMAT
from dragoman.cli.output import printed


@click.command("search")
@DOSSIER
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, help="How many at most.")
@AS_OF
@FORMAT
def command(dossier: Path, words: tuple[str, ...], form: str | None, **asked: Any) -> None:
    """Find words in the documents, sentence by sentence, best first.

    Words must all occur; "a phrase" in quotes, begin* for beginnings, AND, OR, NOT and brackets work too.
    """
    from dragoman import api

    with api.open(dossier) as opened:
        result = opened.lens("search", words=" ".join(words), **asked)
    printed(result, form)
