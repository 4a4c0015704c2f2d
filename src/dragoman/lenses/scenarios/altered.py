"""A model before and after some factors are set from outside, side by side."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from dragoman.engines.crossimpact import Changes, Effort, Held, guaranteed, held, possible, settled, shares
from dragoman.engines.crossimpact.changes import has
from dragoman.engines.crossimpact.model import Bool, Float, Int
from dragoman.lenses.gathered import counted
from dragoman.lenses.scenarios.case import MOST, Case
from dragoman.lenses.scenarios.words import listed
from dragoman.matrices import Bounds, answer


@dataclass(frozen=True, eq=False)
class Side:
    """What holds on one side: the states are those of the whole model."""

    case: Case
    held: Held
    scenarios: Int
    complete: bool

    @property
    def having(self) -> Bool:
        """(n,) which scenarios have the target."""
        return has(self.scenarios, self.case.target)

    @property
    def shares(self) -> Float:
        """(S,) the share of the scenarios with each state."""
        return shares(self.case.carried.model, self.scenarios)

    @property
    def wanted(self) -> dict[int, list[int]] | None:
        """The target by the states that are left; None where none of them is."""
        found = {}
        for descriptor, states in self.case.target.items():
            found[descriptor] = np.flatnonzero(np.isin(self.held.kept[descriptor], sorted(states))).tolist()
        return found if all(found.values()) else None

    def verdict(self) -> str:
        """Whether the target is in all, some or none of the scenarios."""
        many, all_ = int(self.having.sum()), len(self.scenarios)
        if not all_:
            return "nothing holds together"
        where = "in all" if many == all_ else "in none" if not many else "in some"
        return f"{where}: {many} of {counted(all_, 'scenario')} ({100 * many / all_:.0f} %)"

    def takes(self, sense: str) -> str:
        """The smallest sets of changes in words."""
        wanted, asked = self.wanted, self.case.asked
        if wanted is None:
            return "no changes whatever do it"
        effort = Effort(asked.changes, True, asked.seconds, asked.progress)
        found = (guaranteed if sense == "guaranteed" else possible)(self.held.model, wanted, asked.tolerance, effort)
        return self._told(found)

    def end(self) -> str:
        """Where things go from today's states."""
        start = np.array([_place(own, each) for own, each in zip(self.held.kept, self.case.carried.start, strict=True)])
        circle = self.held.whole(settled(self.held.model, start[None], rule=self.case.asked.rule).attractors[0])
        with_target = has(circle, self.case.target)
        words = "the target" if with_target.all() else "it now and then" if with_target.any() else "something else"
        return words if len(circle) == 1 else f"{words}, in a cycle of {len(circle)}"

    def _told(self, found: Changes) -> str:
        if found.sets == [{}]:
            return "nothing more"
        if not found.sets:
            unknown = f"none found in time, among {counted(found.examined, 'set')}"
            return f"no set of up to {self.case.asked.changes} does it" if found.proved else unknown
        first = {key: int(self.held.kept[key][state]) for key, state in found.sets[0].items()}
        more = len(found.sets) - 1
        return listed(self.case.carried, first) + (f"; or {counted(more, 'other way')}" if more else "")


def sides(case: Case, forced: Mapping[int, int]) -> tuple[Side, Side]:
    """Before, as it is; and after, with these states forced."""
    before = Side(case, held(case.carried.model, {}), case.scenarios, case.answer.complete)
    smaller = held(case.carried.model, forced)
    found = answer(smaller.model, case.asked.tolerance, Bounds(MOST, case.asked.seconds, case.asked.progress))
    return before, Side(case, smaller, smaller.whole(found.scenarios), found.complete)


def carried_on(before: Side, after: Side) -> tuple[int, int]:
    """How many of the scenarios before remain, and how many are new."""
    old, new = ({tuple(row) for row in each.scenarios.tolist()} for each in (before, after))
    return len(old & new), len(new - old)


def with_settings(case: Case, settings: Mapping[str, str]) -> dict[int, int]:
    """What is set, as descriptors and states of the carried model; only what is in it."""
    forced = {}
    for place, factor in enumerate(case.carried.factors):
        if factor.key in settings:
            lump = case.carried.lumps[factor.key]
            forced[place] = lump.number[lump.old.states.index(settings[factor.key])]
    return forced


def _place(kept: Int, state: int) -> int:
    found = np.flatnonzero(kept == state)
    return int(found[0]) if found.size else 0
