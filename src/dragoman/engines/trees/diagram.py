"""Reduced ordered binary decision diagrams with complemented edges (Bryant 1986; Brace, Rudell and Bryant 1990)."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

FALSE, TRUE = 0, 1
_TERMINAL = 1 << 30


class TooLarge(ValueError):
    """The diagram needs more nodes than allowed."""


@contextmanager
def deep(levels: int) -> Iterator[None]:
    """Room for functions that call themselves a few times for every level."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(before + 4 * levels)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


class Diagram:
    """A store of Boolean functions over variables 0, 1, ... in this order; equal functions are equal numbers.

    A function is twice the number of its node, plus 1 where it is the negation of what the node says, so that negation
    is `f ^ 1`. The low branch is never negated, which makes the form unique.
    """

    __slots__ = ("_ands", "_nodes", "high", "level", "limit", "low")

    def __init__(self, limit: int = 500_000) -> None:
        self.level, self.low, self.high = [_TERMINAL], [FALSE], [FALSE]
        self._nodes: dict[tuple[int, int, int], int] = {}
        self._ands: dict[tuple[int, int], int] = {}
        self.limit = limit

    def __len__(self) -> int:
        return len(self.level)

    def variable(self, level: int) -> int:
        """The function that is true where the variable is."""
        return self._made(level, FALSE, TRUE)

    def both(self, f: int, g: int) -> int:
        """f and g. Raises TooLarge."""
        if f > g:
            f, g = g, f
        if f in (TRUE, g):
            return g
        if f == FALSE or f ^ g == 1:
            return FALSE
        found = self._ands.get((f, g))
        if found is not None:
            return found
        # Written out instead of by `branches`: most of the time of a tree is spent here.
        first, second = self.level[f >> 1], self.level[g >> 1]
        f0 = f1 = f
        g0 = g1 = g
        if first <= second:
            f0, f1 = self.low[f >> 1] ^ (f & 1), self.high[f >> 1] ^ (f & 1)
        if second <= first:
            g0, g1 = self.low[g >> 1] ^ (g & 1), self.high[g >> 1] ^ (g & 1)
        low, high = self.both(f0, g0), self.both(f1, g1)
        found = self._ands[f, g] = low if low == high else self._made(min(first, second), low, high)
        return found

    def either(self, f: int, g: int) -> int:
        """f or g. Raises TooLarge."""
        return self.both(f ^ 1, g ^ 1) ^ 1

    def at_least(self, count: int, parts: Sequence[int]) -> int:
        """At least `count` of the parts. Raises TooLarge."""
        row = [TRUE] + [FALSE] * count
        for part in reversed(parts):
            for need in range(count, 0, -1):
                row[need] = self.either(row[need], self.both(part, row[need - 1]))
        return row[count]

    def always(self, f: int, signs: Mapping[int, int]) -> int:
        """Where f is true whatever the variables of these levels are. Raises TooLarge.

        `signs`: of each level 1 where f is monotone up in the variable, -1 down, 0 where that is not known.
        """
        known = {FALSE: FALSE, TRUE: TRUE}

        def held(g: int) -> int:
            if g not in known:
                level = self.top(g)
                low, high = self.branches(g, level)
                sign = signs.get(level)
                if sign is None:
                    known[g] = self._made(level, held(low), held(high))
                elif sign:
                    known[g] = held(low if sign > 0 else high)
                else:
                    known[g] = self.both(held(low), held(high))
            return known[g]

        return held(f)

    def branches(self, f: int, level: int) -> tuple[int, int]:
        """f where the variable of this level, at or above its top, is false, and where it is true."""
        node = f >> 1
        if self.level[node] != level:
            return f, f
        return self.low[node] ^ (f & 1), self.high[node] ^ (f & 1)

    def top(self, f: int) -> int:
        """The level of the first variable that f depends on."""
        return self.level[f >> 1]

    def below(self, f: int) -> list[int]:
        """The nodes of f, without the terminal one, each after those that it points to."""
        seen, stack = {0}, [f >> 1]
        while stack:
            node = stack.pop()
            if node not in seen:
                seen.add(node)
                stack += (self.low[node] >> 1, self.high[node] >> 1)
        # A node is made after those that it points to.
        return sorted(seen)[1:]

    def _made(self, level: int, low: int, high: int) -> int:
        if low == high:
            return low
        flip = low & 1
        key = level, low ^ flip, high ^ flip
        found = self._nodes.get(key)
        if found is None:
            found = self._added(key)
        return found ^ flip

    def _added(self, key: tuple[int, int, int]) -> int:
        if len(self.level) >= self.limit or len(self._ands) >= 4 * self.limit:
            raise TooLarge(f"the decision diagram has more than {self.limit:,} nodes; ask for less at once")
        found = self._nodes[key] = 2 * len(self.level)
        self.level.append(key[0])
        self.low.append(key[1])
        self.high.append(key[2])
        return found
