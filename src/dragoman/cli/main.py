"""The command, its subcommands (each imported when it is called) and what becomes of errors."""

import os
import sys
from importlib import import_module
from typing import Any

import click

from dragoman._version import __version__
from dragoman.cli.output import harmless, lenient, notice
from dragoman.cli.stopping import code, terminable
from dragoman.errors import DragomanError

COMMANDS = {
    "read": "Read files and folders into a dossier.",
    "import": "Import event tables: GDELT, ICEWS, POLECAT, ACLED, CSV.",
    "serve": "Read, check, correct and explore in the browser.",
    "brief": "Write a briefing as HTML, Markdown, PDF or DOCX.",
    "timeline": "List events in the order of the time they speak of.",
    "relations": "Show where pairs of actors stand, by dimension and over time.",
    "conditions": "Show what a target takes, what blocks it, and whose hand is on it.",
    "scenarios": "Work out which futures hold together, and what it would take.",
    "whatif": "Set factors, and see what becomes of a target.",
    "forecasts": "List forecasts: how likely, when due, how they stand.",
    "resolve": "Say what came of a forecast, with evidence.",
    "scores": "Show how good forecasts were, by author, outlet or phrase.",
    "irritants": "Keep the register of issues that burden relations.",
    "influence": "Show who pushes whom, loops, and paths to a target.",
    "interests": "Set side by side who wants what, and rival explanations.",
    "indicators": "Weigh dated evidence on a question with rival answers.",
    "grade": "Grade sources A to F and items 1 to 6.",
    "corridors": "Show which ways are open, what is said of them, and routes.",
    "route": "Find the best routes between two places, without a dossier.",
    "model": "Show, export, import and edit the model of what hangs together.",
    "statements": "List what is said, narrowed as you like.",
    "search": "Find words in the documents.",
    "show": "Print a document with its statements marked.",
    "explain": "Show what produced a statement: reader, tree, names, paths.",
    "decide": "Accept, reject, correct or annotate a statement; or take that back.",
    "decisions": "Write out what people decided, or bring it in.",
    "same": "Say that events are one, or documents copies of one.",
    "apart": "Say that events are not one, or documents no copies.",
    "remarks": "List what needs review, what was refused, and orders found.",
    "compare-readers": "Show how two readers agree, by kind.",
    "verify": "Check that everything stored still stands where it is said to.",
    "ref": "Explain kinds, actions, dimensions and words of probability.",
}

MODULES = {"compare-readers": "compare_readers", "import": "import_"}
"""The modules of commands whose names Python keeps for itself."""


class Commands(click.Group):
    """A group that knows its commands' names and first lines without importing them, and tells errors in one line."""

    def list_commands(self, _: click.Context) -> list[str]:
        """The names, in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, _: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"dragoman.cli.{MODULES.get(cmd_name, cmd_name)}").command
        return command

    def format_commands(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in the help text."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; a fault in what it was given ends with one line and exit code 1."""
        lenient()
        try:
            with terminable():
                return super().invoke(ctx)
        except click.UsageError as error:
            raise click.UsageError(harmless(error.format_message()), error.ctx) from None
        except DragomanError as error:
            notice(f"dragoman: {error}")
            ctx.exit(1)
        except KeyboardInterrupt as error:
            notice(str(error) or "stopped")
            ctx.exit(code(error))
        except BrokenPipeError:
            _close_output()
            ctx.exit(0)
        except OSError as error:
            notice(f"dragoman: {error.filename or 'the output'}: {error.strerror or error}")
            ctx.exit(1)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="dragoman %(version)s")
def main() -> None:
    """Read what is written about relations between states, and ask what it says.

    \b
    dragoman read articles/ -o pakistan.dossier
    dragoman brief pakistan.dossier -o brief.html
    dragoman timeline pakistan.dossier --between Russia Pakistan
    dragoman relations pakistan.dossier --between Russia Pakistan --as-of 2018-12-31

    Tables on a terminal, JSON when piped. Exit codes: 0 done, 1 something is wrong with what was given, 2 the command
    is written wrongly, 130 stopped by Ctrl-C, 143 stopped by the system (SIGTERM).
    """


def _close_output() -> None:
    """Let go of a pipe that nobody reads any more without a second complaint at exit."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
