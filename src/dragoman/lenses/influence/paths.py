"""Chains of pushes from an actor or a factor to a target."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from dragoman.lenses.alike import sides
from dragoman.lenses.influence.graph import Edge, Graph, Sign, product

LONGEST, MOST = 6, 2000
"""Edges in a path, and paths between two factors that are looked at."""


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of edges, each beginning where the one before ends."""

    edges: tuple[Edge, ...]

    @property
    def sign(self) -> Sign:
        """The product of its signs."""
        return product(each.sign for each in self.edges)

    @property
    def strength(self) -> int:
        """That of its weakest edge, 1 to 3."""
        return min(each.strength for each in self.edges)

    @property
    def factors(self) -> tuple[str, ...]:
        """The factors on it, by key, in order."""
        return (*(each.source for each in self.edges), self.edges[-1].target)


def paths(held: Graph, sources: Iterable[str] | None, targets: Iterable[str]) -> list[Path]:
    """Chains of up to six pushes between factors (by key), the strongest first, then the shortest.

    A chain is as strong as its weakest push. It begins at the last of the sources that it meets, anywhere where these
    are None, and ends at the first of the targets.
    """
    import networkx

    made, end = held.networkx(), set(targets)
    begin = set(held.factors if sources is None else sources)
    apart = end if sources is None else begin | end
    found = []
    for source in sorted(begin - end):
        for target in sorted(end):
            several = networkx.all_simple_paths(made, source, target, cutoff=LONGEST)
            found += [keys for keys in islice(several, MOST) if not apart & set(keys[1:-1])]
    all_ = [Path(tuple(made[one][other]["edge"] for one, other in pairwise(keys))) for keys in found]
    return sorted(all_, key=lambda each: (-each.strength, len(each.edges), each.factors))


def of_actor(held: Graph, name: str) -> list[str]:
    """The factors in whose hand the actor is, else that are about it; by key."""
    own = [key for key, each in held.factors.items() if name in sides(each.agents)]
    return own or [key for key, each in held.factors.items() if name in sides(each.actors)]


def conflict(found: Sequence[Path]) -> bool:
    """Whether the paths do not all push the same way."""
    return len({each.sign for each in found}) > 1 or any(each.sign == "±" for each in found)
