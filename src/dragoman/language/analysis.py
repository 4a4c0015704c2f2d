"""A document's sentences with what the reading needs to know of each."""

from dataclasses import dataclass

from dragoman import ontology
from dragoman.language.clauses import clauses
from dragoman.language.dates import TimeExpression, times
from dragoman.language.mentions import Mention, mentions
from dragoman.language.persons import persons
from dragoman.statements import Document, Label, Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a part that asserts something: its clauses, the actors it names and the times it tells."""

    span: Span
    label: Label
    clauses: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...]

    def named(self, span: Span | None = None) -> tuple[str, ...]:
        """The different actors named in the sentence, or in a stretch of it, in order."""
        within = span or self.span
        return tuple(dict.fromkeys(each.actor for each in self.mentions if within.contains(each.span)))


@dataclass(frozen=True, slots=True)
class Analysis:
    """A document and its sentences, in order; `names` are all actors and other persons named in the text."""

    document: Document
    sentences: tuple[Sentence, ...]
    names: tuple[Mention, ...]


def analyse(document: Document) -> Analysis:
    """Find clauses, actors and times in every sentence of the parts that assert something."""
    anchor = document.published.interval.end if document.published else None
    every = mentions(document.text, anchor)
    found = tuple(each for each in every if _acts(each.actor))
    sentences, at = [], 0
    for span in document.sentences:
        label = document.label_at(span.start)
        while at < len(found) and found[at].span.start < span.start:
            at += 1
        stop = at
        while stop < len(found) and found[stop].span.end <= span.end:
            stop += 1
        if any(part.span.contains(span) for part in document.asserting()):
            told = times(document.text, span, anchor)
            sentences.append(Sentence(span, label, clauses(document.text, span), found[at:stop], told))
    names = sorted([*every, *persons(document.text, every)], key=lambda each: each.span)
    return Analysis(document, tuple(sentences), tuple(names))


def _acts(name: str) -> bool:
    """Whether an actor acts between states: a place or a newspaper does not."""
    found = ontology.actor(name)
    return found is None or found.kind not in {"place", "medium"}
