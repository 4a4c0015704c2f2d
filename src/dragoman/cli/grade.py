"""`dragoman grade`."""

from pathlib import Path

import click

from dragoman.cli.options import DOSSIER, FORMAT
from dragoman.cli.output import line, printed
from dragoman.cli.who import signed, user


@click.command("grade")
@DOSSIER
@click.argument("what", required=False, metavar="[SOURCE|ID]")
@click.argument("grade", required=False, metavar="[GRADE]")
@signed
@FORMAT
def command(dossier: Path, what: str | None, grade: str | None, form: str | None, who: str | None, why: str) -> None:
    """Grade a source (outlet, author, speaker or document) A to F, or an item (a statement, by ID) 1 to 6.

    \b
    dragoman grade x.dossier "Radio Kisumu" B
    dragoman grade x.dossier 1a2b3c4d 2
    dragoman grade x.dossier                    which sources there are, their grades, and what grades mean

    The grades of the Admiralty system. `irritants` shows them, `indicators` weighs evidence by them.
    """
    from dragoman import api
    from dragoman.lenses.grades import grade_item, grade_source

    if what and not grade:
        raise click.UsageError("give the grade too: A to F for a source, 1 to 6 for an item")
    with api.open(dossier, write=bool(what)) as opened:
        if what is None or grade is None:
            printed(opened.lens("grades"), form)
            return
        store = grade_item if grade.isdecimal() else grade_source
        store(opened, what, grade, who=who or user(), why=why)
    line(f"{dossier}: {what} is graded {grade.upper()} now")
