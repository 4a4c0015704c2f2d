"""`dragoman apart`."""

from pathlib import Path
from typing import Unpack

import click

from dragoman.cli.linking import Told, linking, said


@click.command("apart")
@linking
def command(dossier: Path, names: tuple[str, ...], **told: Unpack[Told]) -> None:
    """Say that no two of these reports are of one event, or (with --documents) that none is a copy of another.

    NAMES are as for `same`. Reports that no one spoke of go with those that they are most like.
    """
    said(dossier, "apart", names, told)
