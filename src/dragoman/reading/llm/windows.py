"""A document in windows that overlap, its sentences numbered."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.reading.anchor import Numbered


@dataclass(frozen=True, slots=True)
class Window:
    """Sentences `shown` by number, of which those from `own` on are to be read; those before were read already."""

    number: int
    shown: range
    own: int

    def text(self, of: Numbered) -> str:
        """The sentences, one a line."""
        return "\n".join(self._line(of, each) for each in self.shown)

    def _line(self, of: Numbered, number: int) -> str:
        words = " ".join(of.at(number).of(of.document.text).split())
        label = of.labels[number - 1]
        marks = ["read before"] if number < self.own else []
        marks += [label] if label != "body" else []
        return f"[{number}] " + "".join(f"({each}) " for each in marks) + words


def windows(text: Numbered, size: int, overlap: int) -> Iterator[Window]:
    """Windows of about `size` characters, each beginning with the `overlap` sentences before its own."""
    count, own, number = len(text.sentences), 1, 1
    while own <= count:
        first, last, held = max(1, own - overlap), own, len(text.at(own))
        while last < count and held + len(text.at(last + 1)) <= size:
            last += 1
            held += len(text.at(last))
        yield Window(number, range(first, last + 1), own)
        own, number = last + 1, number + 1
