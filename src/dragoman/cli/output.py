"""What the commands print: results to standard output, notices to standard error; nothing that steers the screen."""

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from dragoman.lenses import LensResult


def printed(result: "LensResult", form: str | None) -> None:
    """Print a result as a table, json, jsonl or csv."""
    from dragoman import views

    chosen = form or default()
    if chosen == "table":
        drawn(views.as_table(result))
        return
    written({"json": views.as_json, "jsonl": views.as_jsonl, "csv": views.as_csv}[chosen](result))


def written(content: str | bytes) -> None:
    """A whole text (as UTF-8 whatever the terminal's encoding) or file to standard output."""
    click.echo(content.encode("utf-8", "replace") if isinstance(content, str) else content, nl=False)


def drawn(*things: object) -> None:
    """Print what rich draws; as wide as the terminal, or 120 columns where there is none."""
    from rich.console import Console

    console = Console() if sys.stdout.isatty() else Console(width=120)
    for each in things:
        console.print(each)


def line(message: object) -> None:
    """One line to standard output."""
    click.echo(harmless(message))


def notice(message: object) -> None:
    """One line to standard error."""
    click.echo(harmless(message), err=True)


def harmless(message: object) -> str:
    """The message on one line; names in it come from files, so that no control character gets through."""
    from dragoman.views.safe import one_line, terminal

    text = str(message)
    return terminal(text[: len(text) - len(text.lstrip(" "))] + one_line(text))


def default() -> str:
    """The format that suits where the output goes."""
    return "table" if sys.stdout.isatty() else "json"


def lenient() -> None:
    """Let characters that the terminal cannot show be replaced, not end the command."""
    for stream in (sys.stdout, sys.stderr):
        if getattr(stream, "errors", "") in ("strict", "surrogateescape") and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
