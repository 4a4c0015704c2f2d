"""The smallest sets of changes that bring a target about, in three senses that are not to be mixed.

do(F) sets the states of the descriptors in F from outside and asks nothing more of these descriptors. *Possible*:
some scenario that is consistent then has the target. *Guaranteed*: there is one, and all have it. *Reachable*:
succession from a start, with F held, ends where all scenarios of the attractor have it. The target's own descriptors
are never in F.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from dragoman.engines.crossimpact.kernel import Kernel, Masks, kernel
from dragoman.engines.crossimpact.levers import lever_sets, levers
from dragoman.engines.crossimpact.model import Bool, Float, Int, Model, Target, checked_scenarios, checked_target
from dragoman.engines.crossimpact.nodes import roots
from dragoman.engines.crossimpact.refutations import Refutations
from dragoman.engines.crossimpact.search import Clock, Progress, Search
from dragoman.engines.crossimpact.succession import Rule, settled

Sense = Literal["possible", "guaranteed", "reachable"]


@dataclass(frozen=True, slots=True, eq=False)
class Changes:
    """What it takes."""

    sense: Sense
    sets: list[dict[int, int]]
    """Every set of the lowest cost that does it, as descriptors and the states forced on them; the empty set if none is
    needed; no set at all where none was found."""
    cost: float | None
    """The lowest cost; None where no set was found."""
    proved: bool
    """Whether all cheaper ones were looked at: the cost is the lowest, or, without sets, none of the size does it."""
    complete: bool
    """Whether the sets are all there are of that cost."""
    examined: int
    """How many sets were looked at."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How far to go."""

    size: int = 6
    """The most changes in a set."""
    alternatives: bool = True
    """Whether to go on for the other sets of the lowest cost once one is found."""
    seconds: float | None = None
    progress: Progress | None = None


def possible(model: Model, target: Target, tolerance: int = 0, effort: Effort | None = None) -> Changes:
    """The cheapest sets of changes after which some consistent scenario has the target."""
    wanted, core = checked_target(model, target), kernel(model, tolerance)
    if _hopeless(core, wanted):
        return Changes("possible", [], None, True, True, 0)
    return _cheapest("possible", model, wanted, lambda forced: _some(core, forced, wanted), effort)


def guaranteed(model: Model, target: Target, tolerance: int = 0, effort: Effort | None = None) -> Changes:
    """The cheapest sets of changes after which there are consistent scenarios, and all have the target."""
    wanted, core = checked_target(model, target), kernel(model, tolerance)
    if _hopeless(core, wanted):
        return Changes("guaranteed", [], None, True, True, 0)
    refutations = Refutations(model, tolerance)

    def all_(forced: Int) -> Bool:
        standing = _unrefuted(core, forced, wanted, refutations)
        found = np.zeros(len(forced), bool)
        found[standing] = _some(core, forced[standing], wanted)
        return found

    return _cheapest("guaranteed", model, wanted, all_, effort)


def reachable(model: Model, target: Target, start: Int, rule: Rule = "global", effort: Effort | None = None) -> Changes:
    """The cheapest sets of changes that, held from the start (J,) on, make succession end with the target.

    To hold a descriptor where it stands is a change too: left alone it might move.
    """
    wanted, begin = checked_target(model, target), checked_scenarios(model, start)[0]

    def ends(forced: Int) -> Bool:
        found = settled(model, np.repeat(begin[None], len(forced), 0), rule=rule, forced=forced)
        return np.array([has(each, wanted).all() for each in found.attractors])[found.index]

    return _cheapest("reachable", model, wanted, ends, effort)


def has(scenarios: Int, target: dict[int, frozenset[int]]) -> Bool:
    """(n,): whether each scenario has the target."""
    found = np.ones(len(scenarios), bool)
    for descriptor, states in target.items():
        found &= np.isin(scenarios[:, descriptor], list(states))
    return found


