"""Results to standard output: a table on a terminal, JSON when piped, or as asked."""

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
    text = {"json": views.as_json, "jsonl": views.as_jsonl, "csv": views.as_csv}[chosen](result)
    click.echo(text.encode(), nl=False)


def drawn(*things: object) -> None:
    """Print what rich draws; as wide as the terminal, or 120 columns where there is none."""
    from rich.console import Console

    console = Console() if sys.stdout.isatty() else Console(width=120)
    for each in things:
        console.print(each)


def default() -> str:
    """The format that suits where the output goes."""
    return "table" if sys.stdout.isatty() else "json"
