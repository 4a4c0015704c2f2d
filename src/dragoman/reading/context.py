"""Where a hit stands: its document, its sentence, who is speaking there, and whom pronouns stand for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman import ontology
from dragoman.language import Analysis, Mention, Sentence, TimeExpression
from dragoman.reading.attribution import Voices
from dragoman.statements import Attribution, Interval, Span

_PAIR = re.compile(
    r"\b(?:the two|both|these two|two) (?:countries|sides|nations|states|powers|neighbou?rs|parties)\b", re.I
)
_YEAR = re.compile(r"\b\d{4}\b|\bnext\b|\bcoming\b", re.I)
_ANAPHOR = re.compile(
    r"\b(?:it|its|they|them|their|he|him|his|she|her|the (?:country|government|group|regime|duo|pair|latter)|"
    r"each other|one another|bilateral)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Context:
    """One sentence of an analysed document."""

    analysis: Analysis
    index: int
    voices: Voices

    @property
    def text(self) -> str:
        """The document's text."""
        return self.analysis.document.text

    @property
    def sentence(self) -> Sentence:
        """The sentence in question."""
        return self.analysis.sentences[self.index]

    def attribution(self, cue: Span, *, beliefs: bool = True) -> Attribution:
        """Who says the words of a cue; without `beliefs` what an actor is said to think is the author's."""
        return self.voices.at(cue, beliefs)

    def denied(self, cue: Span) -> bool:
        """Whether somebody is said to deny what the words of a cue tell."""
        found = self.voices.voice(cue)
        return found is not None and found.denial

    def actors(self, span: Span) -> tuple[str, ...]:
        """The actors named in the span; those that its pronouns most likely stand for come after them."""
        named = self.sentence.named(span)
        words = span.of(self.text)
        if len(named) < 2 and (_PAIR.search(words) or (not named and _ANAPHOR.search(words))):
            wanted = 2 if _PAIR.search(words) else 1
            named = tuple(dict.fromkeys((*named, *self.before(span.start)[:wanted])))
        return named or self.sentence.named()

    def before(self, offset: int) -> tuple[str, ...]:
        """The actors last named before an offset in this sentence or the two before it, nearest sentence first."""
        inside = [each.actor for each in self.sentence.mentions if each.span.end <= offset]
        earlier = [self.analysis.sentences[i].named() for i in range(self.index - 1, max(self.index - 3, -1), -1)]
        return tuple(dict.fromkeys([*inside, *(actor for names in earlier for actor in names)]))

    def time(self, span: Span) -> TimeExpression | None:
        """The time told in the span, else the first in its sentence."""
        told = self.sentence.times
        return next((each for each in told if span.contains(each.span)), told[0] if told else None)

    def happened(self, told: TimeExpression | None) -> Interval | None:
        """When something that is past took place: a month or day without a year lies before the text came out."""
        when, published = (told.interval if told else None), self.analysis.document.published
        if told is None or when is None or published is None or when.start <= published.interval.end:
            return when
        return when if _YEAR.search(told.span.of(self.text)) else when.year_before()


def states(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The states or bodies that those who are named act for, without repeats."""
    return states_of(tuple(each.actor for each in mentions))


def states_of(names: tuple[str, ...]) -> tuple[str, ...]:
    """The states or bodies that the actors act for, without repeats."""
    return tuple(dict.fromkeys(map(ontology.acts_for, names)))
