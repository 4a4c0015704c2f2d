"""Running a command as a user would."""

from pathlib import Path

from click.testing import CliRunner, Result

from dragoman.cli import main


def run(*arguments: str | Path, text: str | None = None) -> Result:
    """What `dragoman` with these arguments gives, and prints; `text` comes in at standard input."""
    return CliRunner().invoke(main, [str(each) for each in arguments], input=text)
