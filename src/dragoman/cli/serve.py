"""`dragoman serve`."""

import os
from pathlib import Path

import click

from dragoman.cli.options import DOSSIER
from dragoman.cli.output import line


@click.command("serve")
@DOSSIER
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0: any free one.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Beyond this machine only with a password.")
@click.option("--who", metavar="NAME", help="Who reviews. Default: your name on this machine.")
@click.option("--open", "show", is_flag=True, help="Open a browser there.")
def command(dossier: Path, port: int, host: str, who: str | None, show: bool) -> None:
    """Serve the dossier in the browser: read, check, correct and explore.

    Only this machine can reach it, unless --host says otherwise; then the password in the environment variable
    DRAGOMAN_PASSWORD is asked for, and the name given with it is the reviewer's. Stop with Ctrl-C.
    """
    from dragoman.cli.who import user
    from dragoman.web import Settings, serve

    settings = Settings(
        dossier=dossier,
        host=host,
        port=port,
        who=who or user(),
        password=os.environ.get("DRAGOMAN_PASSWORD") or None,
    )
    serve(settings, lambda address: line(f"{dossier}: at {address} (stop with Ctrl-C)"), show=show)
