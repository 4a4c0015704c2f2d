"""`dragoman same`."""

from pathlib import Path
from typing import Unpack

import click

from dragoman.cli.linking import Told, linking, said


@click.command("same")
@linking
def command(dossier: Path, names: tuple[str, ...], **told: Unpack[Told]) -> None:
    """Say that these reports are of one event, or (with --documents) that these documents are copies of one.

    NAMES are ids of events as `statements` and `timeline` show them, or their beginnings; or names of documents. It is
    kept on the words that the events stand on, and has no force while a reading finds no event on just these; what is
    said later counts, and a line says what it overrules.
    """
    said(dossier, "same", names, told)
