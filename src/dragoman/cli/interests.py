"""`dragoman interests`."""

from pathlib import Path
from typing import Any

import click

from dragoman.cli.options import AS_OF, DOSSIER, FORMAT, narrowing
from dragoman.cli.output import line, printed
from dragoman.cli.who import signed, user


@click.command("interests")
@DOSSIER
@narrowing
@click.option("--unsure", is_flag=True, help="With those that the reader holds for less likely than not.")
@click.option("--merge", nargs=2, metavar="ID ID", multiple=True, help="Two interests are in one thing.")
@click.option("--apart", nargs=2, metavar="ID ID", multiple=True, help="Two interests are in different things.")
@click.option("--name", nargs=2, metavar="ID WORDS", multiple=True, help="Name the thing that an interest is in.")
@signed
@AS_OF
@FORMAT
def command(dossier: Path, form: str | None, who: str | None, why: str, **told: Any) -> None:
    """Show who wants or opposes what, what pairs share and oppose, and rival explanations of one thing.

    With --merge, --apart or --name a decision is stored and nothing is shown.
    """
    from dragoman import api
    from dragoman.lenses.interests import edits

    merge, apart, name = (told.pop(key) for key in ("merge", "apart", "name"))
    by = {"who": who or user(), "why": why}
    number = len(merge) + len(apart) + len(name)
    with api.open(dossier, write=bool(number)) as opened:
        for pair in merge:
            edits.merge(opened, *pair, **by)
        for pair in apart:
            edits.apart(opened, *pair, **by)
        for interest, words in name:
            edits.named(opened, interest, words, **by)
        result = None if number else opened.lens("interests", **told)
    if result is None:
        line(f"{dossier}: {number} decision{'s' if number > 1 else ''} on interests stored")
    else:
        printed(result, form)
