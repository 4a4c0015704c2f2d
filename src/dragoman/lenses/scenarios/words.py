"""States, scenarios and sets of changes in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from dragoman.engines.crossimpact.model import Int
from dragoman.lenses.scenarios.carried import Carried
from dragoman.lenses.scenarios.carrying import among
from dragoman.lenses.scenarios.case import Case
from dragoman.lenses.short import short

SHORT = 60


def is_in(carried: Carried, descriptor: int, states: int | Iterable[int]) -> str:
    """`energy deal: yes`, `waiver: partial or full`."""
    factor = carried.factors[descriptor]
    each = [states] if isinstance(states, int) else sorted(states)
    return f"{factor.name.rstrip('.:')}: {' or '.join(factor.states[state] for state in each)}"


def listed(carried: Carried, states: Mapping[int, int]) -> str:
    """Some factors and their states, in the order of the model."""
    return "; ".join(is_in(carried, descriptor, states[descriptor]) for descriptor in sorted(states))


def scenario(carried: Carried, row: Int, of: Sequence[int]) -> str:
    """A scenario, of it some factors: `yes: energy deal; visit — no: sanctions — waiver: full`."""
    yes: list[str] = []
    no: list[str] = []
    others: list[str] = []
    for each in of:
        factor, state = carried.factors[each], int(row[each])
        if factor.states == ("no", "yes"):
            (yes if state else no).append(short(factor.name.rstrip(".:"), SHORT))
        else:
            others.append(is_in(carried, each, state))
    parts = [f"yes: {'; '.join(yes)}" * bool(yes), f"no: {'; '.join(no)}" * bool(no), "; ".join(others)]
    return " — ".join(filter(None, parts))


def shared(scenarios: Int) -> dict[int, int]:
    """The descriptors on which all scenarios agree, with the state."""
    if not len(scenarios):
        return {}
    alike = np.flatnonzero((scenarios == scenarios[0]).all(axis=0))
    return {int(each): int(scenarios[0, each]) for each in alike}


def apart(scenarios: Int) -> list[int]:
    """The descriptors on which scenarios differ."""
    same = shared(scenarios)
    return [each for each in range(scenarios.shape[1]) if each not in same]


def closed(text: str) -> str:
    """With a full stop, unless it ends where it was cut."""
    return text if text.endswith(("…", ".")) else f"{text}."


def aim(case: Case) -> str:
    """The target in words."""
    return " and ".join(is_in(case.carried, descriptor, states) for descriptor, states in case.target.items())


def weighing(case: Case) -> str:
    """By what scenarios are called best and worst."""
    if case.asked.weights:
        parts = (f"{name} {weight:+g}" for name, weight in case.asked.weights.items())
        return f"by the weights given ({', '.join(parts)})"
    return f"for “{aim(case)}”"


def today_notes(carried: Carried) -> Iterator[str]:
    """Of which factors today's state is not told, and what was taken instead."""
    untold = carried.untold
    if len(untold) == len(carried.factors) > 1:
        yield "Today's states are not told: each is taken as the first of its factor (--today FACTOR=STATE)."
    elif untold:
        yield f"Today's state is not told of {among(each.name for each in untold)}: taken as the first (--today)."
