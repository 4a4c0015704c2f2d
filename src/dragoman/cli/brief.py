"""`dragoman brief`."""

from datetime import date
from pathlib import Path

import click

from dragoman.cli.file import guarded, write
from dragoman.cli.options import AS_OF, DOSSIER
from dragoman.cli.output import notice, written

FORMS = {".html": "html", ".htm": "html", ".md": "md", ".markdown": "md"}


@click.command("brief")
@DOSSIER
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="A file .html or .md; - for stdout."
)
@click.option("--title", help="The briefing's title. Default: the dossier's name.")
@click.option("--format", "form", type=click.Choice(("html", "md")), help="Default: by the output's extension.")
@AS_OF
def command(dossier: Path, output: Path, title: str | None, form: str | None, as_of: date | None) -> None:
    """Write a briefing in which every line opens the sentence it rests on: one file, for reading offline.

    It holds what was read, a timeline, each kind of statement by actor pair and dimension, the evidence, and every
    document in full with the evidence marked.
    """
    from dragoman import api, views

    kind = form or FORMS.get(output.suffix.lower(), "html" if str(output) == "-" else None)
    if kind is None:
        raise click.BadParameter(f"{output}: give a file that ends in .html or .md, or --format", param_hint="--output")
    if str(output) != "-":
        guarded(output, dossier)
    with api.open(dossier) as opened:
        briefing = opened.brief(title=title or "", as_of=as_of)
    text = views.as_html(briefing) if kind == "html" else views.as_markdown(briefing)
    if str(output) == "-":
        written(text)
        return
    write(output, text)
    notice(f"wrote {output} ({len(text.encode('utf-8', 'replace')) // 1000 or 1} kB)")
