"""Things with a place in a text, looked up by where they start: long documents cost no more a word than short ones."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

REACH = 3100
"""What starts farther before a place does not hold it: sentences and quotations end after 3,000 characters."""

T = TypeVar("T")


class Nearby(Generic[T]):
    """Things in the order of where they start."""

    def __init__(self, things: Iterable[T], start: Callable[[T], int]) -> None:
        self._things = sorted(things, key=start)
        self._starts = [start(each) for each in self._things]

    def between(self, first: int, last: int) -> Sequence[T]:
        """Those that start at two offsets or between them, in order."""
        return self._things[bisect_left(self._starts, first) : bisect_right(self._starts, last)]
