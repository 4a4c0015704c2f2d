"""The part of a model that matters: factors that hang together, whatever the others do."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np

from dragoman.engines.crossimpact.model import Int
from dragoman.engines.crossimpact.parts import part, parts
from dragoman.errors import QueryError
from dragoman.lenses.gathered import counted
from dragoman.lenses.scenarios.carried import Carried


def independent(whole: Carried) -> list[Int]:
    """The descriptors of the parts that share no link, the largest first."""
    return sorted(parts(whole.model), key=lambda each: (-len(each), int(each[0])))


def focused(whole: Carried, number: int | None, keys: Collection[str] = ()) -> Carried:
    """One part of the model, counted from 1 (0: all of it), or those in which the factors with these keys are.

    Where nothing is asked for, the largest. The notes say what was left aside. Raises QueryError where there are not so
    many parts.
    """
    found = independent(whole)
    if number is not None and not 0 <= number <= len(found):
        raise QueryError(f"there is no part {number}: the model has {counted(len(found), 'part')} (0: all of it)")
    if len(found) == 1 or number == 0:
        return whole
    chosen = [found[number - 1]] if number else [each for each in found if _holds(whole, each, keys)] or found[:1]
    some = np.sort(np.concatenate(chosen))
    inside = "in which the target is" if keys and not number else "shown"
    note = (
        f"The model has {len(found)} parts that share no link; "
        f"{'that' if len(chosen) == 1 else 'those'} {inside}: {counted(len(some), 'factor')} of {len(whole.factors)}."
    )
    return narrowed(whole, some, note)


def narrowed(whole: Carried, some: Int, note: str) -> Carried:
    """The model of some descriptors alone, with what it rests on."""
    inside = {int(each) for each in some}
    places = np.flatnonzero(np.isin(whole.model.owner, some))
    new = {int(old): place for place, old in enumerate(places)}
    return replace(
        whole,
        model=part(whole.model, some),
        factors=tuple(whole.factors[each] for each in some),
        grounds={
            (new[source], new[acted]): ids
            for (source, acted), ids in whole.grounds.items()
            if source in new and acted in new
        },
        gates=_kept(whole, inside),
        aside=(note, *whole.aside),
    )


def _kept(whole: Carried, inside: set[int]) -> tuple[tuple[str, ...], ...]:
    gates: Sequence[tuple[str, ...]] = whole.gates or [()] * len(whole.model.prerequisites)
    held = zip(whole.model.prerequisites, gates, strict=True)
    return tuple(ids for gate, ids in held if gate.descriptor in inside)


def _holds(whole: Carried, some: Int, keys: Collection[str]) -> bool:
    return any(whole.factors[each].key in keys for each in some)
