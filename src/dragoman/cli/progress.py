"""Progress on standard error, silent where that is no terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from dragoman.cli.output import harmless

Tell = Callable[[int, int, str], None]


@contextmanager
def progress(what: str) -> Iterator[Tell | None]:
    """Gives a function to be told how many are done, of how many, and the name of the one under way.

    What turns and the time that has passed show that a long document is being read and nothing hangs.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        SpinnerColumn(),
        TextColumn(what),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None, name="")
        yield lambda done, total, name: bar.update(task, completed=done, total=total, name=harmless(name)[:40])


@contextmanager
def searching() -> Iterator[Callable[[int, int], None] | None]:
    """Gives a function to be told, about once a second, how many scenarios were found and how much was looked at."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console

    with Console(stderr=True).status("searching ...") as status:
        yield lambda found, looked: status.update(f"{found:,} found, {looked:,} looked at")
