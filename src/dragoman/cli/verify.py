"""`dragoman verify`."""

from pathlib import Path

import click

from dragoman.cli.options import DOSSIER


@click.command("verify")
@DOSSIER
def command(dossier: Path) -> None:
    """Check that every quote stands where it is said to, every id is what its content gives, and the file is whole.

    Prints what does not hold, one line each, and ends with exit code 1 if anything does not.
    """
    from dragoman import api

    problems = api.Dossier.verify_file(dossier)
    for problem in problems:
        click.echo(f"{problem.severity}: {problem.where}: {problem.what}")
    if any(problem.severity == "error" for problem in problems):
        raise click.exceptions.Exit(1)
    with api.open(dossier) as opened:
        counts = opened.counts()
    click.echo(f"{dossier}: {counts.documents} documents, {counts.statements} statements: all in order")
