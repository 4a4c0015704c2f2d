"""What several people said is one and what is not, brought into agreement: the later counts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from dragoman.dossier.link import Link

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Agreed:
    """Pairs that must be one and pairs that must not, which cannot contradict each other; `groups` keep to both.

    Of the links, oldest first, `counting` are those of which something counts, `overruled` those of which something
    later says the opposite of a part.
    """

    groups: "Groups"
    same: tuple[Pair, ...]
    apart: frozenset[Pair]
    counting: tuple[Link, ...]
    overruled: tuple[Link, ...]


def agreed(links: Sequence[Link]) -> Agreed:
    """What stands of the links, given oldest first; what later ones come to counts before earlier ones."""
    groups, opened = Groups(), set[Pair]()
    same, apart, counting, overruled = list[Pair](), list[Pair](), list[Link](), list[Link]()
    for link in reversed(links):
        if link.verdict == "open":
            opened.update(_pairs(link.ids))
            continue
        told = _told(link, opened)
        put, kept = (groups.join, same) if link.verdict == "same" else (groups.part, apart)
        stands = [pair for pair in told if put(*pair)]
        kept.extend(stands)
        if stands:
            counting.append(link)
        if len(stands) < len(told):
            overruled.append(link)
    return Agreed(groups, tuple(same), frozenset(apart), tuple(reversed(counting)), tuple(reversed(overruled)))


def _told(link: Link, opened: Set[Pair]) -> list[Pair]:
    """The pairs that a link speaks of, without those that were opened; the pairs of a chain where all are one.

    A chain goes without both of an opened pair: through what stays of it they would be one again.
    """
    if link.verdict == "apart":
        return [pair for pair in _pairs(link.ids) if pair not in opened]
    names = set(link.ids)
    out = {name for pair in opened if names.issuperset(pair) for name in pair}
    return list(pairwise(name for name in link.ids if name not in out))


def _pairs(names: Sequence[str]) -> Iterator[Pair]:
    """Each two of the names, in alphabetical order."""
    return combinations(sorted(names), 2)


@dataclass(slots=True)
class Groups:
    """Names in disjoint groups (union-find), of which some may not be joined."""

    _up: dict[str, str] = field(default_factory=dict)
    _barred: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def of(self, name: str) -> str:
        """The name that stands for the group."""
        found = name
        while (above := self._up.get(found, found)) != found:
            self._up[found] = self._up.get(above, above)
            found = above
        return found

    def join(self, one: str, other: str) -> bool:
        """Make one group of two; False where they may not be joined."""
        first, second = self.of(one), self.of(other)
        if first == second:
            return True
        if second in self._barred[first]:
            return False
        if len(self._barred[first]) < len(self._barred[second]):
            first, second = second, first
        self._up[second] = first
        for each in self._barred.pop(second, ()):
            self._barred[each].discard(second)
            self._barred[each].add(first)
            self._barred[first].add(each)
        return True

    def part(self, one: str, other: str) -> bool:
        """Keep two groups from being joined; False where they are one already."""
        first, second = self.of(one), self.of(other)
        if first == second:
            return False
        self._barred[first].add(second)
        self._barred[second].add(first)
        return True

    def together(self, names: Iterable[str]) -> list[list[str]]:
        """The names by group, in the order in which each group is first met."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in names:
            found[self.of(name)].append(name)
        return list(found.values())
