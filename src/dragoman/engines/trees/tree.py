"""What goes in: factors, and what it takes to bring a node about."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Probability:
    """A probability, 0 to 1, and the band it lies in; without ends it is taken as exact."""

    middle: float
    low: float | None = None
    high: float | None = None

    @property
    def ends(self) -> tuple[float, float]:
        """Low and high."""
        return (
            self.middle if self.low is None else self.low,
            self.middle if self.high is None else self.high,
        )


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of the parts."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least `count` of the parts (k of n)."""

    count: int
    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part is not met."""

    part: "Expression"


Expression: TypeAlias = str | And | Or | AtLeast | Not
"""The name of a factor or of another node, or a combination of such."""


@dataclass(frozen=True, slots=True)
class Factor:
    """Something that is met or fails, independently of the other factors, and whose hands it is in."""

    name: str
    probability: Probability
    agents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Enabling:
    """A condition that helps: met, it brings the node about by itself with the probability `strength`."""

    condition: Expression
    strength: Probability


@dataclass(frozen=True, slots=True)
class Node:
    """What it takes to bring `name` about.

    It comes about if every necessary condition is met and no blocking one, and something brings it about: a sufficient
    condition, an enabling one with luck, or with the probability `base` what nobody named. Where neither a sufficient
    nor an enabling condition nor a base is given, the necessary ones suffice together. So a gate binds the sufficient
    conditions too, and an enabling condition never gates: beside no sufficient one it needs a base.
    """

    name: str
    necessary: tuple[Expression, ...] = ()
    sufficient: tuple[Expression, ...] = ()
    blocking: tuple[Expression, ...] = ()
    enabling: tuple[Enabling, ...] = ()
    base: Probability | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """Factors, and nodes that may share them and each other."""

    factors: tuple[Factor, ...]
    nodes: tuple[Node, ...]


def parts(node: Node) -> tuple[tuple[Expression, bool], ...]:
    """Every expression of a node, and whether it works for it (or, False, against it)."""
    helping = (each.condition for each in node.enabling)
    return (
        *((each, True) for each in (*node.necessary, *node.sufficient, *helping)),
        *((each, False) for each in node.blocking),
    )


def signed_names(part: Expression, positive: bool = True) -> list[tuple[str, bool]]:
    """The names in an expression from left to right, and whether each works for it."""
    if isinstance(part, str):
        return [(part, positive)]
    if isinstance(part, Not):
        return signed_names(part.part, not positive)
    return [found for each in part.parts for found in signed_names(each, positive)]
