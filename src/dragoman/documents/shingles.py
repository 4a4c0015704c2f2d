"""Where runs of words stand in the passages of a text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

SHINGLE = 6
"""Words in a row that count as a repetition."""

# A line that comes back a thousand times must not be compared a million times.
_PLACES = 20
_WORD = re.compile(r"\w+(?:[’'.,]\w+)*")


@dataclass(frozen=True, slots=True)
class Run:
    """`length` words from the `start`th on that stand at `place` in `passage` too (-1: nowhere)."""

    start: int
    length: int
    passage: int = -1
    place: int = -1

    @property
    def end(self) -> int:
        """The first word after the run."""
        return self.start + self.length


@dataclass(slots=True)
class Shingles:
    """The passages of a text, by number, and where each run of `SHINGLE` words stands in them."""

    passages: dict[int, list[str]] = field(default_factory=dict)
    places: dict[tuple[str, ...], list[tuple[int, int]]] = field(default_factory=dict)

    def add(self, number: int, words: str) -> None:
        """Enter a passage."""
        tokens = words_of(words)
        self.passages[number] = tokens
        for at in range(len(tokens) - SHINGLE + 1):
            places = self.places.setdefault(tuple(tokens[at : at + SHINGLE]), [])
            if len(places) < _PLACES:
                places.append((number, at))

    def drop(self, number: int, start: int, end: int) -> None:
        """Take words out of a passage, so that nothing is found there again."""
        self.passages[number][start:end] = ["\0"] * (end - start)

    def runs(self, number: int) -> list[Run]:
        """The longest runs of a passage that stand in others, from left to right; other words are runs of length 1."""
        return self.runs_of(self.passages[number], without=number)

    def first(self, number: int) -> Run:
        """The longest run that a passage begins with."""
        return self._longest(self.passages[number], 0, number)

    def runs_of(self, tokens: Sequence[str], without: int = -1) -> list[Run]:
        """The same for words that are no passage."""
        runs = []
        at = 0
        while at < len(tokens):
            runs.append(self._longest(tokens, at, without))
            at = runs[-1].end
        return runs

    def _longest(self, tokens: Sequence[str], at: int, without: int) -> Run:
        best = Run(at, 1)
        for passage, place in self.places.get(tuple(tokens[at : at + SHINGLE]), ()):
            length = 0 if passage == without else _common(tokens, at, self.passages[passage], place)
            if length >= SHINGLE and length > best.length:
                best = Run(at, length, passage, place)
        return best


def tokenised(words: str) -> list[tuple[str, int, int]]:
    """The words of a passage without regard to case and punctuation, each with where it starts and ends."""
    return [(match[0].casefold(), match.start(), match.end()) for match in _WORD.finditer(words)]


def words_of(words: str) -> list[str]:
    """The words of a passage without regard to case and punctuation."""
    return list(map(str.casefold, _WORD.findall(words)))


def normal(words: str) -> str:
    """The words of a passage with one space between, for comparing it with another."""
    return " ".join(words_of(words))


def share(words: str, others: Iterable[str]) -> float:
    """What part of the words of a passage stands in runs of `SHINGLE` or more in the others, 0 to 1."""
    index = Shingles()
    for number, other in enumerate(others):
        index.add(number, other)
    tokens = words_of(words)
    covered = sum(run.length for run in index.runs_of(tokens) if run.passage >= 0)
    return covered / len(tokens) if tokens else 0.0


def _common(one: Sequence[str], at: int, other: Sequence[str], place: int) -> int:
    length = 0
    while at + length < len(one) and place + length < len(other) and one[at + length] == other[place + length]:
        length += 1
    return length
