"""What several people said is one and what is not, brought into agreement: the later counts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from dragoman.dossier.link import Link

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Agreed:
    """Pairs that must be one and pairs that must not, which cannot contradict each other.

    `overruled` are the links of which something later says the opposite of a part.
    """

    same: tuple[Pair, ...]
    apart: frozenset[Pair]
    overruled: tuple[Link, ...]


def agreed(links: Sequence[Link]) -> Agreed:
    """What stands of the links, given oldest first; what later ones come to counts before earlier ones."""
    groups, settled = Groups(), set[Pair]()
    same, apart, overruled = list[Pair](), set[Pair](), list[Link]()
    for link in reversed(links):
        for pair in pairs(link):
            if pair in settled:
                continue
            if link.verdict == "open":
                settled.add(pair)
            elif link.verdict == "same" and groups.join(*pair):
                same.append(pair)
            elif link.verdict == "apart" and groups.part(*pair):
                apart.add(pair)
            elif link not in overruled:
                overruled.append(link)
    return Agreed(tuple(same), frozenset(apart), tuple(reversed(overruled)))


def pairs(link: Link) -> Iterator[Pair]:
    """The pairs that a link speaks of, each in alphabetical order; the pairs of a chain where all are one."""
    chosen = pairwise(link.ids) if link.verdict == "same" else combinations(link.ids, 2)
    return ((min(pair), max(pair)) for pair in chosen)


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
