"""Which rungs of a ladder a pair has reached."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from statistics import NormalDist
from typing import Literal

import numpy as np

from dragoman.dossier import StoredDocument, StoredStatement
from dragoman.engines.statespace.scale import unbounded
from dragoman.lenses.names import stands_for
from dragoman.lenses.relations.observation import Pair
from dragoman.lenses.relations.relation import Relation
from dragoman.ontology.dimensions import dimensions
from dragoman.ontology.ladder import Ladder, Rung
from dragoman.statements import Condition

Reached = Literal["met", "likely met", "unclear", "likely lacking", "lacking", "no evidence"]
"""`met`, `lacking`: the whole band lies at or above the level asked for, or below; `likely`: four fifths of the
probability do."""

_LIKELY = 0.8
_SIDE = 1.645


@dataclass(frozen=True, slots=True)
class Step:
    """A rung as a pair stands to it.

    `since` is from when on it has been on this side of the level; `needed` are statements that say outright that
    something is needed in this dimension for the goal.
    """

    rung: Rung
    relation: Relation | None
    needed: tuple[StoredStatement, ...]

    @property
    def reached(self) -> Reached:
        """How the level stands to what is asked."""
        if self.relation is None:
            return "no evidence"
        if self.relation.low[-1] >= self.rung.level:
            return "met"
        if self.relation.high[-1] < self.rung.level:
            return "lacking"
        chance = chance_above(self.relation, self.rung.level)
        return "likely met" if chance >= _LIKELY else "likely lacking" if chance <= 1 - _LIKELY else "unclear"

    @property
    def lacks(self) -> bool:
        """Whether it lacks: by its level, or because somebody says so."""
        return bool(self.needed) or self.reached in ("lacking", "likely lacking")

    @property
    def since(self) -> date | None:
        """The first day on this side of the level, as long as it has stayed there."""
        if self.relation is None:
            return None
        at = len(self.relation.days) - 1
        while at > 0 and (self.relation.level[at - 1] >= self.rung.level) == self._above:
            at -= 1
        return self.relation.since_day(at)

    @property
    def _above(self) -> bool:
        return self.relation is not None and self.relation.level[-1] >= self.rung.level


def steps(
    ladder: Ladder,
    relations: Iterable[Relation],
    needs: Iterable[StoredStatement],
) -> list[Step]:
    """The rungs as one pair stands to them; `needs` are the conditions that it is told to lack for the goal."""
    held_by: dict[str, Relation] = {each.dimension: each for each in relations}
    stated = [(each, named(_antecedent(each))) for each in needs]
    return [
        Step(
            rung,
            held_by.get(rung.dimension),
            tuple(each for each, fields in stated if rung.dimension in fields),
        )
        for rung in ladder.rungs
    ]


def needs(
    ladder: Ladder,
    pair: Pair,
    statements: Sequence[StoredStatement],
    documents: Iterable[StoredDocument],
) -> list[StoredStatement]:
    """Conditions that say what the pair needs for the goal: necessary, not yet met, and in a sentence on both."""
    terms = re.compile("|".join(rf"\b{re.escape(each)}" for each in ladder.terms), re.IGNORECASE)
    told = [each for each in statements if _is_need(each, terms)] if ladder.terms else []
    if not told:
        return []
    texts = {each.document.sha256: each for each in documents}
    return [each for each in told if set(pair) <= _around(each, statements, texts[each.source.sha256])]


def chance_above(relation: Relation, level: float) -> float:
    """The probability that the last level lies at or above this one: normal on the latent scale, by the band."""
    ends = (relation.low[-1], relation.level[-1], relation.high[-1], level)
    low, middle, high, asked = map(float, unbounded(np.array(ends)))
    side = (high - middle if asked > middle else middle - low) / _SIDE
    return 1 - NormalDist(middle, side).cdf(asked) if side > 0 else float(middle >= asked)


@cache
def named(words: str) -> frozenset[str]:
    """The dimensions whose cues stand in the words; diplomacy, whose cues fit any relation, where no other's do."""
    text = f" {' '.join(re.findall(r'[a-z]+(?:-[a-z]+)*', words.casefold()))} "
    found = {each.name for each in dimensions() if any(f" {cue} " in text for cue in each.cues)}
    return frozenset(found - {"diplomatic"} or found)


def _is_need(each: StoredStatement, terms: re.Pattern[str]) -> bool:
    said = each.statement
    return (
        isinstance(said, Condition)
        and said.relation == "necessary"
        and bool(terms.search(said.consequent))
        and said.attribution.stance not in ("doubts", "rejects")
        and said.factuality != "counterfact"
    )


def _antecedent(each: StoredStatement) -> str:
    return each.statement.antecedent if isinstance(each.statement, Condition) else ""


def _around(each: StoredStatement, statements: Iterable[StoredStatement], text: StoredDocument) -> set[str]:
    """Whom the statements in its sentence name: `their relationship` says no names itself."""
    span = each.statement.span
    sentence = next((other for other in text.document.sentences if other.shared(span)), span)
    found: set[str] = set()
    for other in statements:
        if other.source.sha256 == each.source.sha256 and other.statement.span.shared(sentence):
            found.update(map(stands_for, other.statement.actors))
    return found
