"""Who does something to a dossier, and why: options of every command that stores a decision."""

import getpass
from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def signed(command: Command) -> Command:
    """The options `--who` and `--why`."""
    for option in (
        click.option("--why", default="", metavar="TEXT", help="The reason, kept with it."),
        click.option("--who", metavar="NAME", help="Who says so. Default: your name on this machine."),
    ):
        command = option(command)
    return command


def user() -> str:
    """The name of whoever runs the program on this machine."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # There are machines on which nobody has a name.
        return "someone"
