"""How much a later sentence has in common with a forecast: rare words, actors, time."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from math import fsum, log

from dragoman.dossier import StoredStatement
from dragoman.lenses.forecasts.entry import Entry
from dragoman.lenses.forecasts.question import HEDGING
from dragoman.lenses.names import stands_for
from dragoman.lenses.order import later
from dragoman.lenses.report import content
from dragoman.ontology import actors, names
from dragoman.ontology.event_words import STEM, rarity, senses
from dragoman.ontology.hedges import hedges
from dragoman.statements import Statement

CONTEXT = 0.5
"""A word of the sentences around a forecast counts so much of one of its own."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_LEAST = 1.6
_CLAUSE, _SENSE, _TOPIC, _IN_TIME, _FACT = 0.3, 0.6, 0.2, 0.6, 0.4
_FEW = 50
"""Of fewer candidates it is not known which words are common."""
_ACTOR, _LONG = 0.8, 0.01
_KINDS = {"event": 0.5, "assessment": 0.3, "forecast": 0.3, "irritant": 0.1}
_AFTER = timedelta(days=366)
_TELLING = frozenset(
    word[:STEM]
    for word in (
        "according said says told report reports reported announced announcement sake without whether among almost "
        "spoke speak spoken look leave does did been being ten eleven twelve times time"
    ).split()
)


def words(text: str) -> frozenset[str]:
    """The stems of a text that tell something: without states' names, words of likelihood, time and telling."""
    told = (word for word in _WORD.findall(text.casefold()) if word not in _named())
    return content(" ".join(told), ()) - _telling_nothing()


@cache
def _named() -> frozenset[str]:
    """States, their capitals and peoples: whole words, as `bridge` is no Bridgetown."""
    states = {each.name for each in actors() if each.kind == "state"}
    return frozenset(word for each in names() if each.actor in states for word in _WORD.findall(each.text.casefold()))


@cache
def _telling_nothing() -> frozenset[str]:
    hedging = {word[:STEM] for hedge in hedges() for word in hedge.words if len(hedge.words) == 1}
    return frozenset(hedging | HEDGING | _TELLING)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A later statement and the sentence that it stands in."""

    stored: StoredStatement
    sentence: str
    words: frozenset[str]
    actors: frozenset[str]


def candidate(stored: StoredStatement, sentence: str) -> Candidate:
    """The statement made ready to be weighed."""
    actors = frozenset(map(stands_for, stored.statement.actors))
    return Candidate(stored, sentence, words(sentence), actors)


@dataclass(frozen=True, slots=True)
class Sought:
    """What a statement that bears on a forecast has in common with it: words with their weights, and actors.

    `rare` says how much an actor tells apart among the candidates: the logarithm of the inverse share of those that
    name it (Spärck Jones 1972), and so `common` of words.
    """

    entry: Entry
    words: Mapping[str, float]
    actors: frozenset[str]
    senses: frozenset[int]
    rare: Mapping[str, float]
    common: Mapping[str, float]

    @classmethod
    def of(cls, entry: Entry, around: str, among: Sequence[Candidate]) -> "Sought":
        """That of a forecast which stands in these sentences, among these candidates."""
        own = words(entry.said.proposition) | words(entry.statements[0].quote)
        weights = dict.fromkeys(words(around), CONTEXT) | dict.fromkeys(own, 1.0)
        actors = frozenset(map(stands_for, entry.said.actors))
        rare = _shares((each.actors for each in among), len(among))
        common = _shares((each.words for each in among), len(among))
        return cls(entry, weights, actors, senses(own), rare, common)

    def weigh(self, each: Candidate) -> tuple[float, list[str], list[str]]:
        """How strongly a candidate bears on the forecast (0: not at all), and the words and actors that both have."""
        told = {stem: self._weight(stem) for stem in each.words if stem in self.words}
        shared = sorted(told, key=lambda stem: (-told[stem], stem))
        actors = sorted(self.actors & each.actors)
        by_words, by_actors = fsum(told.values()), _ACTOR * fsum(self.rare.get(name, 0.0) for name in actors)
        if not shared or by_words + by_actors < _LEAST:
            return 0.0, [], []
        said = each.stored.statement
        inside = words(each.stored.quote)
        total = by_words + by_actors + _CLAUSE * fsum(told[stem] for stem in shared if stem in inside)
        total += _KINDS.get(said.kind, 0.0) + _SENSE * bool(self.senses & senses(each.words))
        total += _TOPIC * bool(set(self.entry.said.dimensions) & set(said.dimensions))
        total += _FACT * (said.factuality in ("fact", "counterfact")) + _IN_TIME * self._in_time(said)
        return total / (1 + _LONG * len(each.words)), shared, actors

    def _weight(self, stem: str) -> float:
        return self.words[stem] * min(rarity(stem), self.common[stem])

    def _in_time(self, said: Statement) -> bool:
        """Whether it speaks of a time between the day the forecast was made and a year after it fell due."""
        made, due = self.entry.made, self.entry.due
        if said.time is None or made is None:
            return False
        return said.time.end >= made.start and (due is None or said.time.start <= later(due.end, _AFTER))


def _shares(several: Iterable[frozenset[str]], number: int) -> dict[str, float]:
    many, number = Counter(name for each in several for name in each), max(number, _FEW)
    return {name: log((number + 1) / (count + 0.5)) for name, count in many.items()}
