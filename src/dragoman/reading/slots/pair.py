"""Two sides that a cue joins, and which of several pairs to take."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dragoman.reading.scene import Stretch
from dragoman.reading.slots.slot import Side

_UNSAID, _OUTSIDE, _DEEP, _DEEPEST = 1.5, 1.5, 0.15, 6


@dataclass(frozen=True, slots=True)
class Pair:
    """What a cue at a place joins; the lower the rank, the surer the construction.

    `turned`: the second side is told the other way round, as in `B unless A`; `enough`: the first brings the second.
    """

    first: Side
    second: Side
    cue: int
    rank: float
    turned: bool = False
    enough: bool = False

    def within(self, inside: frozenset[int]) -> "Pair":
        """The pair with what its sides hold inside a stretch."""
        other = self.second.tree is not self.first.tree
        return replace(
            self, first=self.first.within(inside), second=self.second if other else self.second.within(inside)
        )


def best(pairs: Iterable[Pair], stretch: Stretch) -> Pair | None:
    """The surest pair with two different sides, the one that says most of the stretch among equals."""
    cut = [each.within(stretch.inside) for each in pairs]
    apart = [each for each in cut if each.first.places and each.second.places and _differ(each)]
    return min(apart, key=lambda each: (cost(each, stretch), each.cue), default=None)


def cost(pair: Pair, stretch: Stretch) -> float:
    """The rank with fines: for what of the stretch neither side says, for sides outside it, for a cue deep in it."""
    sides = [each.places & stretch.inside for each in (pair.first, pair.second) if each.tree is stretch.tree]
    said, outside = frozenset().union(*sides), sum(not each for each in sides)
    depth = sum(each in stretch.inside for each in stretch.tree.parse.above(pair.cue))
    spoken = {each for each in stretch.inside if stretch.tree.words[each].upos != "PUNCT"}
    unsaid = len(spoken - said) / max(len(spoken), 1)
    return pair.rank + _UNSAID * unsaid + _OUTSIDE * outside + _DEEP * min(depth, _DEEPEST)


def _differ(pair: Pair) -> bool:
    shared = len(pair.first.places & pair.second.places)
    return pair.first.tree is not pair.second.tree or 2 * shared < min(len(pair.first.places), len(pair.second.places))
