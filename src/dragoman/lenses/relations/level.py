"""The level of one dimension of a relation over time, with its band."""

from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Literal

from dragoman.lenses.relations.observation import Pair
from dragoman.ontology.levels import level_word
from dragoman.statements import Dimension

Course = Literal["rising", "steady", "falling", "unclear"]
_STEADY = 1.0
"""A change over a year whose band lies within this many points of the scale is none."""

_HARDLY = 15.0
"""A band wider than this, three quarters of the scale, leaves the level open."""
HARDLY_KNOWN = "hardly known"


@dataclass(frozen=True, slots=True)
class Level:
    """A level with its band on some days, whatever it rests on.

    `days`, `level`, `low` and `high` are as long as each other, the last day the latest; `slope` is the change over the
    year before it (low, middle, high). `first` is the day of the first observation.
    """

    pair: Pair
    dimension: Dimension
    days: tuple[date, ...]
    level: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    slope: tuple[float, float, float]
    first: date

    @property
    def state(self) -> str:
        """The last level in a word."""
        return state(self.level[-1], self.low[-1], self.high[-1])

    @property
    def known(self) -> bool:
        """Whether the last level is known closely enough for a word."""
        return self.state != HARDLY_KNOWN

    @property
    def trend(self) -> Course:
        """Where the band of the last year's change leaves no doubt, its direction."""
        low, _, high = self.slope
        if low > 0:
            return "rising"
        if high < 0:
            return "falling"
        return "steady" if low >= -_STEADY and high <= _STEADY else "unclear"

    @property
    def since(self) -> date | None:
        """From when on the level has had the word that it has now, at the earliest from the first observation on."""
        if not self.known:
            return None
        words = [state(*each) for each in zip(self.level, self.low, self.high, strict=True)]
        alike = sum(1 for _ in takewhile(lambda word: word == self.state, reversed(words)))
        return self.since_day(len(words) - alike)

    def since_day(self, at: int) -> date:
        """The day at this place; the first observation's where it is the first or came before that."""
        return max(self.days[at], self.first) if at else self.first


def state(level: float, low: float, high: float) -> str:
    """The level in a word, or that it is hardly known: a word for the middle of so wide a band would mislead."""
    return HARDLY_KNOWN if high - low > _HARDLY else level_word(level)
