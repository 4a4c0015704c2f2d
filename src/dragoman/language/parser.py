"""Running text to dependency trees, by the model that the package carries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from dragoman import weights
from dragoman.language.parse import ROOT, Parse, Word
from dragoman.language.tokens import tokens
from dragoman.statements import Span

if TYPE_CHECKING:
    from dragoman.language.predict import Prediction, Predictor, Spelt

_LONGEST = 180
_AT_ONCE = 4
_JOINED = "parataxis"
_STOPS = frozenset(",;:.!?—–)”")
_Places = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words that the model reads at once; `goes_on` where they belong to one tree with the stretch before."""

    words: _Places
    goes_on: bool = False

    def spelt(self, text: str) -> "Spelt":
        start = self.words[0][0]
        return text[start : self.words[-1][1]], [(one - start, other - start) for one, other in self.words]


class Parser:
    """Reads sentences into trees; what a document's sentences come out as depends on that document alone."""

    def __init__(self, predictor: "Predictor") -> None:
        self._predictor = predictor

    def parse(self, text: str, sentences: Sequence[Span]) -> tuple[Parse, ...]:
        """The trees of the sentences, in order: one each, more where the model finds that another sentence begins.

        A sentence of more than 180 words is read in stretches, cut after a mark where there is one; the later ones'
        roots hang on the first one's as parataxis. One of more than four stretches becomes several trees. A sentence
        without words (white space, invisible characters) has no tree. No text makes it fail.
        """
        stretches = [
            each for span in sentences for each in _stretches(text, tokens(text, span.start, span.end)) if each.words
        ]
        first = self._predictor.predict([each.spelt(text) for each in stretches])
        parted = [_parted(each, said.begins) for each, said in zip(stretches, first, strict=True)]
        again = iter(self._predictor.predict([each.spelt(text) for some in parted if len(some) > 1 for each in some]))
        read = [
            (each, said if len(some) == 1 else next(again))
            for some, said in zip(parted, first, strict=True)
            for each in some
        ]
        return tuple(_united(text, some) for some in _trees(read))


@cache
def parser() -> Parser:
    """The parser that the package carries, opened once in a process.

    Raises FileNotFoundError where the package came without its models.
    """
    from dragoman.language.session import open_predictor

    folder = weights.folder()
    return Parser(open_predictor(folder / "syntax.onnx", folder / "tokenizer.json"))


def _stretches(text: str, words: _Places) -> Iterator[_Stretch]:
    start, number = 0, 0
    while start < len(words):
        end = _end(text, words, start)
        yield _Stretch(words[start:end], number % _AT_ONCE != 0)
        start, number = end, number + 1


def _end(text: str, words: _Places, start: int) -> int:
    """Where a stretch ends: at the end of the words, else after the last mark in its second half, else when full."""
    full = start + _LONGEST
    if full >= len(words):
        return len(words)
    marks = (at for at in range(full, start + _LONGEST // 2, -1) if text[words[at - 1][0] : words[at - 1][1]] in _STOPS)
    return next(marks, full)


def _parted(stretch: _Stretch, begins: Sequence[int]) -> list[_Stretch]:
    cuts = [0, *begins, len(stretch.words)]
    parts = [_Stretch(stretch.words[one:other]) for one, other in pairwise(cuts)]
    return [_Stretch(parts[0].words, stretch.goes_on), *parts[1:]]


_Read = tuple[_Stretch, "Prediction"]


def _trees(read: Sequence[_Read]) -> Iterator[list[_Read]]:
    """The stretches that make one tree, together."""
    number = 0
    numbers = [number := number + (not stretch.goes_on) for stretch, _ in read]
    for _, some in groupby(zip(numbers, read, strict=True), key=lambda each: each[0]):
        yield [each for _, each in some]


def _united(text: str, read: Sequence[_Read]) -> Parse:
    words: list[Word] = []
    for stretch, said in read:
        words.extend(_words(text, stretch, said, len(words), _root(words)))
    return Parse(Span(words[0].span.start, words[-1].span.end), tuple(words))


def _root(words: Sequence[Word]) -> int:
    return next((at for at, word in enumerate(words) if word.head == ROOT), ROOT)


def _words(text: str, stretch: _Stretch, said: "Prediction", before: int, above: int) -> Iterator[Word]:
    """The words of a stretch that `before` others precede in its tree, its root hanging on `above`."""
    for at, (start, end) in enumerate(stretch.words):
        head = said.heads[at]
        yield Word(
            Span(start, end),
            text[start:end],
            said.upos[at],
            said.xpos[at],
            before + head - 1 if head else above,
            said.labels[at] if head or above == ROOT else _JOINED,
            said.names[at].partition("-")[2],
            said.units[at] or "",
        )
