"""Which futures hold together, by the conditions and influences told: a few lines and one drawing."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dragoman.errors import ModelError
from dragoman.lenses import Row
from dragoman.lenses.gathered import counted
from dragoman.lenses.model import Model
from dragoman.lenses.scenarios import Case, carried, case_of, matrix_figure, question
from dragoman.lenses.scenarios.focus import focused
from dragoman.lenses.scenarios.forks import first_fork
from dragoman.lenses.scenarios.gates import opened
from dragoman.lenses.scenarios.gates import row as gate_row
from dragoman.lenses.scenarios.tableau import ground
from dragoman.lenses.scenarios.words import aim, apart, closed, listed, scenario, shared
from dragoman.matrices import number
from dragoman.views.briefing.desk import Desk
from dragoman.views.briefing.model import Chapter, Group, Line, Run

_FACTORS, _SECONDS, _HINGES = 3, 5.0, 3
_PLACE = "future"
_LEAD = (
    "Conditions and influences told, as a model: a combination of states holds together where no factor would rather "
    "be in another state, given the others. A count of combinations is no probability. What was read can be corrected: "
    "`dragoman model`."
)


def futures(desk: Desk, title: str) -> Chapter | None:
    """The largest part of the model that hangs together, seen from the factor that most bears on.

    None where there are no influences, too few factors, or no choice between scenarios.
    """
    case = _case(desk.model)
    if case is None:
        return None
    lines = tuple(_line(each, desk) for each in _told(case))
    drawn = matrix_figure(case.carried, lambda ids: _href(ids, desk))
    charts = (desk.chart(drawn, f"{_PLACE}-chart"),) if drawn else ()
    seen = f"As seen from “{case.carried.factors[next(iter(case.target))].name}”"
    return Chapter(id="futures", title=title, lead=_LEAD, groups=(Group(f"{_PLACE}s", seen, lines, charts=charts),))


Told = tuple[str, str, tuple[Run, ...], Sequence[str]]
"""The line's place and label, its words, and the statements behind it."""


def _case(model: Model) -> Case | None:
    if not model.impacts:
        return None
    try:
        inside = {each.key for each in focused(carried(model), None).factors}
        aimed = Counter([each.target.factor for each in model.requirements])
        aimed.update(each.target.factor for each in model.impacts)
        goal = max(inside, key=lambda key: (aimed[key], key))
        case = case_of(model, question("scenarios", {"target": goal, "seconds": _SECONDS}), {})
    except ModelError:
        return None
    enough = len(case.carried.factors) >= _FACTORS and len(case.scenarios) > 1
    return case if enough else None


def _told(case: Case) -> Iterator[Told]:
    found, all_ = case.answer, [*case.carried.grounds.values(), *case.carried.gates]
    ids = tuple(dict.fromkeys(each for held in all_ for each in held))
    many = f"{number(len(case.scenarios))}{'' if found.complete else ' and more'}"
    factors, having = counted(len(case.carried.factors), "factor"), int(case.having.sum())
    told = f" of {factors} hold together; {having} with “{aim(case)}”."
    if same := shared(case.scenarios):
        told += closed(f" In all of them: {listed(case.carried, same)}")
    words = Run(f"{many} of {number(found.model.space)} combinations", "strong"), Run(told)
    yield f"{_PLACE}-count", "together", words, ids
    if fork := first_fork(case):
        yield f"{_PLACE}-fork", "fork", (Run(f"{fork}."),), ids
    if case.best is not None:
        row = case.scenarios[case.best]
        best = scenario(case.carried, row, apart(case.scenarios))
        yield f"{_PLACE}-best", "best case", (Run(closed(f"For “{aim(case)}”: {best}")),), ground(case.carried, row)
    gates = sorted(opened(case), key=lambda each: (not each.turns, -each.gained - each.lost, each.gate))
    for place, each in enumerate(gates[:_HINGES], 1):
        hinge = gate_row(case, each)
        effect = f" — without this {hinge.values['effect']}."
        words = Run(hinge.values["judgement"], "strong"), Run(effect)
        yield f"{_PLACE}-hinge-{place}", "hinge", words, hinge.statements


def _line(told: Told, desk: Desk) -> Line:
    place, label, words, ids = told
    return desk.line(place, label, words, Row({}, tuple(ids)))


def _href(ids: Sequence[str], desk: Desk) -> str:
    known = [desk.held[each] for each in ids if each in desk.held]
    return desk.passage(known[:1]) if known else ""
