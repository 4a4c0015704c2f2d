"""Hinges: the single judgements on which the answer hangs, each with its sentences."""

from collections.abc import Iterator, Sequence

import numpy as np

from dragoman.engines.crossimpact import Hinge, Hinges, hinges, turned
from dragoman.engines.crossimpact.changes import has
from dragoman.errors import QueryError
from dragoman.lenses.gathered import counted
from dragoman.lenses.result import Row
from dragoman.lenses.scenarios.case import MOST, Case
from dragoman.lenses.scenarios.gates import Opened, fate
from dragoman.lenses.scenarios.gates import row as gate_row
from dragoman.lenses.scenarios.words import SHORT, aim
from dragoman.lenses.short import short

COLUMNS = ("judgement", "now", "then", "lost", "gained", "turns", "effect", "quote")


def shown(case: Case) -> tuple[str, ...]:
    """The columns for a narrow screen; the words too where it rests on any."""
    return ("what", "now", "then", "effect", *(("words",) if case.carried.gates or case.carried.grounds else ()))


def found(case: Case) -> Hinges:
    """Every judgement that, changed by one, changes the scenarios. Raises QueryError where these are not all known."""
    asked = case.asked
    if not case.answer.complete:
        raise QueryError(f"hinges need all scenarios, and these are {case.answer.doubt}; or ask for a part (--part 1)")
    return hinges(case.carried.model, asked.tolerance, limit=MOST, seconds=asked.seconds, progress=asked.progress)


def ordered(case: Case, known: Hinges) -> list[tuple[Hinge, bool]]:
    """Those that turn the target's fate first, then those with most effect; whether they turn it."""
    turning = turned(known, case.carried.model, case.wanted) if case.target else []
    keys = {(each.source, each.acted, each.change) for each in turning}
    marked = [(each, (each.source, each.acted, each.change) in keys) for each in known.hinges]
    return sorted(
        marked,
        key=lambda pair: (
            not pair[1],
            (pair[0].source, pair[0].acted) not in case.carried.grounds,
            -len(pair[0].lost) - len(pair[0].gained),
            pair[0].source,
            pair[0].acted,
            -pair[0].change,
        ),
    )


def rows(case: Case, known: Hinges, gates: Sequence[Opened]) -> list[Row]:
    """A row for each hinge, as many as asked for: conditions dropped, then judgements that are one more or less.

    Those that turn the target's fate come first.
    """
    held = [(each.turns, gate_row(case, each)) for each in sorted(gates, key=lambda each: -each.gained - each.lost)]
    held += [(turns, _row(case, known, hinge, turns)) for hinge, turns in ordered(case, known)]
    return [row for _, row in sorted(held, key=lambda pair: not pair[0])[: case.asked.limit]]


def _row(case: Case, known: Hinges, hinge: Hinge, turns: bool) -> Row:
    now = int(case.carried.model.impacts[hinge.source, hinge.acted])
    ids = case.carried.grounds.get((hinge.source, hinge.acted), ())
    told = next((case.quotes[each] for each in ids if each in case.quotes), None)
    values = {
        "judgement": judgement(case, hinge),
        "now": now,
        "then": now + hinge.change,
        "lost": len(hinge.lost),
        "gained": len(hinge.gained),
        "turns": turns if case.target else None,
        "effect": _effect(case, known, hinge, turns),
        "quote": told,
        "what": judgement(case, hinge),
        "words": told or ("" if ids else "nothing is told of it"),
    }
    return Row(values, ids)


def notes(case: Case, known: Hinges, gates: Sequence[Opened]) -> Iterator[str]:
    """How much hangs on single judgements."""
    judgements = len({(each.source, each.acted) for each in known.hinges})
    share = 100 * len(known.hinges) / known.edits if known.edits else 0
    yield (
        f"{counted(known.edits, 'change')} of a single judgement by one were tried; {len(known.hinges)} of them "
        f"({share:.0f} %), on {counted(judgements, 'judgement')}, change which scenarios hold together."
    )
    if case.target:
        turning = sum(turns for _, turns in ordered(case, known))
        verb = "decide" if turning > 1 else "decides"
        where = ": first in the list" if turning else ""
        yield f"{turning or 'None'} of them {verb} whether “{aim(case)}” is in some or in all scenarios{where}."
    if all_ := len(case.carried.model.prerequisites):
        turning = sum(each.turns for each in gates)
        deciding = f", {turning} decide that" if case.target else ""
        tried = f"{len(gates)} of {counted(all_, 'condition')}, taken out one at a time"
        yield f"{tried}, change which scenarios hold{deciding}."
    if not known.complete:
        yield "Not complete: there are more scenarios, or near ones, than were looked at; hinges may be missing."


def judgement(case: Case, hinge: Hinge) -> str:
    """`US waiver: full → energy deal: yes`."""
    parts = (case.carried.cell(place) for place in (hinge.source, hinge.acted))
    return " → ".join(f"{short(factor.name, SHORT)}: {state}" for factor, state in parts)


def _effect(case: Case, known: Hinges, hinge: Hinge, turns: bool) -> str:
    lost, gained, words = len(hinge.lost), len(hinge.gained), []
    if lost:
        words.append(f"{lost} of {len(known.scenarios)} scenarios no longer hold{'s' * (lost == 1)}")
    if gained:
        words.append(f"{gained} other{'s' * (gained > 1)} then hold{'s' * (gained == 1)}")
    if turns:
        left = np.ones(len(known.scenarios), bool)
        left[list(hinge.lost)] = False
        own = [*has(known.scenarios, case.target)[left], *has(known.near, case.target)[list(hinge.gained)]]
        words.append(fate(np.array(own, bool)))
    return "; ".join(words)
