"""Rival explanations: what different speakers say one thing comes from."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.dossier import StoredStatement
from dragoman.lenses.alike import alike, grouped, words
from dragoman.lenses.order import as_told
from dragoman.statements import UNNAMED, Influence

_RELATION = re.compile(
    r"\b(?:relation(?:s|ship|ships)?|ties|warming|rapprochement|thaw|partnership|alignment|realignment|alliance|entente)\b",
    re.IGNORECASE,
)
_THIS = re.compile(
    r"\b(?:this|these|that) (?:\w+ )?(?:development|change|shift|trend|transformation|turn|move|warming|relationship|"
    r"rapprochement|partnership|alignment|process|improvement)\b",
    re.IGNORECASE,
)


_TOLD = frozenset({"fact", "probable"})
"""What is only possible or still to come explains nothing that is there."""
_TELLING = 2
"""Words that say what is explained: one alone (`dependency`) may be of anything."""


@dataclass(frozen=True, slots=True)
class Explaining:
    """One thing, and what each speaker says that it comes from, in the order in which they are told."""

    topic: str
    told: tuple[StoredStatement, ...]

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who explains it."""
        return tuple(dict.fromkeys(each.statement.attribution.speaker for each in self.told))


def explanations(told: Iterable[StoredStatement]) -> list[Explaining]:
    """Things that two speakers or more explain, each by causes of their own; most speakers first.

    What is explained is the effect of an influence. Effects in like words are one thing where both name an actor in
    common or stand in one text; so, within one text, are those that speak of the relation in question (`the warming of
    their ties`, `this development`).
    """
    held = sorted((each for each in told if _explains(each)), key=as_told)
    groups = grouped(held, _same)
    found = [Explaining(_topic(group), tuple(_one_each(group))) for group in groups]
    several = [each for each in found if len(each.speakers) > 1]
    return sorted(several, key=lambda each: (-len(each.speakers), as_told(each.told[0])))


def cause(stored: StoredStatement) -> str:
    """What the speaker says that it comes from: the cause, or the whole words where the two are not told apart."""
    said = _own(stored)
    ends = " ".join(said.cause.split()), " ".join(said.effect.split())
    apart = len(ends[0].split()) > 1 and ends[0] not in ends[1] and ends[1] not in ends[0]
    return ends[0] if apart and not _THIS.match(ends[0]) else " ".join(stored.quote.split())


def _explains(stored: StoredStatement) -> bool:
    said = stored.statement
    return isinstance(said, Influence) and said.attribution.speaker != UNNAMED and said.factuality in _TOLD


def _same(one: StoredStatement, other: StoredStatement) -> bool:
    here = one.source.sha256 == other.source.sha256
    if min(len(_stems(one)), len(_stems(other))) >= _TELLING and alike(_stems(one), _stems(other)):
        return here or not set(one.statement.actors).isdisjoint(other.statement.actors)
    return here and _on_relation(one) and _on_relation(other)


def _on_relation(stored: StoredStatement) -> bool:
    """Whether a named speaker explains the relation that the text is about."""
    if not stored.statement.attribution.chain:
        return False
    effect = _own(stored).effect
    return bool(_RELATION.search(effect) or _THIS.search(effect) or _THIS.search(stored.quote))


def _one_each(group: Sequence[StoredStatement]) -> list[StoredStatement]:
    """The surest statement of each speaker in each text, in the order in which they are told."""
    by: dict[tuple[str, str], list[StoredStatement]] = defaultdict(list)
    for each in group:
        by[each.statement.attribution.speaker, each.source.sha256].append(each)
    kept = [max(own, key=lambda each: (each.statement.confidence or 0.0, each.id)) for own in by.values()]
    return sorted(kept, key=as_told)


def _topic(group: Sequence[StoredStatement]) -> str:
    """The shortest effect that says what it is about."""
    effects = [" ".join(_own(each).effect.split()) for each in group]
    telling = [each for each in effects if len(each.split()) > 2 and not _THIS.match(each)]
    named = [each for each in telling if _RELATION.search(each)]
    return min(named or telling or effects, key=lambda each: (len(each), each))


def _stems(stored: StoredStatement) -> frozenset[str]:
    return words(_own(stored).effect, stored.statement.actors)


def _own(stored: StoredStatement) -> Influence:
    assert isinstance(stored.statement, Influence)
    return stored.statement
