"""What hangs on each factor, and on each agent."""

import math
from dataclasses import dataclass

from dragoman.engines.trees.chances import slopes
from dragoman.engines.trees.compiled import Compiled
from dragoman.engines.trees.extremes import Band, extremes
from dragoman.engines.trees.reached import Kind


@dataclass(frozen=True, slots=True)
class Importance:
    """What hangs on one variable; of a blocking factor Birnbaum's and Fussell and Vesely's measures are negative."""

    name: str
    kind: Kind
    probability: float
    birnbaum: float
    """By how much the target's probability rises if the factor is met rather than fails (Birnbaum 1969)."""
    met: float
    """The target's probability if the factor is met."""
    failed: float
    """The target's probability if it fails."""
    fussell_vesely: float
    """The share of the target's probability that is lost if it fails."""
    achievement_worth: float
    """The target's probability if it is met, over what it is now (Vesely and others 1983)."""
    reduction_worth: float
    """The target's probability now, over what it is if the factor fails (Vesely and others 1983)."""


@dataclass(frozen=True, slots=True)
class Agency:
    """What hangs on one agent."""

    agent: str
    factors: tuple[str, ...]
    granted: float
    """The target's probability if the agent settles all its factors for the target."""
    withheld: float
    """If it settles them all against."""
    error: float
    """As of a band: 0 where both are exact."""

    @property
    def swing(self) -> float:
        """How much hangs on the agent."""
        return self.granted - self.withheld


def band(of: Compiled, *, seed: int = 0) -> Band:
    """The target's probability over the bands of its factors, enabling conditions and bases; see `extremes`."""
    return extremes(of, *of.ends, seed=seed)


def importances(of: Compiled) -> list[Importance]:
    """Of every variable that the target rests on, the greatest Birnbaum importance first, then by name.

    Fussell and Vesely's measure is taken as 1 - failed / now (Cheok, Parry and Sherry 1998). A ratio with 0 below is
    infinite, 0 over 0 is not a number.
    """
    at = of.middles.tolist()
    now, found = slopes(of.diagram, of.met, at)
    rows = []
    for variable, own, slope in zip(of.variables, at, found, strict=True):
        met, failed = _within(now + (1 - own) * slope), _within(now - own * slope)
        lost = _ratio(now - failed, now)
        ratios = lost, _ratio(met, now), _ratio(now, failed)
        rows.append(Importance(variable.name, variable.kind, own, slope, met, failed, *ratios))
    return sorted(rows, key=lambda each: (-abs(each.birnbaum), each.name))


def agencies(of: Compiled, *, seed: int = 0) -> list[Agency]:
    """Of every agent with a factor in its hand, the greatest swing first, then by name; a shared factor counts to each.

    All other probabilities stay as they are. Where a factor works both ways, the best setting of all of the agent's
    factors together is looked for, as in `extremes`.
    """
    hands: dict[str, list[int]] = {}
    for level, variable in enumerate(of.variables):
        for agent in variable.agents:
            hands.setdefault(agent, []).append(level)
    found = []
    for agent, levels in hands.items():
        low, high = of.middles, of.middles
        low[levels], high[levels] = 0, 1
        ends = extremes(of, low, high, seed=seed)
        names = tuple(sorted(of.variables[level].name for level in levels))
        found.append(Agency(agent, names, ends.high, ends.low, ends.error))
    return sorted(found, key=lambda each: (-each.swing, each.agent))


def _within(value: float) -> float:
    return min(1.0, max(0.0, value))


def _ratio(above: float, below: float) -> float:
    if below:
        return above / below
    return math.inf if above > 0 else math.nan
