"""Passages that stand in a text twice: pull-quotes and duplicates."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.documents.pieces import Piece
from dragoman.documents.sentences import split
from dragoman.documents.shingles import Run, Shingles, tokenised

_LEAST = 8
_QUOTE = 70


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Characters and words of a sentence within its passage."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Passage:
    """The sentences of a passage, and the words with which they begin and before which they end."""

    sentences: list[_Sentence]
    firsts: set[int]
    lasts: set[int]


def label(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with repeats labelled.

    A short paragraph all of whose words stand in a row in a longer one is a pull-quote, and so is the first of two
    that are alike. Of other passages the first stays, and later sentences that repeat it are duplicates. A sentence
    repeats another only from its first word to its last, or if it is pieced together out of long runs of different
    paragraphs: one word put in or left out makes it another sentence.
    """
    index = Shingles()
    open_ = [number for number, piece in enumerate(pieces) if piece.label is None]
    for number in open_:
        index.add(number, pieces[number].words)
    found = {number: [piece] for number, piece in enumerate(pieces)}
    for number in open_:
        if _is_quote(number, index):
            found[number] = [pieces[number].labelled("pull-quote")]
            index.drop(number, 0, len(index.passages[number]))
    known = {number: _read(pieces[number].words) for number in open_}
    for number in reversed(open_):
        if found[number][0].label is None:
            found[number] = _parted(pieces[number], number, index, known)
    return [piece for number in sorted(found) for piece in found[number]]


def _is_quote(number: int, index: Shingles) -> bool:
    length = len(index.passages[number])
    if not _LEAST <= length <= _QUOTE:
        return False
    run = index.first(number)
    if run.length < length or run.passage < 0:
        return False
    return len(index.passages[run.passage]) > length or run.passage > number


def _read(words: str) -> _Passage:
    tokens = tokenised(words)
    starts = [start for _, start, _ in tokens]
    found = []
    for start, end in split(words):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if first < last:
            found.append(_Sentence(start, end, first, last))
    return _Passage(found, {one.first for one in found}, {one.last for one in found})


def _parted(piece: Piece, number: int, index: Shingles, known: dict[int, _Passage]) -> list[Piece]:
    """The passage with its repeated sentences cut out as duplicates."""
    runs = index.runs(number)
    if all(run.passage < 0 for run in runs):
        return [piece]
    starts = [run.start for run in runs]
    sentences = known[number].sentences
    repeated = []
    for sentence in sentences:
        over = runs[max(0, bisect_right(starts, sentence.first) - 1) : bisect_left(starts, sentence.last)]
        repeated.append(_repeats(sentence, over, known))
        if repeated[-1]:
            index.drop(number, sentence.first, sentence.last)
    return _cut(piece, sentences, repeated) if any(repeated) else [piece]


def _cut(piece: Piece, sentences: Sequence[_Sentence], repeated: Sequence[bool]) -> list[Piece]:
    """One piece for each stretch of sentences that are alike repeated or not."""
    cuts = [0, *(i for i in range(1, len(sentences)) if repeated[i] != repeated[i - 1])]
    begins = [0, *(sentences[cut].start for cut in cuts[1:])]
    found = []
    for cut, begin, end in zip(cuts, begins, [*begins[1:], len(piece.words)], strict=True):
        words = piece.words[begin:end].rstrip()
        start = piece.start + begin
        found.append(Piece(start, start + len(words), words, "duplicate" if repeated[cut] else None))
    return found


def _repeats(sentence: _Sentence, over: Sequence[Run], known: dict[int, _Passage]) -> bool:
    """Whether the runs over a sentence make a repetition of it."""
    if any(run.passage < 0 for run in over):
        return False
    inside = [min(run.end, sentence.last) - max(run.start, sentence.first) for run in over]
    fused = all(one.passage != two.passage for one, two in pairwise(over))
    if len(over) > 1 and (min(inside) < _LEAST or not fused):
        return False
    first = over[0].place + sentence.first - over[0].start
    last = over[-1].place + sentence.last - over[-1].start
    return first in known[over[0].passage].firsts and last in known[over[-1].passage].lasts
