"""A text taken apart into the lines and wrapped paragraphs that get one label each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.statements import Label

_BULLET = re.compile(r"(?:[-*•▪●◦‣–—+]|\(?\d{1,3}[.)]|\(?[a-z]\))\s")
_WIDEST = 130


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `start` to `end` of a text, what they are, and whether blank lines part them from their neighbours."""

    start: int
    end: int
    words: str
    label: Label | None = None
    parted_before: bool = True
    parted_after: bool = True

    def labelled(self, label: Label) -> "Piece":
        """The same piece with a label; one that has a label keeps it."""
        return self if self.label else replace(self, label=label)

    def cut(self, at: int, first: Label | None, second: Label | None) -> list["Piece"]:
        """Two pieces, the second from the `at`th character on; an end without characters is left out."""
        head, tail = self.words[:at].rstrip(), self.words[at:].lstrip()
        if not head or not tail:
            return [replace(self, label=second if tail else first)]
        return [
            Piece(self.start, self.start + len(head), head, first, self.parted_before, False),
            Piece(self.end - len(tail), self.end, tail, second, False, self.parted_after),
        ]


def pieces(text: str) -> list[Piece]:
    """Every stretch of the text that is not blank, in order: a line each, or the lines of a hard-wrapped paragraph."""
    return [piece for block in _blocks(text) for piece in _paragraphs(text, block)]


def is_item(words: str) -> bool:
    """Whether a line is an item of a list."""
    return bool(_BULLET.match(words.lstrip()))


def _blocks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Runs of lines without a blank one between, each line by its first and last characters that are not blank."""
    block: list[tuple[int, int]] = []
    position = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            start = position + len(line) - len(line.lstrip())
            block.append((start, start + len(words)))
        elif block:
            yield block
            block = []
        position += len(line)
    if block:
        yield block


def _paragraphs(text: str, block: list[tuple[int, int]]) -> Iterator[Piece]:
    groups = [group for run in _runs(text, block) for group in _unwrapped(text, run)]
    for number, group in enumerate(groups):
        start, end = group[0][0], group[-1][1]
        yield Piece(start, end, text[start:end], None, number == 0, number == len(groups) - 1)


def _runs(text: str, block: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """The block's lines, with every item of a list beginning another run."""
    runs: list[list[tuple[int, int]]] = []
    for start, end in block:
        if runs and not is_item(text[start : min(end, start + 10)]):
            runs[-1].append((start, end))
        else:
            runs.append([(start, end)])
    return runs


def _unwrapped(text: str, run: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    return [run] if _wrapped([text[start:end] for start, end in run]) else [[line] for line in run]


def _wrapped(lines: list[str]) -> bool:
    """Whether lines were broken at a margin: none is long, none but the last short, most go on in lower case."""
    if len(lines) < 2:
        return False
    widest = max(map(len, lines))
    if widest > _WIDEST or min(map(len, lines[:-1])) < widest / 2:
        return False
    going_on = sum(line[0].islower() for line in lines[1:])
    return going_on * 2 >= len(lines) - 1
