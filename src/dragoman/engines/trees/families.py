"""Families of sets as zero-suppressed decision diagrams (Minato 1993)."""

from collections.abc import Iterator

from dragoman.engines.trees.diagram import TooLarge

NONE, EMPTY = 0, 1
"""The family without sets, and the one of the empty set."""


class Families:
    """A store of families of sets of whole numbers; equal families are equal numbers."""

    __slots__ = ("_counts", "_limit", "_minus", "_nodes", "item", "within", "without")

    def __init__(self, limit: int) -> None:
        self.item, self.without, self.within = [1 << 60, 1 << 60], [NONE, NONE], [NONE, NONE]
        self._nodes: dict[tuple[int, int, int], int] = {}
        self._minus: dict[tuple[int, int], int] = {}
        self._limit = limit
        self._counts: dict[int, dict[int, int]] = {NONE: {}, EMPTY: {0: 1}}

    def made(self, item: int, without: int, within: int) -> int:
        """The sets of `without`, and those of `within` with the item (below theirs) added. Raises TooLarge."""
        if within == NONE:
            return without
        key = item, without, within
        found = self._nodes.get(key)
        if found is None:
            if len(self.item) >= self._limit:
                raise TooLarge(f"the sets need more than {self._limit:,} nodes; ask for smaller ones")
            found = self._nodes[key] = len(self.item)
            self.item.append(item)
            self.without.append(without)
            self.within.append(within)
        return found

    def minus(self, a: int, b: int) -> int:
        """The sets of a that are not in b."""
        if a in (NONE, b):
            return NONE
        if b == NONE:
            return a
        found = self._minus.get((a, b))
        if found is None:
            found = self._minus[a, b] = self._difference(a, b)
        return found

    def _difference(self, a: int, b: int) -> int:
        first, second = self.item[a], self.item[b]
        if first < second:
            return self.made(first, self.minus(self.without[a], b), self.within[a])
        if first > second:
            return self.minus(a, self.without[b])
        rest = self.minus(self.without[a], self.without[b])
        return self.made(first, rest, self.minus(self.within[a], self.within[b]))

    def counts(self, family: int) -> dict[int, int]:
        """How many sets there are of each size."""
        found = self._counts.get(family)
        if found is None:
            found = dict(self.counts(self.without[family]))
            for size, many in self.counts(self.within[family]).items():
                found[size + 1] = found.get(size + 1, 0) + many
            self._counts[family] = found
        return found

    def of_size(self, family: int, size: int) -> Iterator[tuple[int, ...]]:
        """The sets of one size, their items ascending."""
        while family != EMPTY and size in self.counts(family):
            for each in self.of_size(self.within[family], size - 1):
                yield (self.item[family], *each)
            family = self.without[family]
        if family == EMPTY and size == 0:
            yield ()
