"""Commands that are stopped: by Ctrl-C, or by the system's wish that they end."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

INTERRUPTED, TERMINATED = 130, 143


class Terminated(KeyboardInterrupt):
    """The system asked the command to end (SIGTERM); it ends as by Ctrl-C, so that nothing is left half done."""


@contextmanager
def terminable() -> Iterator[None]:
    """Let SIGTERM raise Terminated inside, where signals can be received: in the main thread."""
    try:
        before = signal.signal(signal.SIGTERM, _terminate)
    except ValueError:
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before or signal.SIG_DFL)


def code(error: KeyboardInterrupt) -> int:
    """The exit code by which shells know what stopped a command."""
    return TERMINATED if isinstance(error, Terminated) else INTERRUPTED


def _terminate(_number: int, _frame: FrameType | None) -> None:
    raise Terminated
