"""Loops of pushes: those that reinforce themselves, and those that balance.

The sign of a loop is the product of its signs (Levins, "Evolution in communities near equilibrium", 1975; Maruyama
1963): with an even number of minuses what begins grows, with an odd one it is held back.
"""

from dataclasses import dataclass
from itertools import islice
from typing import Literal

from dragoman.lenses.influence.graph import Edge, Graph, Sign, product

LONGEST, MOST = 8, 200
"""Factors in a loop, and loops: there may be more of them than anybody can read."""


@dataclass(frozen=True, slots=True)
class Loop:
    """A loop: its edges, each beginning where the one before ends, from the factor that comes first by key."""

    edges: tuple[Edge, ...]

    @property
    def sign(self) -> Sign:
        """The product of its signs."""
        return product(each.sign for each in self.edges)

    @property
    def kind(self) -> Literal["reinforcing", "balancing", "conflicting"]:
        """What it does; conflicting where the sources disagree on a sign in it."""
        return "conflicting" if self.sign == "±" else "reinforcing" if self.sign == "+" else "balancing"

    @property
    def strength(self) -> int:
        """That of its weakest edge, 1 to 3."""
        return min(each.strength for each in self.edges)

    @property
    def factors(self) -> tuple[str, ...]:
        """The factors in it, by key, the first not repeated."""
        return tuple(each.source for each in self.edges)


def loops(held: Graph) -> tuple[list[Loop], bool]:
    """The loops of up to eight factors, the strongest first; and whether there are more than the 200 given."""
    import networkx

    made = held.networkx()
    found = list(islice(networkx.simple_cycles(made, length_bound=LONGEST), MOST + 1))
    all_ = [Loop(tuple(_edges(made, _turned(keys)))) for keys in found[:MOST]]
    return sorted(all_, key=lambda each: (-each.strength, len(each.edges), each.factors)), len(found) > MOST


def _turned(keys: list[str]) -> list[str]:
    """The same loop from its first factor by key."""
    at = keys.index(min(keys))
    return [*keys[at:], *keys[:at]]


def _edges(made: object, keys: list[str]) -> list[Edge]:
    graph: dict[str, dict[str, dict[str, Edge]]] = made  # type: ignore[assignment]
    return [graph[one][other]["edge"] for one, other in zip(keys, [*keys[1:], keys[0]], strict=True)]
