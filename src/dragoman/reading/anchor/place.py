"""Does a quote stand in the text? Verbatim, or it is refused."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.reading.anchor.numbered import Numbered
from dragoman.reading.anchor.plain import plain
from dragoman.statements import Span

_ENDS = " \"'.,;:!?()[]-"
_HYPHENS = "-\u2010\u2011"
_LEAST_WORDS = 3
_MOST_SENTENCES = 3


class Refused(Exception):
    """An answer that is not taken, and why, in a line."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a quote stands; `evidence` is the whole of the sentences that it touches, `first` to `last`."""

    span: Span
    evidence: Span
    first: int
    last: int


def place(quote: str, sentence: int, text: Numbered, window: range) -> Placed:
    """Where a quote stands among the sentences of a window.

    The number of its first sentence tells several occurrences apart; it may be wrong where there is one only. Raises
    Refused where the quote does not stand there, is too short to tell anything, or could be meant to stand in several
    places.
    """
    wanted = plain(quote).text.strip(_ENDS)
    if len(wanted.split()) < _LEAST_WORDS:
        raise Refused(f"the quote has fewer than {_LEAST_WORDS} words")
    within = Span(text.at(window.start).start, text.at(window.stop - 1).end)
    found = [each for span in found_in(wanted, text, within) if (each := _placed(span, text, window))]
    if not found:
        raise Refused("the quote does not stand in the text")
    meant = [each for each in found if each.first == sentence] or (found if len(found) == 1 else [])
    if not meant:
        raise Refused(f"the quote stands in several places, none of them in sentence {sentence}")
    if meant[0].last - meant[0].first >= _MOST_SENTENCES:
        raise Refused(f"the quote runs over more than {_MOST_SENTENCES} sentences")
    return meant[0]


def phrase_in(words: str, text: Numbered, within: Span) -> Span | None:
    """Where words first stand within a stretch of the text, capitals aside; None where they do not."""
    wanted = plain(words).text.strip(_ENDS)
    return next(found_in(wanted, text, within, fold=True), None) if wanted else None


def found_in(wanted: str, text: Numbered, within: Span, *, fold: bool = False) -> Iterator[Span]:
    """Where plain words stand as whole words within a stretch of the text; `fold`: capitals do not matter."""
    spelled = text.plain
    first, last = spelled.place(within.start), spelled.place(within.end)
    searched = spelled.text[first:last]
    if fold and len(lowered := searched.lower()) == len(searched):
        searched, wanted = lowered, wanted.lower()
    at = searched.find(wanted)
    while at >= 0:
        span = spelled.span(first + at, first + at + len(wanted))
        if _is_whole(text.document.text, span):
            yield span
        at = searched.find(wanted, at + 1)


def _placed(span: Span, text: Numbered, window: range) -> Placed | None:
    touched = text.touched(span)
    if touched is None or touched[0] not in window or touched[1] not in window:
        return None
    return Placed(span, Span(text.at(touched[0]).start, text.at(touched[1]).end), *touched)


def _is_whole(text: str, span: Span) -> bool:
    """Whether no word or number goes on beyond the span: `signed` in `unsigned`, `5` in `1.5` and `-5`."""
    before, after = text[max(span.start - 2, 0) : span.start], text[span.end : span.end + 2]
    return not _goes_on(before[::-1], text[span.start]) and not _goes_on(after, text[span.end - 1], behind=True)


def _goes_on(outside: str, edge: str, *, behind: bool = False) -> bool:
    if not outside or not edge.isalnum():
        return False
    near, far = outside[0], outside[1:2]
    if near.isalnum():
        return True
    if near in _HYPHENS and far.isalnum():
        return True
    if not edge.isdigit():
        return False
    return (near in ".," and far.isdigit()) or (near in "%‰" and behind) or (near in "-−" and not behind)
