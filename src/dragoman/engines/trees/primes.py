"""Prime implicants of a function, up to a size."""

from collections.abc import Sequence

from dragoman.engines.trees.diagram import FALSE, TRUE, Diagram
from dragoman.engines.trees.families import EMPTY, NONE, Families

_FAR = 1 << 30


class Primes:
    """Prime implicants (Quine 1952) by Coudert and Madre's recursion (1992), cut off at a size (Dutuit and Rauzy 1997).

    With f0 and f1 the function where its first variable is false and true: the primes without the variable are those of
    f0 and f1; those with it are the primes of f1 that are not among them; those with its negation the primes of f0
    that are not. Where f is monotone in the variable, f0 and f1 is one of the two, and only one kind of literal occurs:
    then these are the textbook's minimal sets. A literal is twice the level, plus 1 for a negation.
    """

    __slots__ = ("_diagram", "_found", "_least", "families", "signs")

    def __init__(self, diagram: Diagram, signs: Sequence[int], limit: int = 500_000) -> None:
        """`signs`: of each variable 1 (monotone up), -1 (down) or 0 (not known to be monotone)."""
        self.families = Families(limit)
        self._diagram, self.signs = diagram, signs
        self._found: dict[tuple[int, int], int] = {}
        self._least = {FALSE: _FAR, TRUE: 0}

    def up_to(self, f: int, size: int) -> int:
        """The family of primes of at most `size` literals. Raises TooLarge."""
        if self.least(f) > size:
            return NONE
        if f == TRUE:
            return EMPTY
        found = self._found.get((f, size))
        if found is None:
            found = self._found[f, size] = self._split(f, size)
        return found

    def least(self, f: int) -> int:
        """No prime has fewer literals: exact where f is monotone, else a bound."""
        found = self._least.get(f)
        if found is None:
            level = self._diagram.top(f)
            low, high = self._diagram.branches(f, level)
            sign = self.signs[level]
            found = self._least[f] = min(self.least(low) + (sign < 0), self.least(high) + (sign > 0))
        return found

    def cover(self, family: int) -> int:
        """The function that is true where one of the sets of literals is met. Raises TooLarge."""
        covers = {NONE: FALSE, EMPTY: TRUE}

        def covered(of: int) -> int:
            if of not in covers:
                literal = self.families.item[of]
                variable = self._diagram.variable(literal >> 1) ^ (literal & 1)
                with_it = self._diagram.both(variable, covered(self.families.within[of]))
                covers[of] = self._diagram.either(covered(self.families.without[of]), with_it)
            return covers[of]

        return covered(family)

    def _split(self, f: int, size: int) -> int:
        level, families = self._diagram.top(f), self.families
        low, high = self._diagram.branches(f, level)
        sign = self.signs[level]
        shared = low if sign > 0 else high if sign < 0 else self._diagram.both(low, high)
        found = without = self.up_to(shared, size)
        if sign <= 0:
            found = families.made(2 * level + 1, found, families.minus(self.up_to(low, size - 1), without))
        if sign >= 0:
            found = families.made(2 * level, found, families.minus(self.up_to(high, size - 1), without))
        return found
