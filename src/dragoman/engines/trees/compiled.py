"""A target's function as a decision diagram."""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from dragoman.engines.trees.build import Builder, Pair
from dragoman.engines.trees.checked import check
from dragoman.engines.trees.cycles import Cycles, circular, cycles, layers
from dragoman.engines.trees.diagram import FALSE, Diagram, TooLarge, deep
from dragoman.engines.trees.order import orders
from dragoman.engines.trees.reached import Kind, Reached, Variable, reached
from dragoman.engines.trees.tree import Tree

Float: TypeAlias = NDArray[np.float64]
Loops: TypeAlias = Literal["refuse", "least"]

LEAST = "a node cannot prove itself; what hangs on its own failing is undecided and counts as not brought about"
"""The rule by which cycles are broken: the well-founded model (Van Gelder, Ross and Schlipf 1991)."""

_FIRST, _GROWTH, NODES = 15_000, 3, 500_000


@dataclass(frozen=True, slots=True, eq=False)
class Compiled:
    """A target as a function of its variables, which stand in the order of the diagram."""

    target: str
    variables: tuple[Variable, ...]
    signs: tuple[int, ...]
    """Of each variable 1 where it can only work for the target, -1 only against it, 0 where both ways."""
    diagram: Diagram
    met: int
    """The function: where the target is brought about."""
    undecided: int
    """Where it hangs on its own failing; FALSE unless a cycle runs through a negation."""
    sure: int
    """Where it is brought about whatever the chances in enabling conditions and bases do."""
    lucky: int
    """Where it is brought about if these chances are at their best for it."""
    cycles: Cycles
    rule: str
    """By which cycles were broken; empty where there are none."""

    @property
    def middles(self) -> Float:
        """The probabilities of the variables, (variables,)."""
        return np.array([each.probability.middle for each in self.variables], float)

    @property
    def ends(self) -> Float:
        """Low and high of the variables, (2, variables)."""
        return np.array([each.probability.ends for each in self.variables], float).reshape(-1, 2).T


def compiled(tree: Tree, target: str, *, loops: Loops = "refuse", nodes: int = NODES) -> Compiled:
    """The decision diagram (Rauzy 1993) of what brings the target about.

    With `loops="least"` nodes that rest on each other are taken by the rule LEAST; otherwise they are refused. Several
    orders of the variables are tried, each with at most `nodes` nodes.

    Raises ValueError where the tree is not sound, the target does not exist, nodes rest on each other (the message
    names them), or the target has no proof but itself; TooLarge, a ValueError, where no order is good enough.
    """
    check(tree, target)
    found = reached(tree, target)
    order = layers(found.uses)
    turning = [layer for layer in order if circular(layer, found.uses)]
    circles = cycles(found.uses) if turning else Cycles()
    if turning and loops == "refuse":
        raise ValueError(_refusal(circles, target))
    ranked = {name: found.uses[name] for layer in order for name in layer}
    diagram, names, (met, may), (sure, lucky) = _made(replace(found, uses=ranked), target, order, nodes)
    if may == FALSE and any(target in layer for layer in turning):
        raise ValueError(f"the target {target!r} is brought about by nothing but itself; name another condition")
    variables = tuple(found.variables[name] for name in names)
    signs = tuple(found.signs[name] for name in names)
    undecided = diagram.both(may, met ^ 1)
    return Compiled(target, variables, signs, diagram, met, undecided, sure, lucky, circles, LEAST if turning else "")


def _refusal(circles: Cycles, target: str) -> str:
    cycle = next((each for each in circles.found if target in each), circles.found[0])
    circle = " → ".join(map(repr, (*cycle, cycle[0])))
    what = f"the target {target!r} is part of its own proof" if target in cycle else "nodes prove each other"
    return f"{what}: {circle}; remove a link, or ask for loops to be broken by the least fixed point"


def _made(
    found: Reached, target: str, layers: list[tuple[str, ...]], most: int
) -> tuple[Diagram, list[str], Pair, Pair]:
    """The diagram by the first order that needs few nodes, the bound rising until one does."""
    limit = min(_FIRST, most)
    while True:
        for names in orders(found.uses, target):
            try:
                with deep(len(names)):
                    made = _built(Diagram(limit), names, found, target, layers)
                # The bound was for the order; what is asked of the function later may take what is allowed.
                made[0].limit = most
                return made
            except TooLarge:
                continue
        if limit == most:
            raise TooLarge(
                f"the tree of {target!r} has {len(found.variables)} variables, and its decision diagram more than "
                f"{most:,} nodes in every order tried; ask about a part of it, or allow more nodes"
            )
        limit = min(limit * _GROWTH, most)


def _built(
    diagram: Diagram, names: list[str], found: Reached, target: str, layers: list[tuple[str, ...]]
) -> tuple[Diagram, list[str], Pair, Pair]:
    given = {name: diagram.variable(level) for level, name in enumerate(names)}
    function = Builder(diagram, found, given).built(layers, target)
    chances = {
        level: found.signs[name] for level, name in enumerate(names) if found.variables[name].kind is not Kind.FACTOR
    }
    sure = diagram.always(function[0], chances)
    lucky = diagram.always(function[0] ^ 1, {level: -sign for level, sign in chances.items()}) ^ 1
    return diagram, names, function, (sure, lucky)
