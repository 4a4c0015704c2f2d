"""How the sources differ: whose observations lie above, whose below what the others lead to expect."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dragoman.engines.statespace import estimate
from dragoman.engines.statespace.scale import latent, unbounded
from dragoman.engines.statespace.series import Float
from dragoman.lenses.gathered import counted
from dragoman.lenses.relations.observation import Observation
from dragoman.lenses.relations.relation import Relation, measured

_ENOUGH = 4
"""Observations that a source must have, and another one too, before the two are set against each other."""
_SIDE = 1.645
"""Standard deviations to either side of a 90 % band."""
_LEAST = 0.01


@dataclass(frozen=True, slots=True)
class Lean:
    """A source with the mean of its standardised innovations, the 90 % band of that, and their number.

    An innovation is what an observation says less what the filter expected on the day before, both on the latent scale;
    standardised, it has a standard deviation of 1 where the model holds.
    """

    source: str
    mean: float
    low: float
    high: float
    number: int

    def __str__(self) -> str:
        side = "warmer" if self.low > 0 else "colder" if self.high < 0 else "neither"
        band = f"{self.mean:+.1f}, {self.low:+.1f} to {self.high:+.1f}".replace("-", "−")
        return f"{self.source}: {side} ({band}; {counted(self.number, 'observation')})"


def leans(relations: Sequence[Relation]) -> list[Lean]:
    """The sources of these relations with enough observations, the warmest first; none where fewer than two have.

    An observation of several dimensions counts once, by the mean of what it adds to each.
    """
    own: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for each in relations:
        for seen, innovation in zip(each.seen, _innovations(each), strict=True):
            for source in seen.publishers:
                own[source][seen.id].append(innovation)
    found = [_lean(source, [sum(each) / len(each) for each in own[source].values()]) for source in sorted(own)]
    enough = [each for each in found if each.number >= _ENOUGH]
    return sorted(enough, key=lambda each: (-each.mean, each.source)) if len(enough) > 1 else []


def worth_it(seen: Sequence[Observation]) -> bool:
    """Whether two sources have enough observations, so that it pays to ask."""
    own: dict[str, set[str]] = defaultdict(set)
    for each in seen:
        for source in each.publishers:
            own[source].add(each.id)
    return sum(len(each) >= _ENOUGH for each in own.values()) > 1


def _lean(source: str, innovations: Sequence[float]) -> Lean:
    number = len(innovations)
    mean, half = sum(innovations) / number, _SIDE / number**0.5
    return Lean(source, mean, mean - half, mean + half, number)


def _innovations(relation: Relation) -> Float:
    """What each observation adds to what was known on the day before, over its standard deviation.

    The variance of an ordinary error is that by which these have a mean square of 1.
    """
    series = measured(relation.seen)
    before = estimate([series], [series.times - 1], smooth=False)[0]
    surprise = latent(series.values) - unbounded(before.level)
    known = ((unbounded(before.high) - unbounded(before.low)) / (2 * _SIDE)) ** 2
    error = max(float((surprise**2 - known).sum() / series.variances.sum()), _LEAST)
    return surprise / np.sqrt(known + error * series.variances)
