"""`dragoman show`."""

from pathlib import Path

import click

from dragoman.cli.options import DOSSIER
from dragoman.cli.output import default, drawn, printed, written
from dragoman.statements import KINDS, Kind


@click.command("show")
@DOSSIER
@click.argument("document")
@click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Mark only this kind. May be repeated.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "html", "md", "json")),
    help="Default: text on a terminal, else json.",
)
def command(dossier: Path, document: str, kinds: tuple[Kind, ...], form: str | None) -> None:
    """Print a document with its statements marked in place. DOCUMENT is its name or the beginning of its sha256."""
    from dragoman import api, views
    from dragoman.dossier import Query

    with api.open(dossier) as opened:
        found = opened.document(document)
        stated = opened.statements(Query(kinds=kinds, documents=(found.document.sha256,)))
        listed = opened.lens("statements", kinds=kinds, documents=(found.document.sha256,))
    chosen = form or ("text" if default() == "table" else "json")
    if chosen == "text":
        drawn(views.marked_terminal(found, stated))
    elif chosen == "json":
        printed(listed, "json")
    else:
        text = views.marked_html(found, stated) if chosen == "html" else views.marked_markdown(found, stated)
        written(text)
