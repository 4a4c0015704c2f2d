"""`dragoman brief`."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from dragoman.cli.file import guarded, write
from dragoman.cli.options import AS_OF, DOSSIER
from dragoman.cli.output import notice, written

if TYPE_CHECKING:
    from dragoman.views import Briefing

FORMS = {".html": "html", ".htm": "html", ".md": "md", ".markdown": "md", ".pdf": "pdf", ".docx": "docx"}
PRESETS = ("indicators", "relations", "conditions", "irritants", "interests")


class _Chosen(NamedTuple):
    """What the options say of the content."""

    title: str
    as_of: date | None
    preset: str | None
    sections: Path | None
    texts: bool | None


@click.command("brief")
@DOSSIER
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    help="A file .html, .md, .pdf or .docx; - for stdout.",
)
@click.option("--title", default="", help="The briefing's title. Default: the actors that most is said of.")
@click.option(
    "--format", "form", type=click.Choice(("html", "md", "pdf", "docx")), help="Default: by the output's extension."
)
@click.option("--preset", type=click.Choice(PRESETS), help="Only the sections of one genre; see above.")
@click.option(
    "--sections", type=click.Path(path_type=Path), metavar="FILE", help="A TOML file with the sections and their order."
)
@click.option("--texts/--no-texts", default=None, help="The documents in full. Default: in HTML and Markdown, to 60.")
@click.option(
    "--references", type=click.Path(path_type=Path), metavar="FILE", help="Write the sources as CSL-JSON besides."
)
@AS_OF
def command(dossier: Path, output: Path, form: str | None, references: Path | None, **options: object) -> None:
    """Write a briefing in which every line opens the sentence it rests on: one file, for reading offline.

    One page up front: where it stands, what moved, what it would take, what to watch, who disagrees. Then what the
    lenses show, a timeline, each kind of statement by actor pair and dimension, the evidence, and the references.

    \b
    Presets, after the genres of such writing:
      indicators  dated evidence against rival hypotheses, and what is foreseen
      relations   levels by dimension over time, what moved them, what is still lacking
      conditions  what it takes, what blocks it, in whose hand it is
      irritants   issues with status, severity, remedy and deadline
      interests   who wants what, where it meets and clashes, rival explanations
    """
    from dragoman import views

    kind = form or FORMS.get(output.suffix.lower(), "html" if str(output) == "-" else None)
    if kind is None:
        raise click.BadParameter(
            f"{output}: give a file that ends in .html, .md, .pdf or .docx, or --format", param_hint="--output"
        )
    for path in (output, references):
        if path and str(path) != "-":
            guarded(path, dossier)
    briefing = _made(dossier, _Chosen(**options))  # type: ignore[arg-type]
    write_as: dict[str, Callable[[Briefing], str | bytes]] = {
        "html": views.as_html,
        "md": views.as_markdown,
        "pdf": views.as_pdf,
        "docx": views.as_docx,
    }
    _put(output, write_as[kind](briefing))
    if references:
        _put(references, views.as_csl(briefing))


def _made(dossier: Path, chosen: _Chosen) -> "Briefing":
    from dragoman import api, views

    if chosen.preset and chosen.sections:
        raise click.UsageError("give --preset or --sections, not both")
    layout = views.layout(chosen.sections) if chosen.sections else chosen.preset
    with api.open(dossier) as opened:
        return opened.brief(title=chosen.title, as_of=chosen.as_of, layout=layout, texts=chosen.texts)


def _put(path: Path, content: str | bytes) -> None:
    if str(path) == "-":
        written(content)
        return
    write(path, content)
    size = len(content.encode("utf-8", "replace") if isinstance(content, str) else content)
    notice(f"wrote {path} ({size // 1000 or 1} kB)")
