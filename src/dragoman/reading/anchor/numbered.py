"""The sentences of a document that may carry statements, numbered from 1."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from dragoman.reading.anchor.plain import Plain, plain
from dragoman.statements import Document, Label, Span

_LONGEST = 3000


@dataclass(frozen=True)
class Numbered:
    """A document and its sentences; `labels` say of which part of the page each is."""

    document: Document
    sentences: tuple[Span, ...]
    labels: tuple[Label, ...]

    @cached_property
    def plain(self) -> Plain:
        """The text in its plain spelling."""
        return plain(self.document.text)

    def at(self, number: int) -> Span:
        """Where sentence `number` stands."""
        return self.sentences[number - 1]

    def touched(self, span: Span) -> tuple[int, int] | None:
        """The first and last number of the sentences that a span touches; None where it touches none."""
        first = bisect_right(self.sentences, span.start, key=lambda each: each.end)
        last = bisect_left(self.sentences, span.end, key=lambda each: each.start)
        return (first + 1, last) if first < last else None


def numbered(document: Document) -> Numbered:
    """The sentences of the parts that assert something; one of more than 3,000 characters is no prose and left out."""
    found: list[tuple[Span, Label]] = []
    parts = document.asserting()
    ends = [part.span.end for part in parts]
    for span in document.sentences:
        place = bisect_left(ends, span.end)
        if place < len(parts) and parts[place].span.contains(span) and len(span) <= _LONGEST:
            found.append((span, parts[place].label))
    return Numbered(document, tuple(span for span, _ in found), tuple(label for _, label in found))
