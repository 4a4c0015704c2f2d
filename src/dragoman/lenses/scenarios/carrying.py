"""How each link is carried over into judgements and prerequisites."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from dragoman.engines.crossimpact import Prerequisite
from dragoman.engines.crossimpact.model import Int
from dragoman.lenses.model.model import Expression, Impact, Never, Requirement
from dragoman.lenses.scenarios.literals import Literals, every, leaves
from dragoman.lenses.scenarios.lumped import Lumped

STRONGEST = 3
"""Of a judgement."""


@dataclass(slots=True)
class Draft:
    """Judgements and prerequisites as they come in."""

    factors: dict[str, Lumped]
    pushes: dict[tuple[int, int], int] = field(default_factory=dict)
    grounds: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    gates: list[tuple[Prerequisite, tuple[str, ...]]] = field(default_factory=list)
    losses: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """What could not be carried over: by the reason, the names of the factors whose conditions it were."""
    place: dict[str, int] = field(init=False)
    """The number of each factor."""
    first: dict[str, int] = field(init=False)
    """The place of each factor's first state."""

    def __post_init__(self) -> None:
        """Lay the states out one after the other."""
        self.place, self.first, total = {}, {}, 0
        for number, (key, factor) in enumerate(self.factors.items()):
            self.place[key], self.first[key] = number, total
            total += factor.many

    def push(self, source: tuple[str, int], acted: tuple[str, int], strength: int, ids: Iterable[str]) -> None:
        """Add to one judgement."""
        cell = self.first[source[0]] + source[1], self.first[acted[0]] + acted[1]
        self.pushes[cell] = self.pushes.get(cell, 0) + strength
        self.grounds.setdefault(cell, []).extend(ids)

    def matrix(self) -> Int:
        """(S, S); judgements beyond 3 are cut there, which `losses` says."""
        total = sum(each.many for each in self.factors.values())
        found = np.zeros((total, total), np.int64)
        owner = [each.factor.name for each in self.factors.values() for _ in range(each.many)]
        for (source, acted), strength in self.pushes.items():
            found[source, acted] = strength
            if abs(strength) > STRONGEST:
                self.losses[_CUT].append(owner[acted])
        return np.clip(found, -STRONGEST, STRONGEST)


def among(names: Iterable[str], most: int = 3) -> str:
    """Some of the names, each once: `“a”, “b” and 4 others`."""
    each = list(dict.fromkeys(names))
    shown = [f"“{name}”" for name in each[:most]]
    rest = len(each) - len(shown)
    if rest:
        return f"{', '.join(shown)} and {rest} other{'s' * (rest > 1)}"
    return " and ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))


def impact(draft: Draft, link: Impact) -> None:
    """An influence: each state of the source that is meant pushes each state of the target that is meant."""
    source, target = draft.factors[link.source.factor], draft.factors[link.target.factor]
    for state in sorted(source.states(link.source)):
        for acted in sorted(target.states(link.target)):
            draft.push((link.source.factor, state), (link.target.factor, acted), link.strength, link.basis.statements)


def requirement(draft: Draft, link: Requirement) -> None:
    """A condition: a gate where the target's states need certain states of others all together, else pushes."""
    if link.need in ("necessary", "blocking"):
        asked: Expression = Never(link.antecedent) if link.need == "blocking" else link.antecedent
        whole = every(asked, draft.factors)
        if whole is None:
            _pushed(draft, link, asked)
        else:
            _gated(draft, link, {key: own for key, own in whole.items() if key != link.target.factor})
    else:
        _favoured(draft, link)


def _gated(draft: Draft, link: Requirement, needs: Literals) -> None:
    """Prerequisites, or -3 from each state that will not do where several will or no gate is possible."""
    factor = draft.factors[link.target.factor]
    states = factor.states(link.target)
    if any(not allowed for allowed in needs.values()):
        draft.losses[_NEVER].append(factor.factor.name)
        return
    gated = {gate.state for gate, _ in draft.gates if gate.descriptor == draft.place[link.target.factor]}
    sharp = {} if len(gated | states) == factor.many else {k: own for k, own in needs.items() if len(own) == 1}
    for state in sorted(states):
        if sharp:
            pairs = tuple((draft.place[key], next(iter(own))) for key, own in sharp.items())
            gate = Prerequisite(draft.place[link.target.factor], state, pairs)
            draft.gates.append((gate, link.basis.statements))
        for key in needs.keys() - sharp.keys():
            for other in sorted(frozenset(range(draft.factors[key].many)) - needs[key]):
                draft.push((key, other), (link.target.factor, state), -STRONGEST, link.basis.statements)
    if len(sharp) < len(needs):
        draft.losses[_LOOSE].append(factor.factor.name)


def _pushed(draft: Draft, link: Requirement, asked: Expression) -> None:
    """What is no AND: each part that holds speaks for the target, each that does not against it."""
    factor = draft.factors[link.target.factor]
    for key, good in leaves(asked, draft.factors):
        for state in range(draft.factors[key].many if key != link.target.factor else 0):
            for acted in sorted(factor.states(link.target)):
                strength = 1 if state in good else -1
                draft.push((key, state), (link.target.factor, acted), strength, link.basis.statements)
    draft.losses[_EITHER].append(factor.factor.name)


def _favoured(draft: Draft, link: Requirement) -> None:
    """Sufficient: +3, shared among parts that are asked for together; enabling: +1 or +2 by its chance."""
    factor = draft.factors[link.target.factor]
    whole = every(link.antecedent, draft.factors)
    together = len(whole) if whole else 1
    if link.need == "sufficient":
        strength = max(1, STRONGEST // together)
    else:
        strength = 2 if link.strength and link.strength.middle >= _LIKELY else 1
    for key, good in leaves(link.antecedent, draft.factors):
        for state in sorted(good) if key != link.target.factor else ():
            for acted in sorted(factor.states(link.target)):
                draft.push((key, state), (link.target.factor, acted), strength, link.basis.statements)
    if link.need == "sufficient" and together > 1:
        draft.losses[_TOGETHER].append(factor.factor.name)


_LIKELY = 0.5
_CUT = f"Several links add up to more than ±{STRONGEST} on {{}}; cut there."
_NEVER = "A condition that contradicts itself is left out: of {}."
_LOOSE = f"A condition of {{}} could not be a gate; what fails it speaks against by {STRONGEST} instead."
_EITHER = (
    "A condition of {} has alternatives, which judgements between two states cannot say; each part pushes by 1 instead "
    "of being a gate."
)
_TOGETHER = (
    "A sufficient condition of {} takes several things together, which judgements between two states cannot say; each "
    "pushes by its share of 3."
)
