"""SHA-256 of files, taken ahead of their reading on threads: hashing leaves the interpreter to others."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event

_THREADS = 2
_BLOCK = 1 << 20
_AHEAD = 512 << 20
"""Bytes of files that are hashed ahead: what is read soon after still lies in the memory of the system."""
Digest = Future[str]
"""Gives the SHA-256 in hexadecimal once it is there, or raises OSError."""


@contextmanager
def digests(paths: Sequence[Path]) -> Iterator[Iterator[tuple[Path, Digest]]]:
    """The files in their order, each with its SHA-256 to come: the first are begun at once, all stop with the block."""
    stopped = Event()
    pool = ThreadPoolExecutor(_THREADS)
    try:
        window = _Window(paths, pool, stopped)
        window.fill()
        yield iter(window)
    finally:
        stopped.set()
        pool.shutdown(cancel_futures=True)


class _Window:
    """The files whose digests are under way."""

    def __init__(self, paths: Sequence[Path], pool: ThreadPoolExecutor, stopped: Event) -> None:
        self._left = deque((path, _size(path)) for path in paths)
        self._begun: deque[tuple[Path, int, Digest]] = deque()
        self._ahead = 0
        self._pool, self._stopped = pool, stopped

    def fill(self) -> None:
        """Begin as many files as may be ahead, and one at least."""
        while self._left and (not self._begun or self._ahead + self._left[0][1] <= _AHEAD):
            path, size = self._left.popleft()
            self._begun.append((path, size, self._pool.submit(_digest, path, self._stopped)))
            self._ahead += size

    def __iter__(self) -> Iterator[tuple[Path, Digest]]:
        while self._begun:
            path, size, digest = self._begun.popleft()
            self._ahead -= size
            self.fill()
            yield path, digest


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # Told when it is read.
        return 0


def _digest(path: Path, stopped: Event) -> str:
    found = hashlib.sha256()
    with path.open("rb") as file:
        while not stopped.is_set() and (block := file.read(_BLOCK)):
            found.update(block)
    return found.hexdigest()
