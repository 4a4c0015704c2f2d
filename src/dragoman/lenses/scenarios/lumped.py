"""Factors with the states that no link tells apart taken as one: an irritant that is `alleged or open`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from dragoman.lenses.model.model import Factor, Holds, Model
from dragoman.lenses.model.parts import leaves


@dataclass(frozen=True, slots=True)
class Lumped:
    """A factor with fewer states, and to which of them each state of the old one went."""

    factor: Factor
    old: Factor
    number: tuple[int, ...]

    @property
    def many(self) -> int:
        """The number of states that are left."""
        return len(self.factor.states)

    def states(self, holds: Holds) -> frozenset[int]:
        """The numbers of the states in which it holds."""
        return frozenset(self.number[each] for each in _meant(holds, self.old))


def lumped(model: Model, asked: Iterable[Holds] = ()) -> dict[str, Lumped]:
    """Every factor by its key; links and what is asked tell states apart."""
    old = {each.key: each for each in model.factors}
    told: dict[str, list[frozenset[int]]] = {key: [] for key in old}
    for holds in (*_all(model), *asked):
        told[holds.factor].append(_meant(holds, old[holds.factor]))
    return {key: _lumped(factor, told[key]) for key, factor in old.items()}


def _all(model: Model) -> list[Holds]:
    ends = [end for each in model.impacts for end in (each.source, each.target)]
    return ends + [end for each in model.requirements for end in (each.target, *leaves(each.antecedent))]


def _meant(holds: Holds, factor: Factor) -> frozenset[int]:
    first = factor.states.index(holds.state)
    return frozenset([first] if holds.exactly else range(first, len(factor.states)))


def _lumped(factor: Factor, told: list[frozenset[int]]) -> Lumped:
    if not told:
        return Lumped(factor, factor, tuple(range(len(factor.states))))
    groups: dict[tuple[bool, ...], list[int]] = {}
    for state in range(len(factor.states)):
        groups.setdefault(tuple(state in each for each in told), []).append(state)
    number = {state: place for place, own in enumerate(groups.values()) for state in own}
    names = tuple(" or ".join(factor.states[each] for each in own) for own in groups.values())
    now = names[number[factor.states.index(factor.now)]] if factor.now in factor.states else None
    fewer = replace(factor, states=names, now=now, costs=_costs(factor, groups.values(), names))
    return Lumped(fewer, factor, tuple(number[each] for each in range(len(factor.states))))


def _costs(factor: Factor, groups: Iterable[list[int]], names: tuple[str, ...]) -> Mapping[str, float]:
    """What the cheapest of the states costs that were taken together; left out where none has a cost."""
    found = {}
    for own, name in zip(groups, names, strict=True):
        costs = [factor.costs[factor.states[each]] for each in own if factor.states[each] in factor.costs]
        if costs:
            found[name] = min(costs)
    return found
