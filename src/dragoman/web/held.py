"""The dossier as the desk holds it: a connection for each thread, and results that are worked out once."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from dragoman import api
from dragoman.errors import DossierError, DragomanError

Value = TypeVar("Value")
Stamp = tuple[int, ...]

_KEPT = 200
_QUICK = 0.05
"""Seconds: what takes no longer is worked out anew whenever the file has changed."""
_REST = 20
"""So many times as long as it took, what is slow is left as it is: while a reading goes on the file always changes."""


@dataclass(slots=True)
class _Kept:
    stamp: Stamp
    value: Any
    took: float
    made: float


class Held:
    """A dossier that many requests look at while others write to it.

    The file may be replaced underneath: it is opened anew then. Raises DossierError when it is gone.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._own = threading.local()
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()
        self._under_way: dict[Hashable, threading.Thread] = {}
        self._lock = threading.Lock()

    @property
    def dossier(self) -> api.Dossier:
        """This thread's own connection, for reading."""
        identity = self._identity()
        if getattr(self._own, "identity", None) != identity:
            if (before := getattr(self._own, "opened", None)) is not None:
                before.close()
            self._own.opened = api.open(self.path)
            self._own.identity = identity
        opened: api.Dossier = self._own.opened
        return opened

    def writing(self) -> api.Dossier:
        """The dossier opened for a change; the caller closes it."""
        return api.open(self.path, write=True)

    def stamp(self) -> Stamp:
        """What changes whenever the file does."""
        log = self.path.with_name(self.path.name + "-wal")
        found: list[int] = [*self._identity()]
        for path in (self.path, log):
            try:
                state = path.stat()
            except FileNotFoundError:
                continue
            found += [state.st_mtime_ns, state.st_size]
        return tuple(found)

    def kept(self, key: Hashable, make: Callable[[api.Dossier], Value]) -> Value:
        """What `make` gives: the result of an earlier call where the file is the same.

        Where it has changed, what is quick is made anew; what is slow is given as it was, and made anew meanwhile.
        """
        _ = self.dossier
        stamp, found = self.stamp(), self._kept.get(key)
        if found is not None and (found.stamp == stamp or found.took > _QUICK):
            if found.stamp != stamp and time.monotonic() - found.made > _REST * found.took:
                self._renew(key, make)
            value: Value = found.value
            return value
        return self._make(key, make)

    def settle(self) -> None:
        """Wait until nothing is being made anew."""
        for thread in list(self._under_way.values()):
            thread.join()

    def _make(self, key: Hashable, make: Callable[[api.Dossier], Value]) -> Value:
        opened = self.dossier  # Opening makes side files, which would look like a change.
        stamp, start = self.stamp(), time.perf_counter()
        value = make(opened)
        with self._lock:
            self._kept[key] = _Kept(stamp, value, time.perf_counter() - start, time.monotonic())
            self._kept.move_to_end(key)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return value

    def _renew(self, key: Hashable, make: Callable[[api.Dossier], Any]) -> None:
        with self._lock:
            if key in self._under_way:
                return
            thread = threading.Thread(target=self._again, args=(key, make), daemon=True)
            self._under_way[key] = thread
        thread.start()

    def _again(self, key: Hashable, make: Callable[[api.Dossier], Any]) -> None:
        try:
            self._make(key, make)
        except DragomanError:
            self._kept.pop(key, None)  # The next request meets the error itself.
        finally:
            if (opened := getattr(self._own, "opened", None)) is not None:
                opened.close()
            with self._lock:
                self._under_way.pop(key, None)

    def _identity(self) -> Stamp:
        try:
            state = self.path.stat()
        except OSError:
            raise DossierError(f"{self.path}: the dossier is no longer there; put it back, or stop serving") from None
        return state.st_dev, state.st_ino
