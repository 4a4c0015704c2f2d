"""`dragoman irritants`."""

from pathlib import Path
from typing import Any

import click

from dragoman.cli.options import AS_OF, DOSSIER, FORMAT, narrowing
from dragoman.cli.output import line, printed
from dragoman.cli.who import signed, user


@click.command("irritants")
@DOSSIER
@narrowing
@click.option("--unsure", is_flag=True, help="With what one unsure statement alone tells of.")
@click.option(
    "--set", "given", nargs=2, metavar="ID FIELD=VALUE", multiple=True,
    help="Set the status, severity, remedy, deadline, move or name of an issue.",
)  # fmt: skip
@click.option("--merge", nargs=2, metavar="ID ID", multiple=True, help="Two issues are one.")
@click.option("--apart", nargs=2, metavar="ID ID", multiple=True, help="Two statements tell of different issues.")
@signed
@AS_OF
@FORMAT
def command(dossier: Path, form: str | None, who: str | None, why: str, **told: Any) -> None:
    """Show the issues that burden relations: status, severity, evidence, remedy, whose move it is, by when.

    With --set, --merge or --apart a decision is stored and nothing is shown. ID is that of an issue or of any statement
    on it, or its beginning.
    """
    from dragoman import api
    from dragoman.lenses.irritants import edits

    given, merge, apart = (told.pop(key) for key in ("given", "merge", "apart"))
    by = {"who": who or user(), "why": why}
    number = len(given) + len(merge) + len(apart)
    with api.open(dossier, write=bool(number)) as opened:
        for name, change in given:
            field, _, value = change.partition("=")
            edits.change(opened, name, field.strip(), value, **by)
        for pair in merge:
            edits.merge(opened, *pair, **by)
        for pair in apart:
            edits.apart(opened, *pair, **by)
        result = None if number else opened.lens("irritants", **told)
    if result is None:
        line(f"{dossier}: {number} decision{'s' if number > 1 else ''} on irritants stored")
    else:
        printed(result, form)
