"""A model, its consistent scenarios, and what is wanted of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from dragoman.engines.crossimpact import cases, margins
from dragoman.engines.crossimpact.changes import has
from dragoman.engines.crossimpact.model import Bool, Float, Int
from dragoman.lenses.model.finding import factor_named
from dragoman.lenses.scenarios.asked import Question
from dragoman.lenses.scenarios.carried import Carried
from dragoman.matrices import Answer, Bounds, answer

MOST = 100_000
"""Scenarios that are worked on."""


@dataclass(frozen=True, eq=False)
class Case:
    """All that the answers are made of; scenarios are in the order of the engine.

    `target` has for each descriptor the states that will do; `quotes` the words of statements by id.
    """

    carried: Carried
    asked: Question
    answer: Answer
    target: dict[int, frozenset[int]]
    quotes: Mapping[str, str] = field(default_factory=dict)

    @property
    def wanted(self) -> dict[int, list[int]]:
        """The target as the engine takes it."""
        return {descriptor: sorted(states) for descriptor, states in self.target.items()}

    @property
    def scenarios(self) -> Int:
        """(n, J)."""
        return self.answer.scenarios

    @cached_property
    def having(self) -> Bool:
        """(n,) whether each scenario has the target."""
        return has(self.scenarios, self.target)

    @cached_property
    def margin(self) -> Float:
        """(n,) the smallest margin of any factor: how robust a scenario is."""
        found: Float = margins(self.carried.model, self.scenarios).min(axis=1, initial=np.inf)
        return found

    @cached_property
    def values(self) -> Float:
        """(S,) how welcome each state is: by the weights, else 1 for each state of the target; else all 0."""
        model, found = self.carried.model, np.zeros(len(self.carried.model.impacts))
        for name, weight in self.asked.weights.items():
            place = self.carried.factors.index(factor_named(self.carried.factors, name))
            begin, count = int(model.first[place]), int(model.counts[place])
            found[begin : begin + count] += weight * np.arange(count) / max(count - 1, 1)
        for descriptor, states in self.target.items() if not self.asked.weights else ():
            found[[int(model.first[descriptor]) + each for each in states]] = 1.0
        return found

    @cached_property
    def worth(self) -> Float:
        """(n,) the sum of the values of a scenario's states."""
        found: Float = self.values[self.scenarios + self.carried.model.first].sum(axis=1)
        return found

    @cached_property
    def best(self) -> int | None:
        """The most robust of the most welcome scenarios; None where nothing tells them apart."""
        return self._safest(self.worth == self.worth.max()) if self._apart else None

    @cached_property
    def worst(self) -> int | None:
        """The most robust of the least welcome ones."""
        return self._safest(self.worth == self.worth.min()) if self._apart else None

    @cached_property
    def robust(self) -> int | None:
        """The scenario with the largest smallest margin; None where that is 0 in all, so that none is robust."""
        place = self._safest(np.ones(len(self.scenarios), bool)) if len(self.scenarios) else 0
        return place if len(self.scenarios) and self.margin[place] > 0 else None

    @property
    def _apart(self) -> bool:
        return len(self.scenarios) > 0 and bool(self.worth.max() > self.worth.min())

    def _safest(self, some: Bool) -> int:
        places = np.flatnonzero(some)
        return int(places[cases(self.carried.model, self.scenarios[places], np.zeros(len(self.values))).robust])


def solved(carried: Carried, asked: Question, target: dict[int, frozenset[int]], quotes: Mapping[str, str]) -> Case:
    """The case with all its scenarios, as far as time and room go."""
    bounds = Bounds(MOST, asked.seconds, asked.progress)
    return Case(carried, asked, answer(carried.model, asked.tolerance, bounds), target, quotes)
