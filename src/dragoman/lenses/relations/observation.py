"""One thing that was told, as an observation of the level of a relation."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.dossier import StoredStatement
from dragoman.lenses.gathered import counted
from dragoman.ontology.plover import action
from dragoman.statements import Dimension, Event

Pair = tuple[str, str]
"""Two actors in alphabetical order."""

LEFT_OUT: Mapping[str, tuple[str, str]] = {
    "denied": ("denied, rejected or only supposed", "denied, rejected or only supposed"),
    "unplaced": (
        "without a date, in a document without one (`dragoman read --published` gives dates)",
        "without a date, in documents without one (`dragoman read --published` gives dates)",
    ),
    "long": ("of a time longer than five years", "of a time longer than five years"),
    "later": ("of a time still to come", "of a time still to come"),
    "aimless": ("without a dimension", "without a dimension"),
    "judged": (
        "told by a sentence that judges the same relation, and counted by that judgement",
        "told by sentences that judge the same relation, and counted by those judgements",
    ),
}
"""Why something is no observation, in words for one and for several."""


@dataclass(frozen=True, slots=True)
class Observation:
    """An event or an assessment that speaks for a level.

    `value` is the level (-10..10), `weight` how much it tells (see `ontology.evidence`; 0: nothing), `day` the middle
    of the time that it speaks of, `dated` whether the text gives that time. `statements` are all that tell it, the main
    one first; `families` the syndication families that they come from, `publishers` their outlets or authors.
    `left_out` is a key of `LEFT_OUT` where it does not count; `dispute` says how it is contested, denied or doubted,
    else is empty.
    """

    id: str
    kind: Literal["event", "assessment"]
    pair: Pair
    dimensions: tuple[Dimension, ...]
    value: float
    weight: float
    day: date
    dated: bool
    statements: tuple[StoredStatement, ...]
    families: frozenset[str]
    publishers: tuple[str, ...]
    left_out: str = ""
    dispute: str = ""

    @property
    def main(self) -> StoredStatement:
        """The statement that speaks for all."""
        return self.statements[0]

    @property
    def verbal(self) -> bool:
        """Whether it is an event of words, by its PLOVER class."""
        known = action(self.main.statement.action) if isinstance(self.main.statement, Event) else None
        return known is not None and known.quad.startswith("verbal")


def left_out(reasons: Mapping[str, int]) -> list[str]:
    """A note on what did not count, by reason."""
    parts = [f"{number} {LEFT_OUT[why][number != 1]}" for why, number in sorted(reasons.items()) if number]
    if not parts:
        return []
    what = counted(sum(reasons.values()), "event or assessment", "events and assessments")
    return [f"{what} left out: {'; '.join(parts)}."]
