"""One step of all paths after the other: the inner loop of `paths`."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.engines.crossimpact.model import Float, Int, Model

Single = NDArray[np.float32]

_BELOW_ONE = np.float32(1 - 2**-23)
"""Less than 1 of anything after rounding too, so that no chance goes past the last state that can be."""


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Descriptors with equally many states together, state by state, so that they are worked on in one piece."""

    place: Int
    """(S,) where each state lies."""
    groups: list[tuple[int, Int]]
    """How many states, and which descriptors."""


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """One draw of the judgements, and what is done with it."""

    model: Model
    layout: Layout
    impacts: Single
    """(S, S), acted on by acting, over the temperature, in the layout's order."""
    inertia: Single
    """(J,), 1 for what is held."""

    def simulated(
        self, begin: Int, many: int, random: np.random.Generator, periods: int, wanted: dict[int, frozenset[int]]
    ) -> tuple[Float, NDArray[np.bool_]]:
        """Shares (periods + 1, S) and whether each path has the target (periods + 1, many)."""
        now = np.zeros((len(self.impacts), many), np.float32)
        now[self.layout.place[begin + self.model.first]] = 1
        share, hit = [self._share(now)], [self._has(now, wanted)]
        for _ in range(periods):
            now = self._next(now, random.random((len(begin), many), np.float32))
            share.append(self._share(now))
            hit.append(self._has(now, wanted))
        return np.array(share), np.array(hit)

    def _next(self, now: Single, chance: Single) -> Single:
        balance = self.impacts @ now
        for each in self.model.prerequisites:
            met = np.ones(now.shape[1], bool)
            for descriptor, state in each.needs:
                met &= now[self._row(descriptor, state)] > 0
            balance[self._row(each.descriptor, each.state), ~met] = -np.inf
        begin = 0
        for count, some in self.layout.groups:
            shape = (count, len(some), now.shape[1])
            own = slice(begin, begin + count * len(some))
            _choose(balance[own].reshape(shape), now[own].reshape(shape), chance[some], self.inertia[some, None])
            begin = own.stop
        return now

    def _row(self, descriptor: int, state: int) -> int:
        return int(self.layout.place[self.model.first[descriptor] + state])

    def _share(self, now: Single) -> Float:
        found: Float = now.sum(1)[self.layout.place].astype(float) / now.shape[1]
        return found

    def _has(self, now: Single, wanted: dict[int, frozenset[int]]) -> NDArray[np.bool_]:
        has = np.ones(now.shape[1], bool)
        for descriptor, states in wanted.items():
            has &= now[[self._row(descriptor, state) for state in sorted(states)]].any(0)
        return has


def _choose(balance: Single, now: Single, chance: Single, inertia: Single) -> None:
    """Set `now` (states, descriptors, paths) by one number each: below the inertia it stays, above it goes by odds."""
    odds = np.exp(np.subtract(balance, balance.max(0), out=balance), out=balance)
    for state in range(1, len(odds)):
        odds[state] += odds[state - 1]
    goes = chance >= inertia
    share = (chance - inertia) / np.maximum(1 - inertia, np.float32(1e-9))
    mark = np.minimum(share, _BELOW_ONE, out=share) * odds[-1]
    before = np.zeros(mark.shape, bool)
    for state in range(len(odds)):
        upto = mark < odds[state]
        np.copyto(now[state], upto & ~before, where=goes)
        before = upto


def layout(model: Model) -> Layout:
    """The layout of a model."""
    place, groups, begin = np.empty(len(model.impacts), np.int64), [], 0
    for count in np.unique(model.counts).tolist():
        some = np.flatnonzero(model.counts == count)
        for state in range(count):
            place[model.first[some] + state] = begin + state * len(some) + np.arange(len(some))
        groups.append((count, some))
        begin += count * len(some)
    return Layout(place, groups)
