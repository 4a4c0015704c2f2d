"""Whether what is said happened, may happen, or is only supposed."""

import re

from dragoman.reading.rule import Hit
from dragoman.statements import Factuality, Kind, Span

_IF = re.compile(r"\b(?:if|unless|were\s(?:\w+\s){0,4}to|should\s(?-i:[A-Z])\w+|in\sthe\sevent)\b", re.IGNORECASE)
_WOULD = re.compile(r"\bwould\b", re.IGNORECASE)
_MAY = re.compile(r"\b(?:could|may|might|can|possibly|perhaps|reportedly|allegedly)\b")
_LIKELY = re.compile(r"\b(?:probably|likely|apparently|presumably|seems?|appears?)\b", re.IGNORECASE)
_WILL = re.compile(
    r"\b(?:will|won['’]t|shall|plans?\sto|scheduled\sto|upcoming|(?:is|are|was|were)\sto|due\sto\s(?:meet|visit|hold|sign))\b"
)
_NOT = re.compile(
    r"\b(?:did|does|do|has|have|had|was|were|is|are)(?:\snot|n['’]t|\snever)\b|\bno\sevidence\b|\bbaseless\b"
)
_NEED = re.compile(r"\b(?:must|needs?|requires?|required|necessary|essential|have\sto|has\sto|in\sorder\sto)\b")


def factuality(kind: Kind, text: str, hit: Hit, sentence: Span) -> Factuality:
    """The factuality of a statement of a kind that is read at a hit in a sentence."""
    span, cue = hit.span, hit.cue
    words = span.of(text)
    if kind == "forecast":
        return "hypothetical" if _IF.search(sentence.of(text)) or _WOULD.search(words) else "future"
    if kind == "condition":
        return "fact" if _NEED.search(cue.of(text)) else "hypothetical"
    if kind == "event":
        near = text[max(span.start, cue.start - 40) : cue.end]
        if _WILL.search(text, span.start, cue.end):
            return "future"
        return "counterfact" if _NOT.search(near) else "fact"
    if kind in {"influence", "interest"}:
        return _graded(kind, words)
    return "probable" if _LIKELY.search(words) else "fact"


def _graded(kind: Kind, words: str) -> Factuality:
    if kind == "influence" and _WOULD.search(words):
        return "hypothetical"
    if _MAY.search(words):
        return "possible"
    if kind == "influence" and re.search(r"\bwill\b", words):
        return "future"
    return "probable" if _LIKELY.search(words) else "fact"
