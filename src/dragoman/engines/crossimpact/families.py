"""What scenarios share, and where they fork."""

from dataclasses import dataclass

import numpy as np

from dragoman.engines.crossimpact.balances import chosen, margins, total_impact_scores
from dragoman.engines.crossimpact.model import Float, Int, Model


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """Scenarios that belong together."""

    members: Int
    """Their places among the scenarios given."""
    shared: dict[int, int]
    """The descriptors on which they agree, and the state."""
    fork: int | None
    """The descriptor that parts them best; None for a single scenario or at the depth asked for."""
    branches: tuple["Family", ...]
    """One for each state of the fork that occurs."""


@dataclass(frozen=True, slots=True)
class Cases:
    """Places of remarkable scenarios among those given; ties go to the first."""

    best: int
    worst: int
    robust: int
    """The one whose smallest margin is largest, then whose total impact score is highest."""


def families(scenarios: Int, depth: int = 3) -> Family:
    """A tree of families: each forks at the descriptor that tells most about all the others.

    That is the one which leaves the others the least conditional entropy (Quinlan 1986); ties go to the first. Raises
    ValueError where there is no scenario.
    """
    if not len(scenarios):
        raise ValueError("no scenarios: there is nothing to group")
    return _family(scenarios, np.arange(len(scenarios)), depth)


def cases(model: Model, scenarios: Int, values: Float) -> Cases:
    """The best, the worst and the most robust of the scenarios; `values` (S,) says how welcome each state is.

    Raises ValueError where there is no scenario or the values do not fit.
    """
    if not len(scenarios):
        raise ValueError("no scenarios: there is no best or worst case")
    if np.shape(values) != (len(model.impacts),) or not np.isfinite(values).all():
        raise ValueError(f"there must be a finite value for each of the {len(model.impacts)} states")
    worth = np.asarray(values, float)[scenarios + model.first].sum(1)
    safe = np.lexsort((-total_impact_scores(model, scenarios), -margins(model, scenarios).min(1)))
    return Cases(int(worth.argmax()), int(worth.argmin()), int(safe[0]))


def shares(model: Model, scenarios: Int) -> Float:
    """(S,): the share of the scenarios with each state. A count of scenarios, not a probability."""
    found: Float = chosen(model, scenarios).sum(0) / max(len(scenarios), 1)
    return found


def _family(scenarios: Int, members: Int, depth: int) -> Family:
    rows = scenarios[members]
    alike = (rows == rows[0]).all(0)
    shared = {int(each): int(rows[0, each]) for each in np.flatnonzero(alike)}
    if depth == 0 or alike.all():
        return Family(members, shared, None, ())
    fork = min(np.flatnonzero(~alike).tolist(), key=lambda each: (round(_left_open(rows, each), 9), each))
    branches = tuple(
        _family(scenarios, members[rows[:, fork] == state], depth - 1) for state in np.unique(rows[:, fork])
    )
    return Family(members, shared, fork, branches)


def _left_open(rows: Int, fork: int) -> float:
    """The entropy that all descriptors have left once the fork's state is known."""
    total = 0.0
    for state in np.unique(rows[:, fork]):
        branch = rows[rows[:, fork] == state]
        for column in branch.T:
            share = np.bincount(column) / len(branch)
            total -= len(branch) / len(rows) * float((share[share > 0] * np.log(share[share > 0])).sum())
    return total
