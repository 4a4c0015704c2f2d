"""A document's sentences with what the reading needs to know of each."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman import ontology
from dragoman.language.clauses import clauses
from dragoman.language.dates import times
from dragoman.language.mentions import Mention, mentions
from dragoman.language.persons import persons
from dragoman.language.timing import TimeExpression
from dragoman.statements import Document, Label, Span

_LONGEST = 3000


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
    starts: tuple[int, ...]

    def named(self, start: int, end: int) -> tuple[Mention, ...]:
        """The names that stand wholly between two offsets, in order."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return tuple(each for each in self.names[first:last] if each.span.end <= end)


def analyse(document: Document) -> Analysis:
    """Find clauses, actors and times in every sentence of the parts that assert something.

    A stretch of more than 3,000 characters without the end of a sentence is no prose and is passed over.
    """
    anchor = document.published.interval.end if document.published else None
    every = mentions(document.text, anchor)
    found = tuple(each for each in every if _acts(each.actor))
    begins = [each.span.start for each in found]
    sentences = []
    for span, label in _asserted(document):
        first, last = bisect_left(begins, span.start), bisect_left(begins, span.end)
        inside = tuple(each for each in found[first:last] if each.span.end <= span.end)
        told = times(document.text, span, anchor)
        sentences.append(Sentence(span, label, clauses(document.text, span), inside, told))
    speaking = [each for each in every if _kind(each.actor) != "place"]
    names = sorted([*speaking, *persons(document.text, every)], key=lambda each: each.span)
    return Analysis(document, tuple(sentences), tuple(names), tuple(each.span.start for each in names))


def _asserted(document: Document) -> Iterator[tuple[Span, Label]]:
    """The sentences of the asserting parts, with the parts' labels; both are in order."""
    parts = document.asserting()
    ends = [part.span.end for part in parts]
    for span in document.sentences:
        place = bisect_left(ends, span.end)
        if place < len(parts) and parts[place].span.contains(span) and len(span) <= _LONGEST:
            yield span, parts[place].label


def _acts(name: str) -> bool:
    """Whether an actor acts between states: a place or a newspaper does not."""
    return _kind(name) not in {"place", "medium"}


def _kind(name: str) -> str:
    found = ontology.actor(name)
    return found.kind if found else ""