def _cheapest(
    sense: Sense,
    model: Model,
    wanted: dict[int, frozenset[int]],
    does: Callable[[Int], Bool],
    effort: Effort | None,
) -> Changes:
    effort = effort or Effort()
    clock, examined = Clock(effort.seconds, effort.progress), 0
    sets: list[dict[int, int]] = []
    lowest: float | None = None
    for cost, forced in _blocks(lever_sets(model, levers(model, set(wanted)), effort.size)):
        if lowest is not None and cost[0] > lowest:
            break
        good = np.flatnonzero(does(forced))
        examined += len(forced)
        if lowest is None and good.size:
            lowest = float(cost[good[0]])
        sets += [_as_set(forced[each]) for each in good if cost[each] == lowest]
        if clock.over(len(sets), examined):
            return Changes(sense, sets, lowest, bool(sets), False, examined)
        if sets and not effort.alternatives:
            return Changes(sense, sets, lowest, True, False, examined)
    return Changes(sense, sets, lowest, True, True, examined)


def _blocks(given: Iterator[tuple[Float, Int]]) -> Iterator[tuple[Float, Int]]:
    """Cut where the cost changes, so that nothing dearer than needed is looked at."""
    for cost, forced in given:
        begin = 0
        for end in [*(np.flatnonzero(np.diff(cost)) + 1).tolist(), len(cost)]:
            yield cost[begin:end], forced[begin:end]
            begin = end


def _as_set(forced: Int) -> dict[int, int]:
    return {int(each): int(forced[each]) for each in np.flatnonzero(forced >= 0)}


def _within(core: Kernel, many: int, limits: dict[int, frozenset[int]]) -> Masks:
    mask = np.repeat(core.full[None], many, 0)
    for descriptor, states in limits.items():
        mask[:, descriptor] = sum(1 << state for state in states)
    return mask


def _some(core: Kernel, forced: Int, limits: dict[int, frozenset[int]]) -> Bool:
    """(n,): whether some scenario within the limits is consistent under each set."""
    search = Search(core, roots(core, forced, _within(core, len(forced), limits)), closed=np.zeros(len(forced), bool))
    for question, _ in search.blocks():
        search.closed[question] = True
    return search.closed


def _hopeless(core: Kernel, wanted: dict[int, frozenset[int]]) -> bool:
    """Whether the target is inconsistent even if everything that somebody could force is as one likes."""
    pulled = set(levers(core.model, set(wanted))[:, 0].tolist())
    nodes = roots(core, np.full((1, len(core.full)), -1), _within(core, 1, wanted))
    for descriptor in pulled:
        nodes.slack[:, core.own(descriptor)] = core.never
        nodes.forced[:, descriptor] = True
    return not any(len(scenarios) for _, scenarios in Search(core, nodes).blocks())


def _unrefuted(core: Kernel, forced: Int, wanted: dict[int, frozenset[int]], known: Refutations) -> Int:
    """The sets that no consistent scenario without the target speaks against."""
    left = np.flatnonzero(~known.against(forced))
    for descriptor, states in wanted.items():
        others = frozenset(range(int(core.model.counts[descriptor]))) - states
        clear = []
        while others and left.size:
            some, left, before = left[:_AT_ONCE], left[_AT_ONCE:], len(known)
            clear.append(some[~_refuted(core, forced[some], {descriptor: others}, known)])
            left = left[~known.against(forced[left], before)]
        left = np.concatenate([left, *clear])
    return left


_AT_ONCE = 2048
"""Sets asked about together before the answers are tried on the others."""


def _refuted(core: Kernel, forced: Int, limits: dict[int, frozenset[int]], known: Refutations) -> Bool:
    search = Search(core, roots(core, forced, _within(core, len(forced), limits)), closed=np.zeros(len(forced), bool))
    for question, scenarios in search.blocks():
        search.closed[question] = True
        known.add(scenarios)
    return search.closed
