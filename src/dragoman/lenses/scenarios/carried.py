"""The model of a dossier as a cross-impact model: what was carried over, on what it rests, and what was not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from dragoman.engines import crossimpact
from dragoman.engines.crossimpact.model import MOST_STATES, Int
from dragoman.errors import ModelError
from dragoman.lenses.model.model import Factor, Holds, Impact, Model, Requirement
from dragoman.lenses.model.parts import leaves
from dragoman.lenses.scenarios.carrying import Draft, among, impact, requirement
from dragoman.lenses.scenarios.lumped import Lumped, lumped

Cell = tuple[int, int]
"""The place of the state that acts and of the one acted on, among all states."""


@dataclass(frozen=True, slots=True, eq=False)
class Carried:
    """A cross-impact model with the factors that its descriptors are, in the same order.

    `grounds` gives the statements behind each judgement, `gates` those behind each prerequisite. `lumps` has for each
    factor to which state each state of the dossier's own factor went; `losses` what could not be carried over, by the
    reason the names of the factors.
    """

    model: crossimpact.Model
    factors: tuple[Factor, ...]
    grounds: Mapping[Cell, tuple[str, ...]] = field(default_factory=dict)
    gates: tuple[tuple[str, ...], ...] = ()
    lumps: Mapping[str, Lumped] = field(default_factory=dict)
    losses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    aside: tuple[str, ...] = ()
    """Notes on what was left aside."""

    @property
    def notes(self) -> tuple[str, ...]:
        """What was left aside and what was lost."""
        own = {each.name for each in self.factors}
        lost = ((reason, [name for name in names if name in own]) for reason, names in self.losses.items())
        return (*self.aside, *(reason.format(among(names)) for reason, names in lost if names))

    @property
    def start(self) -> Int:
        """(J,) today's states; the first (least) where none is told."""
        return np.array([each.states.index(each.now) if each.now in each.states else 0 for each in self.factors])

    @property
    def untold(self) -> list[Factor]:
        """Factors of which today's state is not told."""
        return [each for each in self.factors if each.now not in each.states]

    def cell(self, place: int) -> tuple[Factor, str]:
        """The factor and the state at a place among all states."""
        descriptor = int(self.model.owner[place])
        return self.factors[descriptor], self.factors[descriptor].states[place - int(self.model.first[descriptor])]


def carried(model: Model, asked: Sequence[Holds] = (), *, every_lever: bool = False) -> Carried:
    """Factors as descriptors, impacts as judgements, requirements as prerequisites where they can be.

    Factors that no link touches are left out, unless `asked` for; states that neither links nor what is asked tell
    apart are one. A state costs what the factor says, else 1 where somebody's hand is on the factor (or with
    `every_lever`), else it is no lever. Raises ModelError where a link names what is not there, a factor has no states
    or too many, or nothing is linked.
    """
    _sound(model)
    groups, touched = lumped(model, asked), _touched(model) | {each.factor for each in asked}
    kept = {key: each for key, each in groups.items() if key in touched}
    if not kept:
        raise ModelError(
            "the model has no links, so that there are no scenarios to be worked out; add conditions or influences "
            "(`dragoman model export`, edit, `import`), or read documents that tell of them"
        )
    draft = Draft(kept)
    for push in model.impacts:
        impact(draft, push)
    for need in model.requirements:
        requirement(draft, need)
    factors = tuple(each.factor for each in kept.values())
    made = crossimpact.Model(
        descriptors=tuple(each.name for each in factors),
        states=tuple(each.states for each in factors),
        impacts=draft.matrix(),
        prerequisites=tuple(gate for gate, _ in draft.gates),
        costs=np.array([_cost(each, state, every_lever) for each in factors for state in each.states]),
    )
    grounds = {cell: tuple(dict.fromkeys(ids)) for cell, ids in draft.grounds.items()}
    alone = len(groups) - len(kept)
    aside = (f"{alone} factor{'s' * (alone > 1)} that no link touches left out.",) if alone else ()
    losses = {reason: tuple(names) for reason, names in draft.losses.items()}
    return Carried(made, factors, grounds, tuple(ids for _, ids in draft.gates), kept, losses, aside)


def of_matrix(model: crossimpact.Model) -> Carried:
    """A matrix from a file, which rests on no statements; every state is a lever."""
    named = zip(model.descriptors, model.states, strict=True)
    factors = tuple(Factor(key=str(place), name=name, states=states) for place, (name, states) in enumerate(named, 1))
    same = {each.key: Lumped(each, each, tuple(range(len(each.states)))) for each in factors}
    return Carried(model, factors, lumps=same)


def _sound(model: Model) -> None:
    factors = {each.key: each for each in model.factors}
    for factor in model.factors:
        if not 0 < len(factor.states) <= MOST_STATES:
            raise ModelError(
                f"factor {factor.name!r} has {len(factor.states)} states; give it 1 to {MOST_STATES} "
                "(`dragoman model export`, mend, `import`)"
            )
    links: list[Impact | Requirement] = [*model.impacts, *model.requirements]
    for link in links:
        source = (link.source,) if isinstance(link, Impact) else leaves(link.antecedent)
        for end in (link.target, *source):
            own = factors.get(end.factor)
            if own is None:
                raise ModelError(f"link {link.key!r} names a factor that is not there: {end.factor!r}; mend the model")
            if end.state not in own.states:
                raise ModelError(
                    f"link {link.key!r} names state {end.state!r} of {own.name!r}; it has {', '.join(own.states)}"
                )


def _touched(model: Model) -> set[str]:
    found = {each.target.factor for each in model.requirements}
    found |= {end.factor for each in model.impacts for end in (each.source, each.target)}
    return found | {end.factor for each in model.requirements for end in leaves(each.antecedent)}


def _cost(factor: Factor, state: str, every_lever: bool) -> float:
    if state in factor.costs:
        return float(factor.costs[state])
    return 1.0 if factor.agents or every_lever else np.inf
