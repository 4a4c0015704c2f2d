"""Between whom a list stands, and who is to do what it asks."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dragoman import ontology
from dragoman.language import Analysis, Mention
from dragoman.statements import Span

_MODAL = re.compile(r"\b(?:must|should|needs?|ha(?:s|ve)\sto|ought|does|do|takes?)\b", re.IGNORECASE)
_AND = re.compile(r",?\s(?:and|or)\s(?:the\s|its\s)?", re.IGNORECASE)
_PAIR = re.compile(r"\s?[-–—/]\s?|\s(?:and|with|to|vis-à-vis|toward|towards)\s(?:the\s)?", re.IGNORECASE)
_GAP = 25


def relation(analysis: Analysis, places: Sequence[Span]) -> tuple[str, ...]:
    """The two states that stretches of text, the most telling first, are about; fewer where fewer are named."""
    seen: list[str] = []
    for span in places:
        named = list(mentions(analysis, span))
        pair = _pair(analysis.document.text, named)
        if pair and not seen:
            return pair
        seen = list(dict.fromkeys([*seen, *(ontology.acts_for(each.actor) for each in named)]))
        if len(seen) >= 2:
            return tuple(seen[:2])
    return tuple(seen)


def agent(analysis: Analysis, sentence: Span, goal: Span | None) -> tuple[str, ...]:
    """The actors before the `must` of an announcement, outside its goal."""
    text = analysis.document.text
    for modal in _MODAL.finditer(text, sentence.start, sentence.end):
        named = [
            each
            for each in mentions(analysis, Span(sentence.start, max(modal.start(), sentence.start + 1)))
            if not (goal and goal.contains(each.span)) and not re.search(r"[,;:]", text[each.span.end : modal.start()])
        ]
        if named and not (goal and goal.start <= modal.start() < goal.end):
            joined = len(named) > 1 and _AND.fullmatch(text, named[-2].span.end, named[-1].span.start)
            return tuple(dict.fromkeys(ontology.acts_for(each.actor) for each in named[-2 if joined else -1 :]))
    return ()


def _pair(text: str, named: Sequence[Mention]) -> tuple[str, ...]:
    """Two different actors that stand side by side, as in `between Egypt and Sudan` and `Thai-Lao ties`."""
    for one, other in pairwise(named):
        link = text[one.span.end : other.span.start]
        states = ontology.acts_for(one.actor), ontology.acts_for(other.actor)
        if len(link) <= _GAP and _PAIR.fullmatch(link) and states[0] != states[1]:
            return states
    return ()


def mentions(analysis: Analysis, span: Span) -> Iterator[Mention]:
    """The names of actors in a stretch of a document's sentences, in order."""
    sentences = analysis.sentences
    first = bisect_right(sentences, span.start, key=lambda each: each.span.start) - 1
    for place in range(max(first, 0), len(sentences)):
        if sentences[place].span.start >= span.end:
            return
        yield from (each for each in sentences[place].mentions if span.contains(each.span))
