"""Conditions as hinges: what becomes of the scenarios where one of them is taken out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from time import monotonic

from dragoman.engines.crossimpact.changes import has
from dragoman.engines.crossimpact.model import Bool
from dragoman.lenses.gathered import counted
from dragoman.lenses.result import Row
from dragoman.lenses.scenarios.case import MOST, Case
from dragoman.matrices import Bounds, answer

_TRIED = 200


@dataclass(frozen=True, slots=True)
class Opened:
    """A condition that matters: without it other scenarios hold together."""

    gate: int
    lost: int
    gained: int
    verdict: str
    turns: bool
    """Whether the target is then in some or all scenarios where it was not, or the other way."""


def opened(case: Case) -> Iterator[Opened]:
    """Every condition whose loss changes which scenarios hold together; none where these are not all known.

    Ends where the time for a search is over.
    """
    model, begun = case.carried.model, monotonic()
    if not case.answer.complete:
        return
    old = {tuple(row) for row in case.scenarios.tolist()}
    for number in range(min(len(model.prerequisites), _TRIED)):
        if case.asked.seconds is not None and monotonic() - begun > case.asked.seconds:
            return
        fewer = replace(model, prerequisites=model.prerequisites[:number] + model.prerequisites[number + 1 :])
        whole = answer(fewer, case.asked.tolerance, Bounds(MOST, case.asked.seconds))
        if not whole.complete:
            continue
        found = whole.scenarios
        new = {tuple(row) for row in found.tolist()}
        having = has(found, case.target)
        turns = bool(case.target) and fate(having) != fate(case.having)
        if new != old:
            yield Opened(number, len(old - new), len(new - old), fate(having) if case.target else "", turns)


def row(case: Case, each: Opened) -> Row:
    """The same as a line beside those of judgements."""
    gate = case.carried.model.prerequisites[each.gate]
    ids = case.carried.gates[each.gate] if case.carried.gates else ()
    needs = " and ".join(_named(case, descriptor, state) for descriptor, state in gate.needs)
    told = f"{_named(case, gate.descriptor, gate.state)} needs {needs}"
    words = [f"{counted(each.gained, 'more scenario')} hold{'s' * (each.gained == 1)}"] if each.gained else []
    words += [f"{counted(each.lost, 'scenario')} no longer hold{'s' * (each.lost == 1)}"] if each.lost else []
    words += [each.verdict] if each.turns else []
    quote = next((case.quotes[name] for name in ids if name in case.quotes), None)
    values = {
        "judgement": told,
        "now": "needed",
        "then": "not needed",
        "lost": each.lost,
        "gained": each.gained,
        "turns": each.turns if case.target else None,
        "effect": "; ".join(words),
        "quote": quote,
        "what": told,
        "words": quote or "a person's own",
    }
    return Row(values, ids)


def _named(case: Case, descriptor: int, state: int) -> str:
    factor = case.carried.factors[descriptor]
    return f"“{factor.name}” ({factor.states[state]})"


def fate(having: Bool) -> str:
    """Whether the target is in all, some or none of the scenarios."""
    return "target in all" if len(having) and having.all() else "target in some" if having.any() else "target in none"
