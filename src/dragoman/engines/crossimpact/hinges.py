"""Hinges: the single judgements on which the set of consistent scenarios hangs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dragoman.engines.crossimpact.balances import inconsistencies, offers
from dragoman.engines.crossimpact.changes import has
from dragoman.engines.crossimpact.consistent import consistent
from dragoman.engines.crossimpact.kernel import kernel
from dragoman.engines.crossimpact.model import Bool, Int, Model, Target, checked_target
from dragoman.engines.crossimpact.nodes import roots
from dragoman.engines.crossimpact.search import Clock, Progress, Search


@dataclass(frozen=True, slots=True)
class Hinge:
    """One judgement changed by one, and what that does."""

    source: int
    """The place of the state that acts, among the S."""
    acted: int
    """The place of the state acted on."""
    change: int
    """1 or -1."""
    lost: tuple[int, ...]
    """Places among the consistent scenarios of those that no longer are."""
    gained: tuple[int, ...]
    """Places among `Hinges.near` of those that are now."""


@dataclass(frozen=True, slots=True, eq=False)
class Hinges:
    """All hinges of a model."""

    scenarios: Int
    """(n, J) the consistent scenarios as judged."""
    near: Int
    """(m, J) the scenarios that one judgement keeps out: one descriptor is inconsistent, by one more than tolerated."""
    hinges: list[Hinge]
    edits: int
    """How many edits were tried."""
    complete: bool
    """Whether all scenarios and near ones are known; else hinges may be missing."""


def hinges(
    model: Model,
    tolerance: int = 0,
    *,
    unjudged: bool = False,
    limit: int = 100_000,
    seconds: float | None = None,
    progress: Progress | None = None,
) -> Hinges:
    """Every judgement that, changed by 1 or -1, changes the set of consistent scenarios, and how.

    Nothing is solved again: an edit touches the inequalities of one descriptor, so that all it can lose has no margin
    there now, and all it can gain is inconsistent now at that descriptor only, and by one. Blocks without any judgement
    are left out unless `unjudged`. What is cut short, by the limit or after `seconds`, is not complete. Raises
    ValueError as `consistent` does.
    """
    clock = Clock(seconds, progress)
    base = consistent(model, tolerance, limit=limit, seconds=seconds, progress=progress)
    near, complete = _near(model, tolerance, limit, clock)
    cells = _cells(model, unjudged)
    lost, gained = _cut(model, base.scenarios, tolerance), _let_in(model, near, tolerance)
    found = [
        Hinge(source, acted, change, lost.get(key, ()), gained.get(key, ()))
        for source, acted in cells
        for change in (1, -1)
        if (key := (source, acted, change)) in lost or key in gained
    ]
    return Hinges(base.scenarios, near, found, 2 * len(cells), base.complete and complete)


def turned(found: Hinges, model: Model, target: Target) -> list[Hinge]:
    """The hinges that change whether the target is in some or in all of the consistent scenarios."""
    wanted = checked_target(model, target)
    own, new = has(found.scenarios, wanted), has(found.near, wanted)
    before = _verdict(own)
    turning = []
    for each in found.hinges:
        kept = np.ones(len(own), bool)
        kept[list(each.lost)] = False
        if _verdict(np.concatenate([own[kept], new[list(each.gained)]])) != before:
            turning.append(each)
    return turning


def _verdict(having: Bool) -> tuple[bool, bool]:
    return bool(having.any()), bool(having.all()) and len(having) > 0


def _cells(model: Model, unjudged: bool) -> list[tuple[int, int]]:
    judged = np.logical_or.reduceat(model.impacts != 0, model.first, axis=0)
    judged = np.logical_or.reduceat(judged, model.first, axis=1) | unjudged
    judged = judged[np.ix_(model.owner, model.owner)]
    return [(int(source), int(acted)) for source, acted in np.argwhere(judged)]


def _near(model: Model, tolerance: int, limit: int, clock: Clock) -> tuple[Int, bool]:
    core, many = kernel(model, tolerance), len(model.states)
    nodes = roots(core, np.full((many, many), -1))
    for descriptor in range(many):
        nodes.slack[nodes.root == descriptor, descriptor::many] += 1
    search, found, count, seen = Search(core, nodes), [np.zeros((0, many), np.int64)], 0, 0
    for question, scenarios in search.blocks():
        short = inconsistencies(model, scenarios)[np.arange(len(scenarios)), question] == tolerance + 1
        found.append(scenarios[short])
        count, seen = count + int(short.sum()), seen + len(scenarios)
        late = clock.over(count, search.boxes)
        # Consistent scenarios come once for each descriptor; more than the limit of them make this endless.
        if late or count > limit or seen > limit * (many + 1):
            return np.unique(np.concatenate(found)[:limit], axis=0), False
    return np.unique(np.concatenate(found), axis=0), True


Effects = dict[tuple[int, int, int], tuple[int, ...]]


def _cut(model: Model, scenarios: Int, tolerance: int) -> Effects:
    """Which scenarios each edit upsets: a state without margin loses one, or its rival gains one."""
    effects: dict[tuple[int, int, int], list[int]] = {}
    offer = offers(model, scenarios)
    own = scenarios + model.first
    for number, (states, row) in enumerate(zip(own, offer, strict=True)):
        gap = row[states][model.owner] - row + tolerance
        gap[states] = np.inf
        for rival in np.flatnonzero(gap == 0).tolist():
            mine = int(states[model.owner[rival]])
            _note(effects, states, [(rival, 1), (mine, -1)], number)
    return {key: tuple(value) for key, value in effects.items()}


def _let_in(model: Model, near: Int, tolerance: int) -> Effects:
    """Which near scenarios each edit lets in: their state gains one, or its only rival loses one."""
    effects: dict[tuple[int, int, int], list[int]] = {}
    offer = offers(model, near)
    own = near + model.first
    for number, (states, row) in enumerate(zip(own, offer, strict=True)):
        rivals = np.flatnonzero(row - row[states][model.owner] > tolerance).tolist()
        mine = int(states[model.owner[rivals[0]]])
        edits = [(mine, 1), *([(rivals[0], -1)] if len(rivals) == 1 else [])]
        _note(effects, states, edits, number)
    return {key: tuple(value) for key, value in effects.items()}


def _note(
    effects: dict[tuple[int, int, int], list[int]], sources: Int, edits: Sequence[tuple[int, int]], number: int
) -> None:
    for acted, change in edits:
        for source in sources.tolist():
            known = effects.setdefault((source, acted, change), [])
            if not known or known[-1] != number:
                known.append(number)
