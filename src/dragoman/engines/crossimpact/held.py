"""A model in which some states are set from outside: do(F)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from dragoman.engines.crossimpact.model import Int, Model, Prerequisite


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """The smaller model, whose consistent scenarios are those under do(F)."""

    model: Model
    kept: tuple[Int, ...]
    """For each descriptor the states that are left to it, by their numbers in the whole model."""

    def whole(self, scenarios: Int) -> Int:
        """Scenarios (n, J) of the smaller model with the states' numbers in the whole one."""
        return np.stack([own[column] for own, column in zip(self.kept, scenarios.T, strict=True)], axis=1)


def held(model: Model, forced: Mapping[int, int]) -> Held:
    """The model with the states of some descriptors forced; of these nothing more is asked, not even prerequisites.

    States whose prerequisites can then never be met are left out. Raises ValueError where a state is not there.
    """
    for descriptor, state in forced.items():
        if not 0 <= descriptor < len(model.states) or not 0 <= state < len(model.states[descriptor]):
            raise ValueError(f"there is no state {state + 1} of descriptor {descriptor + 1}")
    left = [{forced[d]} if d in forced else set(range(len(own))) for d, own in enumerate(model.states)]
    gates = [each for each in model.prerequisites if each.descriptor not in forced]
    while shut := {(e.descriptor, e.state) for e in gates if e.state in left[e.descriptor] and not _can(e, left)}:
        for descriptor, state in shut:
            left[descriptor].discard(state)
    kept = tuple(np.array(sorted(own), np.int64) for own in left)
    wanted = np.concatenate([own + begin for own, begin in zip(kept, model.first, strict=True)])
    number = [{int(state): place for place, state in enumerate(own)} for own in kept]
    smaller = replace(
        model,
        states=tuple(tuple(names[each] for each in own) for names, own in zip(model.states, kept, strict=True)),
        impacts=model.impacts[np.ix_(wanted, wanted)],
        costs=model.costs[wanted],
        prerequisites=tuple(
            Prerequisite(each.descriptor, number[each.descriptor][each.state], _numbered(each, number))
            for each in gates
            if each.state in left[each.descriptor]
        ),
    )
    return Held(smaller, kept)


def _can(each: Prerequisite, left: list[set[int]]) -> bool:
    return all(state in left[descriptor] for descriptor, state in each.needs)


def _numbered(each: Prerequisite, number: list[dict[int, int]]) -> tuple[tuple[int, int], ...]:
    return tuple((descriptor, number[descriptor][state]) for descriptor, state in each.needs)
