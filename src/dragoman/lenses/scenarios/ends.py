"""Attractors: where things end when every factor follows the impacts on it, and from how many starts."""

from collections.abc import Iterator

import numpy as np

from dragoman.engines.crossimpact import Basins, basins, inconsistencies, settled
from dragoman.engines.crossimpact.changes import has
from dragoman.engines.crossimpact.model import Int
from dragoman.lenses.gathered import counted
from dragoman.lenses.result import Row
from dragoman.lenses.scenarios.carrying import among
from dragoman.lenses.scenarios.case import Case
from dragoman.lenses.scenarios.tableau import ground
from dragoman.lenses.scenarios.words import apart, listed, scenario, shared, today_notes

COLUMNS = ("attractor", "kind", "starts", "share", "error", "from_today", "target", "states")
SHOWN = ("attractor", "kind", "basin", "from_today", "what")
_EXACT, _SAMPLED = 50_000_000, 2_000_000
_SPEED = {"global": 1_000_000, "local": 50_000}
"""Starts that are followed in a second, at the least."""


def found(case: Case) -> Basins:
    """Attractors with their basins: counted over all starts, or over a sample where they are too many."""
    asked = case.asked
    most = _EXACT if asked.seconds is None else min(_EXACT, int(asked.seconds * _SPEED[asked.rule]))
    sample = min(100_000, max(1_000, _SAMPLED // len(case.carried.model.impacts)))
    return basins(case.carried.model, asked.rule, most=most, sample=sample, seed=asked.seed, progress=asked.progress)


def rows(case: Case, known: Basins) -> Iterator[Row]:
    """A row for each attractor, the largest basin first; `states` are from 1, in the order of the factors."""
    home, varying = _home(case), apart(np.concatenate(known.attractors))
    for number, circle in enumerate(known.attractors[: case.asked.limit], 1):
        values = {
            "attractor": number,
            "kind": "stays" if len(circle) == 1 else f"cycle of {len(circle)}",
            "starts": int(known.starts[number - 1]),
            "share": float(known.share[number - 1]),
            "error": float(known.error[number - 1]),
            "from_today": "yes" if np.array_equal(circle, home) else None,
            "target": bool(has(circle, case.target).all()) if case.target else None,
            "states": (circle + 1).tolist(),
            "basin": f"{100 * known.share[number - 1]:.1f} %",
            "what": _told(case, circle, varying),
        }
        yield Row(values, tuple(dict.fromkeys(each for row in circle for each in ground(case.carried, row))))


def notes(case: Case, known: Basins) -> Iterator[str]:
    """How basins were counted, and where today leads."""
    cycles = sum(len(each) > 1 for each in known.attractors)
    starts = f"{'all' if known.exact else 'a sample of'} {int(known.starts.sum()):,} starts"
    yield (
        f"{counted(len(known.attractors), 'attractor')}, of them {counted(cycles, 'cycle')}, by {case.asked.rule} "
        f"succession from {starts}. The size of a basin is no probability."
    )
    same = shared(np.concatenate(known.attractors))
    if same:
        yield f"In all of them: {listed(case.carried, same)}."
    yield from _today(case)


def _today(case: Case) -> Iterator[str]:
    start = case.carried.start[None]
    moved = np.flatnonzero(inconsistencies(case.carried.model, start)[0] > case.asked.tolerance)
    if len(moved):
        names = among((case.carried.factors[each].name for each in moved), 4)
        yield f"Today does not hold together: {names} would move."
    else:
        yield "Today holds together as it is judged: it is itself a consistent scenario."
    yield from today_notes(case.carried)


def _home(case: Case) -> Int:
    return settled(case.carried.model, case.carried.start[None], rule=case.asked.rule).attractors[0]


def _told(case: Case, circle: Int, varying: list[int]) -> str:
    if len(circle) == 1:
        return scenario(case.carried, circle[0], varying) or "the only one"
    moving = apart(circle)
    steady = [each for each in varying if each not in moving]
    going = ", ".join(case.carried.factors[each].name for each in moving)
    return f"keeps changing: {going}" + (f"; stays: {scenario(case.carried, circle[0], steady)}" if steady else "")
