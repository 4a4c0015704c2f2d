"""Scenarios: which futures hold together, where they fork, what it would take, and on what the answer hangs."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Unpack

from dragoman.dossier import Dossier, Query
from dragoman.engines import crossimpact
from dragoman.lenses.asked import Day, day
from dragoman.lenses.gathered import left_out
from dragoman.lenses.model import model_of
from dragoman.lenses.model.finding import factor_named
from dragoman.lenses.model.model import Holds, Model
from dragoman.lenses.result import Figure, LensResult, Row
from dragoman.lenses.scenarios import courses, ends, forks, hinging, proof, tableau, takes
from dragoman.lenses.scenarios.asked import Question, Wanted, question
from dragoman.lenses.scenarios.carried import Carried, carried, of_matrix
from dragoman.lenses.scenarios.case import Case, solved
from dragoman.lenses.scenarios.figure import matrix_figure, tableau_figure
from dragoman.lenses.scenarios.focus import focused
from dragoman.lenses.scenarios.gates import opened
from dragoman.lenses.scenarios.named import placed, targets
from dragoman.matrices import matrix

_QUICK, _SMALL = 10.0, 3
"""Seconds and changes that are spent on what it would take beside the scenarios."""


def scenarios(dossier: Dossier, *, show: str = "scenarios", **wanted: Unpack[Wanted]) -> LensResult:
    """The futures that hold together, by the model of the dossier; or what `show` names instead.

    `scenarios`: a row each, the cases in words; `families`: what they share and where they fork; `changes`: what it
    would take for the target; `hinges`: the judgements on which it hangs; `attractors`: where things end, with their
    basins; `paths`: probabilities over time; `certificate`: why all others are rejected. May be asked for `target`,
    `weights`, `tolerance`, `part` and others (see `Wanted`). Raises QueryError when that cannot be asked, ModelError
    when the model is none.
    """
    asked, as_of = question(show, wanted), day(wanted.get("as_of"), last=True)
    model, hidden = model_of(dossier, as_of), left_out(dossier, Query(as_of=as_of), 0)
    if not (model.requirements or model.impacts or asked.target):
        notes = ("No condition and no influence is told, so that nothing hangs together.", *hidden)
        return LensResult(lens="scenarios", columns=tableau.COLUMNS, rows=(), notes=notes)
    told = dossier.statements(Query(as_of=as_of)) if asked.show == "hinges" else []
    return result_of(case_of(model, asked, {each.id: each.quote for each in told}), hidden)


def matrix_scenarios(
    given: crossimpact.Model | str | Path, *, show: str = "scenarios", **wanted: Unpack[Wanted]
) -> LensResult:
    """The same for a matrix, or a file that holds one (`.scw`, `.csv`); nothing in it rests on statements."""
    model = given if isinstance(given, crossimpact.Model) else matrix(Path(given))
    asked = question(show, {"part": 0, **wanted})
    whole = of_matrix(model)
    whole = replace(whole, factors=placed(whole.factors, asked.today))
    return result_of(_case(whole, asked, targets(whole.factors, asked.target), {}, {}), [])


def model_for(
    dossier: Dossier, *, target: str | Sequence[str] = (), part: int | None = None, as_of: Day | None = None
) -> crossimpact.Model:
    """The cross-impact model that the lens works on, to be written to a file. Raises as `scenarios` does."""
    model = model_of(dossier, day(as_of, last=True))
    wanted = targets(model.factors, (target,) if isinstance(target, str) else target)
    return focused(carried(model), part, wanted).model


def case_of(
    model: Model, asked: Question, quotes: Mapping[str, str], settings: Mapping[str, str] | None = None
) -> Case:
    """The case of a dossier's model, narrowed to what the target hangs on, and to the factors in `settings`.

    Raises as `scenarios` does.
    """
    model = replace(model, factors=placed(model.factors, asked.today))
    wanted = targets(model.factors, asked.target)
    told = [Holds(key, state, exactly=True) for key, states in wanted.items() for state in states]
    told += [Holds(key, state, exactly=True) for key, state in (settings or {}).items()]
    whole = carried(model, told, every_lever=asked.all_levers)
    return _case(whole, asked, wanted, quotes, settings or {})


def _case(
    whole: Carried,
    asked: Question,
    wanted: Mapping[str, tuple[str, ...]],
    quotes: Mapping[str, str],
    settings: Mapping[str, str],
) -> Case:
    weighed = [factor_named(whole.factors, name).key for name in asked.weights]
    seen = focused(whole, asked.part, {*wanted, *weighed, *settings})
    target = {}
    for place, factor in enumerate(seen.factors):
        if factor.key in wanted:
            lump = seen.lumps[factor.key]
            target[place] = frozenset(lump.number[lump.old.states.index(state)] for state in wanted[factor.key])
    return solved(seen, asked, target, quotes)


def result_of(case: Case, notes: Iterable[str] = ()) -> LensResult:
    """What was asked to be shown of a case."""
    columns, rows, shown, said = _SHOWS[case.asked.show](case)
    figures: tuple[Figure | None, ...] = (tableau_figure(case), matrix_figure(case.carried))
    return LensResult(
        lens="scenarios",
        columns=columns,
        rows=tuple(rows),
        shown=shown,
        figures=tuple(each for each in figures if each),
        notes=(*said, *case.carried.notes, *notes),
    )


Shown = tuple[tuple[str, ...], Iterable[Row], tuple[str, ...], Iterable[str]]
"""Columns, rows, columns for a narrow screen, notes."""


def _scenarios(case: Case) -> Shown:
    said = [*tableau.notes(case), *([f"{fork}."] if (fork := forks.first_fork(case)) else [])]
    if case.target:
        small = min(_SMALL, case.asked.changes)
        said += takes.notes(case, takes.takes(case, small, min(_QUICK, case.asked.seconds or _QUICK)), small)
    return tableau.COLUMNS, tableau.rows(case), tableau.shown(case), said


def _families(case: Case) -> Shown:
    return forks.COLUMNS, forks.rows(case), forks.SHOWN, [*tableau.notes(case), *forks.notes(case)]


def _changes(case: Case) -> Shown:
    found = takes.takes(case)
    return takes.COLUMNS, takes.rows(case, found), takes.SHOWN, takes.notes(case, found)


def _hinges(case: Case) -> Shown:
    found, gates = hinging.found(case), list(opened(case))
    rows = hinging.rows(case, found, gates)
    return hinging.COLUMNS, rows, hinging.shown(case), hinging.notes(case, found, gates)


def _attractors(case: Case) -> Shown:
    found = ends.found(case)
    return ends.COLUMNS, ends.rows(case, found), ends.SHOWN, ends.notes(case, found)


def _paths(case: Case) -> Shown:
    found = courses.found(case)
    return courses.COLUMNS, courses.rows(case, found), courses.SHOWN, courses.notes(case, found)


def _certificate(case: Case) -> Shown:
    found = proof.found(case)
    return proof.COLUMNS, proof.rows(case, found), proof.SHOWN, proof.notes(case, found)


_SHOWS: dict[str, Callable[[Case], Shown]] = {
    "scenarios": _scenarios,
    "families": _families,
    "changes": _changes,
    "hinges": _hinges,
    "attractors": _attractors,
    "paths": _paths,
    "certificate": _certificate,
}
