"""`dragoman whatif`."""

from pathlib import Path
from typing import Any

import click

from dragoman.cli.options import AS_OF, DOSSIER, FORMAT
from dragoman.cli.output import printed
from dragoman.cli.progress import searching


@click.command("whatif")
@DOSSIER
@click.option("--set", "settings", multiple=True, required=True, metavar="FACTOR=STATE", help="May be repeated.")
@click.option("--target", multiple=True, required=True, metavar="FACTOR[=STATE]", help="What is asked about.")
@click.option("--today", multiple=True, metavar="FACTOR=STATE", help="A state that holds today. May be repeated.")
@click.option("--tolerance", type=click.IntRange(0), default=0, show_default=True, help="Inconsistency let pass.")
@click.option("--changes", type=click.IntRange(0), default=3, show_default=True, help="The most changes in a set.")
@click.option("--all-levers", is_flag=True, help="Also levers that are in nobody's hand, at a cost of 1.")
@click.option("--seconds", type=click.FloatRange(0, min_open=True), default=30, show_default=True, help="Of a search.")
@AS_OF
@FORMAT
def command(dossier: Path, form: str | None, **asked: Any) -> None:
    """Set factors, and see what becomes of a target: before and after, in conditions and scenarios.

    Factors are named in your words: --set 'US sanctions waiver=full' --target 'energy deal'. What is set is set from
    outside; nothing more is asked of it.
    """
    from dragoman import api

    with api.open(dossier) as opened, searching() as progress:
        result = opened.lens("whatif", progress=progress, **asked)
    printed(result, form)
