"""The part of a tree that a target rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from dragoman.engines.trees.tree import Factor, Node, Probability, Tree, parts, signed_names


class Kind(Enum):
    """What a variable stands for."""

    FACTOR = "factor"
    LUCK = "luck"
    """That an enabling condition does bring its node about: in nobody's hand."""
    BASE = "base"
    """That what nobody named brings a node about: in nobody's hand."""


@dataclass(frozen=True, slots=True)
class Variable:
    """A Boolean variable of the function: a factor, or a chance in a node."""

    name: str
    """Of the factor, or of the node with what the chance is."""
    kind: Kind
    probability: Probability
    agents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reached:
    """Nodes, variables and who names whom, all by name; only what the target rests on."""

    nodes: dict[str, Node]
    variables: dict[str, Variable]
    uses: dict[str, list[str]]
    """Of each node what it names: nodes and variables, its own chances among them."""
    signs: dict[str, int]
    """Of each variable 1 where it can only work for the target, -1 only against it, 0 where both ways."""


def reached(tree: Tree, target: str) -> Reached:
    """What the target rests on; the tree has been checked."""
    nodes, factors = {each.name: each for each in tree.nodes}, {each.name: each for each in tree.factors}
    chances = {name: _chances(node) for name, node in nodes.items()}
    ways: set[tuple[str, bool]] = {(target, True)}
    stack = [(target, True)]
    while stack:
        name, positive = stack.pop()
        found = _named(nodes[name], chances[name]) if name in nodes else ()
        new = {(each, way == positive) for each, way in found} - ways
        ways |= new
        stack += new
    names = {name for name, _ in ways}
    inner = {name: node for name, node in nodes.items() if name in names}
    variables = {name: _variable(factor) for name, factor in factors.items() if name in names}
    variables |= {each.name: each for name in inner for each in chances[name]}
    uses = {name: list(dict.fromkeys(each for each, _ in _named(node, chances[name]))) for name, node in inner.items()}
    signs = {name: ((name, True) in ways) - ((name, False) in ways) for name in variables}
    return Reached(inner, variables, uses, signs)


def luck(node: str, number: int) -> str:
    """The name of the chance in an enabling condition."""
    return f"{node}: luck with enabling condition {number + 1}"


def base(node: str) -> str:
    """The name of the chance that what nobody named brings the node about."""
    return f"{node}: what is not named"


def _variable(factor: Factor) -> Variable:
    return Variable(factor.name, Kind.FACTOR, factor.probability, factor.agents)


def _chances(node: Node) -> list[Variable]:
    found = [Variable(luck(node.name, number), Kind.LUCK, each.strength) for number, each in enumerate(node.enabling)]
    return [*found, Variable(base(node.name), Kind.BASE, node.base)] if node.base else found


def _named(node: Node, chances: list[Variable]) -> Iterator[tuple[str, bool]]:
    for part, positive in parts(node):
        yield from signed_names(part, positive)
    yield from ((each.name, True) for each in chances)
