"""What if some factors were set: a target before and after, side by side, in conditions and in scenarios."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypedDict, Unpack

import numpy as np

from dragoman.dossier import Dossier, Query
from dragoman.engines.crossimpact.search import Progress
from dragoman.errors import QueryError
from dragoman.lenses.asked import Day, day, known
from dragoman.lenses.conditions import Outlook, outlook
from dragoman.lenses.conditions.rows import banded
from dragoman.lenses.gathered import counted, left_out
from dragoman.lenses.model import model_of
from dragoman.lenses.model.finding import settings
from dragoman.lenses.model.model import Holds, Model
from dragoman.lenses.result import LensResult, Row
from dragoman.lenses.scenarios import Case, question
from dragoman.lenses.scenarios.altered import Side, carried_on, sides, with_settings
from dragoman.lenses.scenarios.lens import case_of
from dragoman.lenses.scenarios.met import conditions_met
from dragoman.lenses.scenarios.named import placed, targets
from dragoman.lenses.scenarios.words import aim, is_in, today_notes

COLUMNS = ("view", "question", "before", "after")
_MOVED = 12
"""Other factors that are shown."""


class Asked(TypedDict, total=False):
    """What may be asked besides.

    `today`, `tolerance`, `all_levers`, `changes`, `seconds` are as for scenarios; with `as_of` only what had been
    published by that day counts.
    """

    today: str | Sequence[str]
    tolerance: int
    all_levers: bool
    changes: int
    seconds: float | None
    as_of: Day | None
    progress: Progress | None


def whatif(
    dossier: Dossier, *, settings: str | Sequence[str], target: str | Sequence[str], **asked: Unpack[Asked]
) -> LensResult:
    """The target with and without the `settings` (`US sanctions waiver=full`), a row for each question.

    In conditions: which of those of the target are met, its probability with the band, and what brings it about or
    blocks it. In scenarios: in how many that hold together it is, what it
    would take, where things go from today, and what else would be different. Raises QueryError when that cannot be
    asked: it offers the nearest names.
    """
    known(asked, Asked.__annotations__)
    as_of = day(asked.get("as_of"), last=True)
    model = model_of(dossier, as_of)
    return compared(model, settings, target, asked, left_out(dossier, Query(as_of=as_of), 0))


def compared(
    model: Model,
    given: str | Sequence[str],
    target: str | Sequence[str],
    asked: Asked,
    notes: Sequence[str] = (),
) -> LensResult:
    """The same for a model."""
    told = settings(model.factors, (given,) if isinstance(given, str) else given)
    aims = targets(model.factors, (target,) if isinstance(target, str) else target)
    if not told or not aims:
        raise QueryError("give what is set (--set 'waiver=full') and a target (--target 'energy deal')")
    if both := next((each for each in model.factors if each.key in told and each.key in aims), None):
        raise QueryError(f"{both.name!r} is the target and is set too: set something else")
    wanted = {name: value for name, value in asked.items() if name != "as_of"}
    question_ = question("scenarios", {**wanted, "target": target})  # type: ignore[typeddict-item]
    case = case_of(model, question_, {}, told)
    forced = with_settings(case, told)
    before, after = sides(case, forced)
    return LensResult(
        lens="whatif",
        columns=COLUMNS,
        rows=(
            *conditions_met(model, aims, told, question_.today),
            *_conditions(replace(model, factors=placed(model.factors, question_.today)), aims, told),
            *_scenarios(before, after),
            *_others(before, after, forced),
        ),
        shown=COLUMNS,
        notes=(*_notes(before, after, forced), *case.carried.notes, *notes),
    )


def _conditions(model: Model, aims: Mapping[str, Sequence[str]], told: Mapping[str, str]) -> Iterator[Row]:
    """The probability of each target and the smallest sets that settle it; nothing where no condition is told of it."""
    factors = {each.key: each for each in model.factors}
    for key, states in aims.items():
        if not any(each.target.factor == key for each in model.requirements):
            continue
        own = factors[key].states
        first = min(own.index(each) for each in states)
        aimed = Holds(key, own[first], exactly=len(states) < len(own) - first)
        both = [outlook(model, aimed, given) for given in ({}, told)]
        ids = tuple(dict.fromkeys(name for each in both for name in each.statements))
        for asked, ask in _ASKED.items():
            before, after = (ask(each) for each in both)
            yield Row({"view": "conditions", "question": asked, "before": before, "after": after}, ids)


def _sets(sets: Sequence[Sequence[str]], none: str) -> str:
    if not sets:
        return none
    first = " and ".join(sets[0])
    return (first or "nothing more") + (f"; or {counted(len(sets) - 1, 'other way')}" if len(sets) > 1 else "")


_ASKED: dict[str, Callable[[Outlook], str]] = {
    "its probability": lambda each: banded(each.chance),
    "it is brought about by": lambda each: _sets(each.paths, "nothing that is told"),
    "it is blocked by": lambda each: _sets(each.cuts, "nothing that is told"),
}


def _scenarios(before: Side, after: Side) -> Iterator[Row]:
    questions = (
        ("the target is", Side.verdict),
        ("it becomes possible by", lambda side: side.takes("possible")),
        ("it is guaranteed by", lambda side: side.takes("guaranteed")),
        ("today leads to", Side.end),
    )
    ids = _ground(before.case)
    for asked, ask in questions:
        yield Row({"view": "scenarios", "question": asked, "before": ask(before), "after": ask(after)}, ids)


def _others(before: Side, after: Side, forced: Mapping[int, int]) -> Iterator[Row]:
    """The states of other factors whose share of the scenarios moves most."""
    carried = before.case.carried
    move = after.shares - before.shares
    skipped = {*forced, *before.case.target}
    places = [
        each
        for each in np.argsort(-np.abs(move), kind="stable").tolist()
        if abs(move[each]) > 0.005 and int(carried.model.owner[each]) not in skipped and each not in carried.model.first
    ]
    for place in places[:_MOVED]:
        descriptor = int(carried.model.owner[place])
        told = is_in(carried, descriptor, place - int(carried.model.first[descriptor]))
        values = {
            "view": "scenarios",
            "question": f"share with {told}",
            "before": f"{100 * before.shares[place]:.0f} %",
            "after": f"{100 * after.shares[place]:.0f} %",
        }
        yield Row(values, carried.factors[descriptor].basis.statements)


def _notes(before: Side, after: Side, forced: Mapping[int, int]) -> Iterator[str]:
    carried = before.case.carried
    said = "; ".join(is_in(carried, descriptor, state) for descriptor, state in sorted(forced.items()))
    yield f"Set from outside: {said}. Target: {aim(before.case)}."
    remain, new = carried_on(before, after)
    yield (
        f"{remain} of {counted(len(before.scenarios), 'scenario')} before remain, {new} are new; what disagrees with "
        "what is set falls away. A share of scenarios is no probability."
    )
    if not (before.complete and after.complete):
        yield "Not complete: there are more scenarios than were looked at, so that shares are of those found."
    yield from today_notes(carried)


def _ground(case: Case) -> tuple[str, ...]:
    held = [*case.carried.grounds.values(), *case.carried.gates]
    return tuple(dict.fromkeys(each for ids in held for each in ids))
