"""Why every other combination is rejected, box by box, and an independent check of it."""

from collections.abc import Iterator

import numpy as np

from dragoman.engines.crossimpact import Certificate, TooLong, certificate, check
from dragoman.errors import QueryError
from dragoman.lenses.gathered import counted
from dragoman.lenses.result import Row
from dragoman.lenses.scenarios.case import Case
from dragoman.lenses.scenarios.words import is_in
from dragoman.matrices import number

COLUMNS = ("box", "combinations", "where", "rejected", "better", "because")
SHOWN = ("box", "combinations", "what")


def found(case: Case) -> Certificate:
    """The certificate. Raises QueryError where it would be too long."""
    try:
        return certificate(case.carried.model, case.asked.tolerance)
    except TooLong as error:
        raise QueryError(f"{error}; ask for a part of it (--part 1)") from None


def rows(case: Case, claim: Certificate) -> Iterator[Row]:
    """A row for each box, the largest first."""
    sizes = [_size(case, box) for box in claim.boxes]
    for place in sorted(range(len(sizes)), key=lambda each: (-sizes[each], each))[: case.asked.limit]:
        descriptor, state, better = (int(each[place]) for each in (claim.descriptor, claim.state, claim.better))
        where = _where(case, claim, place)
        bad = is_in(case.carried, descriptor, state)
        states = case.carried.factors[descriptor].states
        why = "what it needs is missing" if better < 0 else f"{states[better]} is better"
        values = {
            "box": place + 1,
            "combinations": sizes[place],
            "where": where,
            "rejected": bad,
            "better": states[better] if better >= 0 else None,
            "because": why,
            "what": f"Not {bad}, for {why} " + (f"where {'; '.join(where)}" if where else "whatever the others do"),
        }
        yield Row(values, _ground(case, claim, place))


def notes(case: Case, claim: Certificate) -> Iterator[str]:
    """What the checker says."""
    wrong = check(case.carried.model, claim)
    whole = f"{counted(len(claim.scenarios), 'scenario')} and {counted(len(claim.boxes), 'box', 'boxes')}"
    space = number(case.carried.model.space)
    if wrong:
        yield f"The checker found the answer wrong: {wrong[0]}. Please report this."
    else:
        yield (
            f"Proved: {whole} share nothing and make up all {space} combinations; in each box the state named is "
            "beaten throughout. Checked by a program that shares no code with the search."
        )


def _size(case: Case, box: "np.typing.NDArray[np.bool_]") -> int:
    size = 1
    for own in np.split(box, case.carried.model.first[1:]):
        size *= int(own.sum())
    return size


def _where(case: Case, claim: Certificate, place: int) -> list[str]:
    """The factors that the box narrows, but the one rejected."""
    found = []
    for descriptor, own in enumerate(np.split(claim.boxes[place], case.carried.model.first[1:])):
        if descriptor != claim.descriptor[place] and not own.all():
            found.append(is_in(case.carried, descriptor, np.flatnonzero(own).tolist()))
    return found


def _ground(case: Case, claim: Certificate, place: int) -> tuple[str, ...]:
    """The statements behind the judgements that the rejection compares."""
    first = int(case.carried.model.first[claim.descriptor[place]])
    acted = {first + int(claim.state[place]), first + int(claim.better[place])}
    ids = [
        each
        for (source, at), own in case.carried.grounds.items()
        if at in acted and claim.boxes[place][source]
        for each in own
    ]
    for gate, own in zip(case.carried.model.prerequisites, case.carried.gates, strict=False):
        if (gate.descriptor, gate.state) == (claim.descriptor[place], claim.state[place]):
            ids += own
    return tuple(dict.fromkeys(ids))
