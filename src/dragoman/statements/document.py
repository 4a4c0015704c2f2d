"""A source as it is cited: what it is called, who published it when, its text, and the parts of that text."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from dragoman.statements.interval import Interval
from dragoman.statements.span import Span
from dragoman.statements.vocabulary import ASSERTING, Label

Found = Literal["option", "sources.csv", "metadata", "dateline", "byline", "address", "text", "file name"]


@dataclass(frozen=True, slots=True)
class Published:
    """When a source came out, and how that is known."""

    interval: Interval
    found: Found


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """A stretch of the text and what it is on the page."""

    span: Span
    label: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One source.

    `sha256` is of the bytes as found, `name` the path below the folder that was read (with `/`), `text` the
    characters that every offset counts in: for plain text the file decoded and nothing else, for other formats the
    text taken out of it. `parts` follow each other without overlap and cover every line that is not blank;
    `sentences` likewise, never across parts.
    """

    sha256: str
    name: str
    format: str
    text: str
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: Published | None = None
    url: str = ""
    language: str = "en"
    parts: tuple[Part, ...] = ()
    sentences: tuple[Span, ...] = ()

    def label_at(self, offset: int) -> Label:
        """The label of the part that covers the character at `offset` (`body` between parts)."""
        at = bisect_right(self.parts, offset, key=lambda part: part.span.start) - 1
        return self.parts[at].label if at >= 0 and offset < self.parts[at].span.end else "body"

    def asserting(self) -> tuple[Part, ...]:
        """The parts in which the text itself speaks: no navigation, comments, notes or repeats."""
        return tuple(part for part in self.parts if part.label in ASSERTING)
