"""Time paths: how probable each state becomes, period by period, with bands."""

from collections.abc import Iterator

import numpy as np

from dragoman.engines.crossimpact import Course, Paths, paths
from dragoman.lenses.result import Row
from dragoman.lenses.scenarios.case import Case
from dragoman.lenses.scenarios.words import aim, today_notes

COLUMNS = ("factor", "state", "today", "probability", "low", "high", "error", "course", "course_low", "course_high")
SHOWN = ("what", "today", "after", "between")
_DOUBT, _NINETY, _WORK = 0.5, 1.645, 4_000_000


def course(case: Case) -> Course:
    """The assumptions, which the notes state."""
    paths = min(100_000, max(10_000, _WORK // len(case.carried.factors)))
    return Course(periods=case.asked.periods, paths=paths, seed=case.asked.seed, doubt=_DOUBT)


def found(case: Case) -> Paths:
    """100,000 paths from today's states, fewer where the model is large."""
    return paths(case.carried.model, case.carried.start, course(case), target=case.wanted or None)


def rows(case: Case, known: Paths) -> Iterator[Row]:
    """A row for each state but the first of each factor, of the target's factors first; figures at the end."""
    model, start = case.carried.model, case.carried.start
    low = np.clip(known.low - _NINETY * known.error, 0, 1)
    high = np.clip(known.high + _NINETY * known.error, 0, 1)
    order = sorted(range(len(model.owner)), key=lambda place: (int(model.owner[place]) not in case.target, place))
    for place in [each for each in order if each not in model.first][: case.asked.limit]:
        factor, state = case.carried.cell(place)
        ids = [each for (_, acted), own in case.carried.grounds.items() if acted == place for each in own]
        values = {
            "factor": factor.name,
            "state": state,
            "today": factor.states[start[model.owner[place]]],
            "probability": _rounded(known.share[-1, place]),
            "low": _rounded(low[-1, place]),
            "high": _rounded(high[-1, place]),
            "error": round(float(known.error[-1, place]), 5),
            "course": [_rounded(each) for each in known.share[:, place]],
            "course_low": [_rounded(each) for each in low[:, place]],
            "course_high": [_rounded(each) for each in high[:, place]],
            "after": f"{100 * known.share[-1, place]:.0f} %",
            "between": f"{100 * low[-1, place]:.0f}–{100 * high[-1, place]:.0f} %",
            "what": f"{factor.name}: {state}",
        }
        yield Row(values, tuple(dict.fromkeys([*ids, *factor.basis.statements])))


def notes(case: Case, known: Paths) -> Iterator[str]:
    """The target's probability, and the assumptions."""
    how = course(case)
    if case.target:
        error = float(np.sqrt(known.hit[-1] * (1 - known.hit[-1]) / how.paths))
        yield (
            f"“{aim(case)}” after {how.periods} periods in {100 * known.hit[-1]:.1f} % of the paths (Monte Carlo error "
            f"{100 * error:.1f})."
        )
    yield (
        f"Assumed, not read: a factor looks around in {100 * (1 - float(np.mean(how.inertia))):.0f} % of the periods; "
        f"a difference of {how.temperature:g} between balances makes odds of e to 1; every judgement is wrong by "
        f"{how.doubt:g} (standard deviation). Low and high hold 90 % over such judgements. A period has no length of "
        f"its own. {how.paths:,} paths, seed {how.seed}."
    )
    yield from today_notes(case.carried)


def _rounded(value: float) -> float:
    return round(float(value), 4)
