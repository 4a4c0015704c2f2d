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
    kept on the words that the events stand on, and passes to the event that a later reading finds on half of them or
    more; what is said later counts, and a line says what it overrules.
    """
    said(dossier, "same", names, told)
