"""Factors with several states as variables that are met or not.

A factor with the states s0 < s1 < ... < sk has for each state that the tree names a variable `that or more`. It is met
where the one below is and a step of its own is taken: so no assignment puts a factor in two states or skips one, and
the steps are independent, as the engine asks. A state alone is `that or more` without `the next or more`.
"""

from dataclasses import dataclass

from dragoman.engines.trees import And, Expression, Not, Probability
from dragoman.lenses.model.model import Chance, Factor, Holds

ALWAYS = "always"
"""A variable that is met whatever happens: the least state or more."""
UNSAID = Probability(0.5, 0.05, 0.95)
"""The probability of what nobody says how likely it is: anything between 0.05 and 0.95."""


@dataclass(frozen=True, slots=True)
class Level:
    """That a factor is in its state number `at` (from 1) or more; `below` is the level that the tree names before it.

    `below` is 0 where there is none: the step then begins at the factor's least state.
    """

    factor: Factor
    at: int
    below: int = 0

    @property
    def name(self) -> str:
        """Of the variable or node."""
        return name_of(self.factor, self.at)

    @property
    def step(self) -> str:
        """The name of the step to it from the level below."""
        states = self.factor.states
        return f"{self.name} (from {states[self.below]})" if self.below else self.name

    @property
    def chance(self) -> Probability:
        """The probability of the step: its share of that of the last state, or what stands for nothing said."""
        return shared(self.factor.chance, (self.at - self.below) / (len(self.factor.states) - 1))


def name_of(factor: Factor, at: int) -> str:
    """The name of the variable or node for state number `at` or more."""
    return factor.key if len(factor.states) == 2 else f"{factor.key} ≥ {factor.states[at]}"


def of(part: Holds, factor: Factor) -> Expression:
    """The expression that stands for a factor in a state (or more)."""
    at = factor.states.index(part.state)
    least: Expression = name_of(factor, at) if at else ALWAYS
    if not part.exactly or at == len(factor.states) - 1:
        return least
    more = Not(name_of(factor, at + 1))
    return more if not at else And((least, more))


def named_by(part: Holds, factor: Factor) -> list[int]:
    """The numbers of the states that the expression for it names."""
    at = factor.states.index(part.state)
    return [each for each in ((at, at + 1) if part.exactly else (at,)) if 0 < each < len(factor.states)]


def shared(said: Chance | None, share: float) -> Probability:
    """A probability as that of one step where the whole way is so much longer (its power), so that all make it up."""
    if said is None:
        return UNSAID
    return Probability(said.middle**share, said.low**share, said.high**share)
