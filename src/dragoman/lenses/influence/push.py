"""Who pushes whom: the edges of a model as pushes of actors."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.language.mentions import mentions
from dragoman.lenses.alike import acts, sides
from dragoman.lenses.influence.graph import Edge, Graph
from dragoman.lenses.model import Factor


@dataclass(frozen=True, slots=True)
class Push:
    """An edge with the actors at its ends: `who` pushes, `whom` it is on.

    `third` says whether somebody else pushes a pair: who is neither of the two.
    """

    edge: Edge
    who: tuple[str, ...]
    whom: tuple[str, ...]

    @property
    def third(self) -> bool:
        """Whether it is a third party's push on a pair."""
        return len(self.whom) == 2 and bool(self.who) and not set(self.who) & set(self.whom)


def pushes(held: Graph, between: Sequence[str] = (), actors: Iterable[str] = ()) -> list[Push]:
    """Every edge as a push, third parties on pairs first, then the stronger; on a pair or of actors where asked for."""
    found = [_push(each, held) for each in held.edges]
    wanted = set(actors)
    kept = [
        each
        for each in found
        if (not between or set(between) <= {*each.whom, *each.who}) and (not wanted or wanted & {*each.who, *each.whom})
    ]
    return sorted(kept, key=lambda each: (not each.third, -each.edge.strength, each.edge.source, each.edge.target))


def _push(edge: Edge, held: Graph) -> Push:
    source, target = held.factors.get(edge.source), held.factors.get(edge.target)
    who = tuple(sorted(_actors(source, source.agents if source else ())[:3]))
    about = _actors(target, target.pair if target else ())
    others = tuple(name for name in about if name not in who)
    whom = others[:2] if len(others) >= 2 else about[:2]
    return Push(edge, who, tuple(sorted(whom)))


def _actors(factor: Factor | None, first: Sequence[str]) -> tuple[str, ...]:
    """Those that are given for it, else those that its name names, else all that its statements name."""
    if factor is None:
        return ()
    named = first or [each.actor for each in mentions(factor.name)] or factor.actors
    return tuple(filter(acts, sides(named)))
