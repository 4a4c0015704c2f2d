"""The consistent scenarios as rows, and the best, worst and most robust of them in words."""

from collections.abc import Iterator

import numpy as np

from dragoman.engines.crossimpact.model import Int
from dragoman.lenses.gathered import counted
from dragoman.lenses.result import Row
from dragoman.lenses.scenarios.carried import Carried
from dragoman.lenses.scenarios.case import Case
from dragoman.lenses.scenarios.words import aim, apart, closed, listed, scenario, shared, weighing
from dragoman.matrices import number

COLUMNS = ("scenario", "case", "target", "inconsistency", "total_impact_score", "margin", "states")


def shown(case: Case) -> tuple[str, ...]:
    """The columns for a narrow screen."""
    return ("scenario", "case", *(("has target",) if case.target else ()), "score", "margin", "what")


def rows(case: Case) -> Iterator[Row]:
    """A row for each scenario; the remarkable ones first where not all have room."""
    varying = apart(case.scenarios)
    for place in chosen(case):
        row = case.scenarios[place]
        margin = float(case.margin[place])
        values = {
            "scenario": place + 1,
            "case": ", ".join(_names(case, place)),
            "target": bool(case.having[place]) if case.target else None,
            "inconsistency": int(case.answer.inconsistency[place]),
            "total_impact_score": int(case.answer.scores[place]),
            "margin": int(margin) if np.isfinite(margin) else None,
            "states": dict(_states(case.carried, row)),
            "has target": "yes" if case.having[place] else "no",
            "score": int(case.answer.scores[place]),
            "what": scenario(case.carried, row, varying) or "the only one",
        }
        yield Row(values, ground(case.carried, row))


def chosen(case: Case, most: int = 0) -> list[int]:
    """The places of the scenarios that are shown: the remarkable ones, then the first."""
    first = [each for each in (case.best, case.worst, case.robust) if each is not None]
    return sorted(list(dict.fromkeys((*first, *range(len(case.scenarios)))))[: most or case.asked.limit])


def notes(case: Case) -> Iterator[str]:
    """How many there are, what they share, and the cases."""
    found = case.answer
    if not found.complete:
        yield found.doubt[0].upper() + found.doubt[1:] + "."
    else:
        lead = counted(len(found.scenarios), "consistent scenario")
        yield f"{lead} of {number(found.model.space)} combinations, and no others{_within(case)}."
    if not len(found.scenarios):
        yield "No combination of states holds together: somewhere each is pushed out of itself. Try --tolerance 1."
        return
    same = shared(case.scenarios)
    if same:
        yield f"In all of them: {listed(case.carried, same)}."
    yield from _aimed(case)
    yield from _cases(case)


def _within(case: Case) -> str:
    return f" within a tolerance of {case.asked.tolerance}" if case.asked.tolerance else ""


def _aimed(case: Case) -> Iterator[str]:
    if not case.target:
        return
    many, all_ = int(case.having.sum()), len(case.scenarios)
    yield f"The target, “{aim(case)}”, is in {many} of {all_} scenarios. A count of scenarios is no probability."
    if many in (0, all_) and not case.asked.weights:
        told = "None has it" if many == 0 else "All have it"
        yield f"{told}, so that for it none is better than another."


def _cases(case: Case) -> Iterator[str]:
    """Best and worst with what parts them from the others, the most robust where it is neither."""
    varying = apart(case.scenarios)
    if case.best is not None and case.worst is not None:
        for name, place in (("Best", case.best), ("Worst", case.worst)):
            told = scenario(case.carried, case.scenarios[place], varying)
            yield closed(f"{name} case {weighing(case)} (scenario {place + 1}): {told}")
    elif not case.target and not case.asked.weights:
        yield "No best or worst case is named: say for whom, by a target or weights."
    if varying:
        yield _robust(case, varying)


def _robust(case: Case, varying: list[int]) -> str:
    place = case.robust
    if place is None:
        return "None is robust: in each scenario some state is only as good as another."
    margin = int(case.margin[place])
    lead = f"Most robust (scenario {place + 1}; judgements must be wrong by {margin} together to upset it)"
    same = {case.best: "the best case", case.worst: "the worst case"}.get(place)
    return closed(f"{lead}: {same or scenario(case.carried, case.scenarios[place], varying)}")


def _names(case: Case, place: int) -> list[str]:
    ends = {"best": case.best, "worst": case.worst, "most robust": case.robust}
    return [name for name, at in ends.items() if at == place]


def _states(carried: Carried, row: Int) -> Iterator[tuple[str, str]]:
    """Names with their states; a name that occurs twice gets its factor's key."""
    names = [each.name for each in carried.factors]
    for factor, state in zip(carried.factors, row.tolist(), strict=True):
        name = factor.name if names.count(factor.name) == 1 else f"{factor.name} ({factor.key})"
        yield name, factor.states[state]


def ground(carried: Carried, row: Int) -> tuple[str, ...]:
    """The statements behind the judgements and prerequisites at work in a scenario; else behind its factors."""
    places = (row + carried.model.first).tolist()
    held = [carried.grounds.get((source, acted), ()) for acted in places for source in places]
    for gate, ids in zip(carried.model.prerequisites, carried.gates, strict=False):
        if row[gate.descriptor] == gate.state:
            held.append(ids)
    found = tuple(dict.fromkeys(each for ids in held for each in ids))
    return found or tuple(dict.fromkeys(each for factor in carried.factors for each in factor.basis.statements))
