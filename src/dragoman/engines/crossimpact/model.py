"""What is judged: descriptors with states, and how each state promotes or restricts every other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Float = NDArray[np.float64]
Int = NDArray[np.int64]
Bool = NDArray[np.bool_]

MOST_STATES = 16
"""Of one descriptor: domains are kept as bits."""
MOST_IMPACT = 98
"""99 stands for "not judged" in many files."""


@dataclass(frozen=True, slots=True)
class Prerequisite:
    """A state that can be only where all its needs hold; else it is neither chosen nor competes with the others."""

    descriptor: int
    state: int
    needs: tuple[tuple[int, int], ...]
    """Pairs of descriptor and state."""


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A cross-impact model; S is the number of states of all descriptors together, in their order.

    Raises ValueError where it is not one: a descriptor without states, a matrix that is not S by S or holds something
    else than whole numbers from -98 to 98, a prerequisite on what is not there, a cost below 0.
    """

    descriptors: tuple[str, ...]
    states: tuple[tuple[str, ...], ...]
    impacts: Int
    """(S, S): row = the state that acts, column = the state acted on; blocks on the diagonal count."""
    prerequisites: tuple[Prerequisite, ...] = ()
    costs: Float = field(default_factory=lambda: np.empty(0))
    """(S,) what it costs to force each state, infinite where that is in nobody's hand; empty: 1 each."""

    def __post_init__(self) -> None:
        """Check everything, and bring the arrays into their final form."""
        _named(self.descriptors, self.states)
        total = sum(map(len, self.states))
        object.__setattr__(self, "impacts", _matrix(self.impacts, total))
        object.__setattr__(self, "costs", _costs(self.costs, total))
        _reachable(self.prerequisites, self.states, self.descriptors)

    @property
    def counts(self) -> Int:
        """(J,) the number of states of each descriptor."""
        return np.array([len(each) for each in self.states])

    @property
    def first(self) -> Int:
        """(J,) the place of each descriptor's first state among the S."""
        counts = self.counts
        return np.cumsum(counts) - counts

    @property
    def owner(self) -> Int:
        """(S,) the descriptor of each state."""
        return np.repeat(np.arange(len(self.states)), self.counts)

    @property
    def space(self) -> int:
        """How many combinations there are."""
        found = 1
        for each in self.states:
            found *= len(each)
        return found


Target = Mapping[int, Sequence[int]]
"""Descriptors, and the states of each that will do; all of them must have one of theirs."""


def checked_target(model: Model, target: Target) -> dict[int, frozenset[int]]:
    """The target with its states as sets. Raises ValueError where it is empty or names what is not there."""
    found = {descriptor: frozenset(states) for descriptor, states in target.items()}
    if not found:
        raise ValueError("the target is empty: name a descriptor and at least one state of it")
    for descriptor, states in found.items():
        if not states:
            raise ValueError(f"the target has no state of descriptor {descriptor + 1}")
        for state in states:
            _there((descriptor, state), model.states, "the target")
    return found


def checked_scenarios(model: Model, scenarios: Int) -> Int:
    """Scenarios as (n, J) numbers of states from 0. Raises ValueError where they are not."""
    found = np.atleast_2d(np.asarray(scenarios, np.int64))
    if found.shape[1:] != (len(model.states),) or ((found < 0) | (found >= model.counts)).any():
        raise ValueError(f"a scenario must have {len(model.states)} states, each counted from 0 within its descriptor")
    return found


def _named(descriptors: Sequence[str], states: Sequence[Sequence[str]]) -> None:
    if not descriptors or len(descriptors) != len(states):
        raise ValueError(f"{len(descriptors)} descriptors, but states for {len(states)}")
    for name, own in zip(descriptors, states, strict=True):
        if not own:
            raise ValueError(f"descriptor {name!r} has no states")
        if len(own) > MOST_STATES:
            raise ValueError(f"descriptor {name!r} has {len(own)} states; at most {MOST_STATES} can be worked on")


def _matrix(impacts: Int, total: int) -> Int:
    given = np.asarray(impacts)
    if given.ndim != 2 or given.shape[0] != given.shape[1]:
        raise ValueError(f"the matrix is not square: its shape is {given.shape}")
    if given.shape[0] != total:
        raise ValueError(f"the matrix is {given.shape[0]} by {given.shape[0]}, but there are {total} states")
    numbers = given.astype(float)
    bad = np.argwhere(~(np.isfinite(numbers) & (np.abs(numbers) <= MOST_IMPACT) & (numbers == np.round(numbers))))
    if bad.size:
        row, column = bad[0]
        raise ValueError(
            f"row {row + 1}, column {column + 1} of the matrix is {given[row, column]}: "
            f"a judgement must be a whole number from -{MOST_IMPACT} to {MOST_IMPACT}"
        )
    return numbers.astype(np.int64)


def _costs(costs: Float, total: int) -> Float:
    given = np.asarray(costs, float)
    if not given.size:
        return np.ones(total)
    if given.shape != (total,):
        raise ValueError(f"{given.size} costs for {total} states")
    if np.isnan(given).any() or (given < 0).any():
        raise ValueError("a cost must be a number of at least 0, or infinite")
    return given


def _there(pair: tuple[int, int], states: Sequence[Sequence[str]], what: str) -> None:
    descriptor, state = pair
    if not 0 <= descriptor < len(states) or not 0 <= state < len(states[descriptor]):
        raise ValueError(f"{what} names state {state + 1} of descriptor {descriptor + 1}, which is not there")


def _reachable(given: Sequence[Prerequisite], states: Sequence[Sequence[str]], names: Sequence[str]) -> None:
    bound: set[tuple[int, int]] = set()
    for each in given:
        _there((each.descriptor, each.state), states, "a prerequisite")
        for need in each.needs:
            _there(need, states, "a prerequisite")
            if need[0] == each.descriptor:
                raise ValueError(f"a prerequisite of {names[need[0]]!r} needs a state of its own descriptor")
        bound.add((each.descriptor, each.state))
    for descriptor, own in enumerate(states):
        if all((descriptor, state) in bound for state in range(len(own))):
            raise ValueError(f"every state of {names[descriptor]!r} has a prerequisite: one must always be possible")
