"""A document as the blocks of a page: paragraphs, headings, and what is not the article's own text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.statements import Document, Part, Span
from dragoman.statements.vocabulary import ASSERTING
from dragoman.views.segment import Mark, Segment, segments

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")

NAMES = {
    "title": "title", "heading": "heading", "standfirst": "standfirst", "byline": "byline", "body": "text",
    "pull-quote": "pull quote", "duplicate": "repeated", "related-link": "related link",
    "boilerplate": "page furniture",
    "bio": "about the author", "disclaimer": "disclaimer", "comment": "reader comment", "rules": "site rules",
}  # fmt: skip
"""Labels in words."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that is one thing on the page; `label` is empty for the blanks between."""

    label: str
    segments: tuple[Segment, ...]

    @property
    def own(self) -> bool:
        """Whether the article itself speaks here."""
        return self.label in ASSERTING

    @property
    def name(self) -> str:
        """The label in words."""
        return NAMES.get(self.label, self.label)


def blocks(document: Document, marks: Iterable[Mark]) -> list[Block]:
    """The whole text, block by block and blanks included; put together it gives exactly the text."""
    parts = list(document.parts) or _lines(document.text)
    cuts = [place for part in parts for place in (part.span.start, part.span.end)]
    pieces = segments(document.text, marks, cuts)
    found, at = [], 0
    for part in parts:
        before, at = _until(pieces, at, part.span.start)
        inside, at = _until(pieces, at, part.span.end)
        found += [Block("", before), Block(part.label, inside)]
    found.append(Block("", tuple(pieces[at:])))
    return [block for block in found if block.segments]


def runs(found: Sequence[Block]) -> list[list[Block]]:
    """Blocks put together where neighbours that are not the article's own carry one label; blanks go along."""
    groups: list[list[Block]] = []
    for block in found:
        label = groups[-1][0].label if groups else ""
        along = groups and (not block.label or (block.label == label and not block.own))
        if along:
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _until(pieces: list[Segment], at: int, end: int) -> tuple[tuple[Segment, ...], int]:
    first = at
    while at < len(pieces) and pieces[at].end <= end:
        at += 1
    return tuple(pieces[first:at]), at


def _lines(text: str) -> list[Part]:
    return [Part(Span(match.start(), match.end()), "body") for match in _LINE.finditer(text)]
