"""`dragoman explain`."""

from pathlib import Path

import click

from dragoman.cli.options import DOSSIER
from dragoman.cli.output import default, drawn, written


@click.command("explain")
@DOSSIER
@click.argument("statement")
@click.option("--format", "form", type=click.Choice(("text", "json")), help="Default: text on a terminal, else json.")
def command(dossier: Path, statement: str, form: str | None) -> None:
    """Show what produced a statement. STATEMENT is its id, or the beginning of it (four digits or more).

    Who read it, when and how sure; each field with the words that it stands on and the way that led to it; and the
    sentence with its dependency tree (the statement's words have a bar before them), the actors that it names, and why,
    and its times. Trees and ways are worked out anew; where that gives something else than what is stored, a note says
    so.
    """
    from dragoman import api, views

    with api.open(dossier) as opened:
        explanation = opened.explain(statement)
    if form == "text" or (form is None and default() == "table"):
        drawn(views.explained_terminal(explanation))
    else:
        written(views.explained_json(explanation))
