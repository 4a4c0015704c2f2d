"""Quotations over several sentences, given to whoever is said to speak in, before or after one of them."""

from collections.abc import Sequence

from dragoman.language.parse import Parse
from dragoman.reading.speech.nearby import REACH, Nearby
from dragoman.reading.speech.saying import Saying
from dragoman.statements import Span

_NEAR = 90
_NEXT = 8
_FAR = 250


def quoted(
    text: str, quotes: Sequence[Span], parses: Sequence[Parse], told: Sequence[Saying], led: Sequence[Saying]
) -> list[Saying]:
    """The quotations of a text, `quotes`, with their speakers; those in which nothing is told are left out.

    `led`: quotations with whoever the words before them tell of, which counts where nobody is said to speak.
    """
    found: list[Saying] = []
    last: Saying | None = None
    leading = {each.content: each for each in led}
    near = Nearby(told, lambda each: each.place.start)
    trees = Nearby(parses, lambda each: each.span.start)
    for span in quotes:
        beside = near.between(span.start - _FAR, span.end + _FAR)
        speaking = _speaking(text, span, beside) or _goes_on(text, span, last) or leading.get(span)
        last = None
        if speaking and _tells(trees.between(span.start - REACH, span.end), span):
            last = Saying(speaking.cue, speaking.place, speaking.name, span, agreed=speaking.agreed)
            found.append(last)
    return found


def _speaking(text: str, span: Span, told: Sequence[Saying]) -> Saying | None:
    """The attribution that a quotation belongs to: one that holds part of it, else one that stands beside it."""
    outside = [each for each in told if not span.contains(each.place) and each.cue.sort in {"say", "document", "deny"}]
    holding = [each for each in outside if each.content.shared(span) and _apart(each, span) < _FAR]
    if holding:
        return min(holding, key=lambda each: (_apart(each, span), len(each.content)))
    beside = [each for each in outside if _apart(each, span) < _NEAR and "\n" not in _between(text, each, span)]
    return min(beside, key=lambda each: _apart(each, span), default=None)


def _apart(told: Saying, span: Span) -> int:
    return max(span.start - told.place.end, told.place.start - span.end, 0)


def _between(text: str, told: Saying, span: Span) -> str:
    return text[min(told.place.end, span.end) : max(told.place.start, span.start)]


def _goes_on(text: str, span: Span, last: Saying | None) -> Saying | None:
    """The last quotation's speaker, where the next one follows at once but for its `X said`."""
    if not last:
        return None
    between = text[max(last.content.end, last.place.end) : span.start]
    beside = len(between.strip(' \n.,”“"')) <= _NEXT
    return last if beside or ("\n" in between and between.count(".") <= 1 and len(between) < _FAR) else None


def _tells(parses: Sequence[Parse], span: Span) -> bool:
    """Whether a verb stands in a quotation."""
    words = (word for parse in parses if parse.span.end > span.start for word in parse.words)
    return any(word.upos in {"VERB", "AUX"} and span.contains(word.span) for word in words)
