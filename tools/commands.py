"""Write the command reference from the commands' own help.

python tools/commands.py docs/commands.md
"""

import sys
from pathlib import Path

import click

from dragoman.cli import main
from dragoman.cli.main import COMMANDS

HEAD = """# Commands

Made from the commands' own help by `make docs`; a test fails when it is stale. What each does in Python is in
[python.md](python.md).
"""


def reference() -> str:
    """The whole page."""
    parts = [HEAD, _section("dragoman", main, None)]
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        assert command is not None
        parts.append(_section(f"dragoman {name}", command, name))
    return "\n".join(parts)


def _section(title: str, command: click.Command, name: str | None) -> str:
    outer = click.Context(main, info_name="dragoman", terminal_width=100, **main.context_settings)
    context = outer if name is None else click.Context(command, info_name=name, parent=outer)
    return f"## {title}\n\n```text\n{command.get_help(context)}\n```\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(reference(), encoding="utf-8", newline="\n")
