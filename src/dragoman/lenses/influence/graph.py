"""The signed digraph of a model: factors, and the pushes and needs between them.

Axelrod (ed.), Structure of Decision (1976): a cause that makes its effect more likely has an arrow with a plus, one
that makes it less likely a minus. What is needed for something, helps it or brings it about pushes it up; what blocks
it, down.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Any, Literal

from dragoman.lenses.model import All, Any_, Expression, Factor, Holds, Model, Never

Sign = Literal["+", "-", "±"]
"""`±`: some say that it furthers, others that it hinders."""
How = Literal["influence", "necessary", "sufficient", "enabling", "blocking"]
_NEEDS = {"necessary": 2, "sufficient": 3, "enabling": 1, "blocking": -2}
"""The strength of a need as a push, on the scale of impacts (-3..3): enabling is `helps`, sufficient `brings about`."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One push between two factors, by key.

    `strength` is from 1 to 3 (the strongest that is said); `signs` counts statements for each sign; `means` are the
    words for how; `statements`, `against` their ids, and who says so.
    """

    source: str
    target: str
    signs: Mapping[str, int]
    strength: int
    how: tuple[How, ...]
    means: str
    statements: tuple[str, ...]
    speakers: tuple[str, ...]
    against: tuple[str, ...] = ()
    deniers: tuple[str, ...] = ()

    @property
    def sign(self) -> Sign:
        """Which way it pushes."""
        said = [name for name in ("+", "-") if self.signs.get(name)]
        return "±" if len(said) == 2 else "-" if said == ["-"] else "+"

    @property
    def disputed(self) -> bool:
        """Whether anybody denies it, or the signs conflict."""
        return self.sign == "±" or bool(self.deniers or self.against)


@dataclass(frozen=True, slots=True)
class Graph:
    """Factors by key, and the edges between them in a fixed order; no factor pushes itself."""

    factors: Mapping[str, Factor]
    edges: tuple[Edge, ...]

    def networkx(self) -> Any:
        """The same for networkx: a DiGraph whose edges carry `edge`."""
        import networkx

        made = networkx.DiGraph()
        made.add_nodes_from(self.factors)
        made.add_edges_from((each.source, each.target, {"edge": each}) for each in self.edges)
        return made


def graph(model: Model) -> Graph:
    """The signed digraph of a model; what several statements say between two factors is one edge."""
    joined: dict[tuple[str, str], Edge] = {}
    for each in (*_impacts(model), *_needs(model)):
        key = each.source, each.target
        if each.source != each.target:
            joined[key] = _joined(joined[key], each) if key in joined else each
    return Graph({each.key: each for each in model.factors}, tuple(joined[key] for key in sorted(joined)))


def product(signs: Iterable[Sign]) -> Sign:
    """The sign of a chain: a minus turns it round, and one that is disputed leaves it open."""
    return reduce(_times, signs, "+")


def _times(one: Sign, other: Sign) -> Sign:
    if "±" in (one, other):
        return "±"
    return "+" if one == other else "-"


def _impacts(model: Model) -> Iterator[Edge]:
    for each in model.impacts:
        signs = dict(each.signs) or {"+" if each.strength > 0 else "-": 1}
        basis = each.basis
        yield Edge(
            source=each.source.factor, target=each.target.factor, signs=signs, strength=abs(each.strength),
            how=("influence",), means=each.means, statements=basis.statements, speakers=basis.speakers,
            against=basis.against, deniers=basis.deniers,
        )  # fmt: skip


def _needs(model: Model) -> Iterator[Edge]:
    for each in model.requirements:
        strength = _NEEDS[each.need]
        for key, up in _named(each.antecedent, True):
            sign = "+" if (strength > 0) == up else "-"
            yield Edge(
                source=key, target=each.target.factor, signs={sign: max(1, len(each.basis.statements))},
                strength=abs(strength), how=(each.need,), means="", statements=each.basis.statements,
                speakers=each.basis.speakers, against=each.basis.against, deniers=each.basis.deniers,
            )  # fmt: skip


def _named(expression: Expression, up: bool) -> Iterator[tuple[str, bool]]:
    """The factors in an expression, each with whether more of it makes the expression hold."""
    if isinstance(expression, Holds):
        yield expression.factor, up
    elif isinstance(expression, Never):
        yield from _named(expression.part, not up)
    elif isinstance(expression, All | Any_):
        for part in expression.parts:
            yield from _named(part, up)


def _joined(one: Edge, other: Edge) -> Edge:
    signs = {name: total for name in "+-" if (total := one.signs.get(name, 0) + other.signs.get(name, 0))}
    return Edge(
        source=one.source,
        target=one.target,
        signs=signs,
        strength=max(one.strength, other.strength),
        how=_both(one.how, other.how),
        means="; ".join(_both(filter(None, (one.means,)), filter(None, (other.means,)))),
        statements=_both(one.statements, other.statements),
        speakers=_both(one.speakers, other.speakers),
        against=_both(one.against, other.against),
        deniers=_both(one.deniers, other.deniers),
    )


def _both(one: Iterable[Any], other: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*one, *other)))
