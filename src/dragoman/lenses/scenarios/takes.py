"""What it would take: the smallest sets of changes that bring the target about, in three senses kept apart."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from dragoman.engines.crossimpact import Changes, Effort, guaranteed, possible, reachable
from dragoman.errors import QueryError
from dragoman.lenses.gathered import counted
from dragoman.lenses.result import Row
from dragoman.lenses.scenarios.carried import Carried
from dragoman.lenses.scenarios.carrying import among
from dragoman.lenses.scenarios.case import Case
from dragoman.lenses.scenarios.words import aim, listed, today_notes

COLUMNS = ("sense", "way", "changes", "cost", "agents", "proved", "complete", "examined")
SHOWN = ("sense", "price", "what", "agents")
_NAMED = 3
_MEANS = {
    "possible": "some scenario that holds together then has it",
    "guaranteed": "every scenario that holds together then has it",
    "reachable": "from today's states, things then move there by themselves and stay",
}


@dataclass(frozen=True, slots=True)
class Takes:
    """The answers in the three senses."""

    possible: Changes
    guaranteed: Changes
    reachable: Changes

    @property
    def all(self) -> tuple[Changes, ...]:
        """In their order."""
        return self.possible, self.guaranteed, self.reachable


def takes(case: Case, size: int | None = None, seconds: float | None = None) -> Takes:
    """Work them out, for sets of up to `size` changes. Raises QueryError where there is no target."""
    if not case.target:
        raise QueryError("what it would take is asked of a target: give one (--target 'energy deal')")
    asked, model = case.asked, case.carried.model
    effort = Effort(asked.changes if size is None else size, True, seconds or asked.seconds, asked.progress)
    return Takes(
        possible(model, case.wanted, asked.tolerance, effort),
        guaranteed(model, case.wanted, asked.tolerance, effort),
        reachable(model, case.wanted, case.carried.start, asked.rule, effort),
    )


def rows(case: Case, found: Takes) -> Iterator[Row]:
    """A row for each set, as many of each sense as asked for."""
    for each in found.all:
        for way, forced in enumerate(each.sets[: case.asked.limit], 1):
            factors = [case.carried.factors[descriptor] for descriptor in sorted(forced)]
            values = {
                "sense": each.sense,
                "way": way,
                "changes": [listed(case.carried, {key: forced[key]}) for key in sorted(forced)],
                "cost": each.cost,
                "agents": list(dict.fromkeys(agent for factor in factors for agent in factor.agents)),
                "proved": each.proved,
                "complete": each.complete,
                "examined": each.examined,
                "price": f"{each.cost:g}",
                "what": listed(case.carried, forced) or "nothing: it is so already",
            }
            yield Row(values, _ground(case.carried, forced))


def notes(case: Case, found: Takes, size: int | None = None) -> Iterator[str]:
    """A sentence for each sense, and what was no lever."""
    size = case.asked.changes if size is None else size
    yield f"What it would take for “{aim(case)}”:"
    yield from (f"{each.sense.capitalize()} ({_MEANS[each.sense]}): {_told(case, each, size)}." for each in found.all)
    yield from lever_notes(case)


def lever_notes(case: Case) -> Iterator[str]:
    """Which factors are in nobody's hand, and of which today's state is not told."""
    carried = case.carried
    free = np.maximum.reduceat(np.isfinite(carried.model.costs), carried.model.first)
    shut = [each.name for number, each in enumerate(carried.factors) if not free[number] and number not in case.target]
    if shut:
        yield f"In nobody's hand, so no levers: {among(shut)} (all of them levers: --all-levers)."
    yield from today_notes(carried)


def _told(case: Case, found: Changes, size: int) -> str:
    if found.sets == [{}]:
        return "no change is needed"
    if not found.sets:
        return _none(found, size) + _idle(case, found)
    first = [listed(case.carried, each) for each in found.sets[:_NAMED]]
    many = len(found.sets) - len(first)
    ways = "; or ".join(f"({number}) {each}" for number, each in enumerate(first, 1)) if len(first) > 1 else first[0]
    more = f"; or {counted(many, 'other way')}" if many else ""
    sure = "" if found.proved else " — whether less would do was not proved in the time"
    return f"{_size(found)}: {ways}{more}{sure}"


def _size(found: Changes) -> str:
    sizes = sorted({len(each) for each in found.sets})
    many = counted(sizes[0], "change") if len(sizes) == 1 else f"{sizes[0]} to {sizes[-1]} changes"
    return many if found.cost == sizes[0] == sizes[-1] else f"{many} at a cost of {found.cost:g}"


def _idle(case: Case, found: Changes) -> str:
    """Why it may be that nothing brings it about."""
    if found.sense == "possible" or not found.examined:
        return ""
    model = case.carried.model
    for descriptor, states in case.target.items():
        begin, count = int(model.first[descriptor]), int(model.counts[descriptor])
        inside = np.isin(np.arange(count), sorted(states))
        columns = model.impacts[:, begin : begin + count]
        if not inside.all() and (columns[:, inside].max(axis=1) <= columns[:, ~inside].min(axis=1)).all():
            name = case.carried.factors[descriptor].name
            return f"; nothing told pushes “{name}” that way: at best its needs are met, and it may come or not"
    return ""


def _none(found: Changes, size: int) -> str:
    if found.proved and not found.examined:
        return "no changes whatever do it, for the target never holds together with the rest"
    if found.proved and found.examined == 1:
        return "it is not so without changes, and there is no lever in anybody's hand"
    if found.proved:
        return f"no set of up to {counted(size, 'change')} does it, of {counted(found.examined, 'set')} looked at"
    return f"none was found among {counted(found.examined, 'set')} before the time was over (--seconds)"


def _ground(carried: Carried, forced: Mapping[int, int]) -> tuple[str, ...]:
    """What the factors rest on, and the judgements by which the states act."""
    ids = [each for descriptor in sorted(forced) for each in carried.factors[descriptor].basis.statements]
    acting = {int(carried.model.first[descriptor]) + state for descriptor, state in forced.items()}
    ids += [each for (source, _), own in carried.grounds.items() if source in acting for each in own]
    needed = {(descriptor, state) for descriptor, state in forced.items()}
    for gate, own in zip(carried.model.prerequisites, carried.gates, strict=False):
        ids += own if needed & set(gate.needs) else ()
    return tuple(dict.fromkeys(ids))
