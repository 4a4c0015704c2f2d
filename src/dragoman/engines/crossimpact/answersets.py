"""The same question put to clingo, which learns from its conflicts: for sparse models too large for the plain search.

A scenario is an answer set (Gebser, Kaminski, Kaufmann and Schaub 2014): one state a descriptor is chosen, and none may
be beaten by another. The weighted sums are handed over directly, without a text to be grounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dragoman.engines.crossimpact.model import Int, Model
from dragoman.engines.crossimpact.search import Clock

if TYPE_CHECKING:
    from clingo import Model as Answer
    from clingo.backend import Backend


def answer_sets(model: Model, tolerance: int, limit: int, clock: Clock) -> tuple[Int, bool]:
    """Consistent scenarios (n, J), at most `limit`, and whether they are all."""
    import clingo

    control = clingo.Control(["0"])
    with control.backend() as backend:
        _posed(backend, model, tolerance, [clingo.Function("s", [clingo.Number(n)]) for n in range(len(model.impacts))])
    found: list[list[int]] = []

    def keep(answer: Answer) -> bool:
        found.append(sorted(each.arguments[0].number for each in answer.symbols(atoms=True)))
        return len(found) <= limit

    with control.solve(on_model=keep, async_=True) as handle:
        late = False
        while not handle.wait(0.05):
            late = clock.over(len(found), len(found))
            if late:
                handle.cancel()
                break
        complete = not late and bool(handle.get().exhausted)
    rows = np.array(found[:limit], np.int64).reshape(-1, len(model.states))
    return rows - model.first, complete and len(found) <= limit


def _posed(backend: Backend, model: Model, tolerance: int, names: list[object]) -> None:
    from clingo import Symbol

    atoms = [backend.add_atom(name) for name in names if isinstance(name, Symbol)]
    for begin, count in zip(model.first.tolist(), model.counts.tolist(), strict=True):
        own = atoms[begin : begin + count]
        backend.add_rule(own, [], choice=True)
        backend.add_weight_rule([], 2, [(each, 1) for each in own])
        backend.add_rule([], [-each for each in own])
    met = _met(backend, model, atoms)
    for state, owner in enumerate(model.owner.tolist()):
        for other in np.flatnonzero(model.owner == owner).tolist():
            if other != state:
                guard = [atoms[state], *([met[other]] if other in met else [])]
                _not_beaten(backend, model, (state, other, tolerance), (atoms, guard))


def _met(backend: Backend, model: Model, atoms: list[int]) -> dict[int, int]:
    """For each state that has prerequisites an atom that says that they are met; the state without them is excluded."""
    needs: dict[int, list[int]] = {}
    for each in model.prerequisites:
        wanted = [atoms[model.first[descriptor] + state] for descriptor, state in each.needs]
        needs.setdefault(int(model.first[each.descriptor]) + each.state, []).extend(wanted)
    met = {state: backend.add_atom() for state in needs}
    for state, body in needs.items():
        backend.add_rule([met[state]], body)
        backend.add_rule([], [atoms[state], -met[state]])
    return met


def _not_beaten(backend: Backend, model: Model, pair: tuple[int, int, int], given: tuple[list[int], list[int]]) -> None:
    """No answer set has the state while the other's balance is higher by more than the tolerance.

    Weights are shifted by the least of each descriptor, exactly one of whose states holds: so none is below 0.
    """
    state, other, tolerance = pair
    atoms, guard = given
    gain = model.impacts[:, other] - model.impacts[:, state]
    least = np.minimum.reduceat(gain, model.first)
    weight = gain - np.repeat(least, model.counts)
    bound = tolerance + 1 - int(least.sum())
    body = [(atoms[each], int(weight[each])) for each in np.flatnonzero(weight)]
    if bound <= 0:
        backend.add_rule([], guard)
    elif body and sum(each for _, each in body) >= bound:
        beaten = backend.add_atom()
        backend.add_weight_rule([beaten], bound, body)
        backend.add_rule([], [beaten, *guard])
