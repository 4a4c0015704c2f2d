"""Scenarios that speak against many sets of changes at once."""

import numpy as np

from dragoman.engines.crossimpact.balances import chosen, inconsistencies
from dragoman.engines.crossimpact.model import Bool, Int, Model

_MOST = 2048
_EACH = 8


class Refutations:
    """A pool of scenarios without the target.

    One that breaks the rules of the descriptors V only is consistent under do(F) exactly if F holds states of its own
    and covers V; so a scenario found under one set refutes every other such set, without a search.
    """

    def __init__(self, model: Model, tolerance: int) -> None:
        """Starts empty."""
        self._model, self._tolerance = model, tolerance
        self._marks = np.empty((0, len(model.impacts) + len(model.states)), np.float32)
        self._broken = np.empty(0, np.float32)

    def __len__(self) -> int:
        """How many scenarios there are."""
        return len(self._marks)

    def add(self, scenarios: Int) -> None:
        """Remember scenarios (n, J): the first few of a block, and never more than some thousand in all."""
        some = scenarios[:_EACH]
        if len(some) and len(self) < _MOST:
            broken = inconsistencies(self._model, some) > self._tolerance
            marks = np.hstack([chosen(self._model, some), broken]).astype(np.float32)
            self._marks = np.vstack([self._marks, marks])
            self._broken = np.append(self._broken, broken.sum(1).astype(np.float32))

    def against(self, forced: Int, since: int = 0) -> Bool:
        """(n,): whether some scenario of the pool, but for the first `since`, refutes each set (n, J)."""
        if len(self) == since or not len(forced):
            return np.zeros(len(forced), bool)
        held = forced >= 0
        marked = np.zeros((len(forced), self._marks.shape[1]), np.float32)
        row, column = np.nonzero(held)
        marked[row, forced[row, column] + self._model.first[column]] = 1
        marked[:, len(self._model.impacts) :] = held
        # at most the states of F agree, and at most V is covered: both only where the sum is full
        full = marked @ self._marks[since:].T == held.sum(1, dtype=np.float32)[:, None] + self._broken[since:]
        found: Bool = full.any(1)
        return found
