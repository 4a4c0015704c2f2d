"""`dragoman verify`."""

from pathlib import Path

import click

from dragoman.cli.options import DOSSIER
from dragoman.cli.output import line


@click.command("verify")
@DOSSIER
def command(dossier: Path) -> None:
    """Check that every quote stands where it is said to, every id is what its content gives, and the file is whole.

    Prints what does not hold, one line each, and ends with exit code 1 if anything does not.
    """
    from dragoman import api
    from dragoman.lenses.gathered import counted

    problems = api.Dossier.verify_file(dossier)
    for problem in problems:
        line(f"{problem.severity}: {problem.where}: {problem.what}")
    if any(problem.severity == "error" for problem in problems):
        raise click.exceptions.Exit(1)
    with api.open(dossier) as opened:
        counts = opened.counts()
    held = f"{counted(counts.documents, 'document')}, {counted(counts.statements, 'statement')}"
    line(f"{dossier}: {held}: all in order")
