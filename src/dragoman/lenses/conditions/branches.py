"""The tree as lines with their depth."""

from dataclasses import dataclass

from dragoman.lenses.conditions.grown import Grown, counted
from dragoman.lenses.model.model import Factor, Holds, Need, Requirement
from dragoman.lenses.model.parts import leaves
from dragoman.lenses.model.phrasing import phrase

DEEPEST, MOST = 8, 300
NEEDS: dict[Need, str] = {
    "necessary": "needs",
    "sufficient": "or is enough",
    "enabling": "is helped by",
    "blocking": "not while",
}
_ORDER: dict[Need, int] = {"necessary": 0, "sufficient": 1, "enabling": 2, "blocking": 3}


@dataclass(frozen=True, slots=True)
class Branch:
    """One line: a condition at a depth, or (without a condition) the target.

    `again`: its own conditions stand above already, or it is part of a circle.
    """

    depth: int
    need: str
    words: str
    factor: Factor | None
    requirement: Requirement | None
    parent: int | None
    again: bool = False


def branches(held: Grown) -> list[Branch]:
    """The tree from the target down, conditions in the order necessary, sufficient, enabling, blocking."""
    walk = _Walk(held)
    walk.below(held.target, 0)
    return walk.lines


class _Walk:
    """The lines so far, and the factors whose conditions stand in them."""

    def __init__(self, held: Grown) -> None:
        self._factors = held.factors
        self._on: dict[str, list[Requirement]] = {}
        for each in held.model.requirements:
            if counted(each) and each.target.factor not in held.given:
                self._on.setdefault(each.target.factor, []).append(each)
        target = self._factors[held.target.factor]
        self.lines = [Branch(0, "", phrase(held.target, self._factors), target, None, None)]
        self._seen = {target.key}

    def below(self, of: Holds, parent: int) -> None:
        """Add the conditions of a factor below its line, and theirs below them."""
        depth = self.lines[parent].depth + 1
        for each in sorted(self._on.get(of.factor, ()), key=lambda one: _ORDER[one.need]):
            if len(self.lines) < MOST:
                fresh = self._line(each, parent, depth)
                place = len(self.lines) - 1
                for leaf in fresh if depth < DEEPEST else ():
                    self.below(leaf, place)

    def _line(self, each: Requirement, parent: int, depth: int) -> list[Holds]:
        """Add one condition; gives what in it was not met before."""
        named = leaves(each.antecedent)
        again = any(leaf.factor in self._seen and leaf.factor in self._on for leaf in named)
        single = self._factors[named[0].factor] if len(named) == 1 else None
        words = phrase(each.antecedent, self._factors)
        self.lines.append(Branch(depth, NEEDS[each.need], words, single, each, parent, again))
        fresh = [leaf for leaf in named if leaf.factor not in self._seen]
        self._seen.update(leaf.factor for leaf in fresh)
        return fresh
