"""The command `dragoman`."""

from dragoman.cli.main import main

__all__ = ["main"]
