"""Whether what is said happened, may happen, or is only supposed."""

import re

from dragoman.reading.rule import Hit
from dragoman.statements import Factuality, Kind, Span

_IF = re.compile(r"\b(?:if|unless|were\s(?:\w+\s){0,4}to|should\s(?-i:[A-Z])\w+|in\sthe\sevent)\b", re.IGNORECASE)
_WOULD = re.compile(r"\bwould\b", re.IGNORECASE)
_MAY = re.compile(r"\b(?:could|may|might|can|possibly|perhaps|reportedly|allegedly)\b")
_LIKELY = re.compile(r"\b(?:probably|likely|apparently|presumably|seems?|appears?)\b", re.IGNORECASE)
_WILL = re.compile(
    r"\b(?:will|won['’]t|shall|plans?\sto|scheduled\sto|upcoming|(?:is|are|was|were)\sto|(?:expected|set|poised|likely)\sto|due\sto\s(?:meet|visit|hold|sign))\b"
)
_DENIAL = re.compile(
    r"\b(?:never|neither|not(?!\s(?:only|just|merely))|(?:fail|refus|declin)(?:s|es|ed)\sto|ha(?:s|ve|d)\syet\sto)\b|n['’]t\b"
    r"|\bno\s(?:\w+\s)?$|\bwithout\s(?:an?\s)?(?:\w+\s)?$"
    r"|\b(?:no|none\sof)\s(?:\w+\s){1,4}(?:was|were|has|have|had|is|are|did)\b",
    re.IGNORECASE,
)
_TURN = re.compile(r"\b(?:but|while|whereas|although|instead)\b|;")
_FALSE = re.compile(
    r"\b(?:false|untrue|not\strue|baseless|no\s(?:evidence|indication|proof)|(?:claim|report|allegation|rumou?r)s?\sare\sbaseless)"
    r"\s(?:\w+\s)?that\b",
    re.IGNORECASE,
)
_NEED = re.compile(r"\b(?:must|needs?|requires?|required|necessary|essential|have\sto|has\sto|in\sorder\sto)\b")


def factuality(kind: Kind, text: str, hit: Hit, sentence: Span) -> Factuality:
    """The factuality of a statement that is read at a hit in a sentence; for events see `happened`."""
    words = hit.span.of(text)
    if kind == "forecast":
        return "hypothetical" if _IF.search(sentence.of(text)) or _WOULD.search(words) else "future"
    if kind == "condition":
        return "fact" if _NEED.search(hit.cue.of(text)) else "hypothetical"
    if kind in {"influence", "interest"}:
        return _graded(kind, words)
    return "probable" if _LIKELY.search(words) else "fact"


def happened(text: str, sentence: Span, clause: int, verb: Span) -> Factuality:
    """Whether what the verb tells is said to have happened.

    `clause` is where the clause with the verb's subject starts: a denial in an earlier one does not reach it, but
    `it is false that` at the start of the sentence does.
    """
    before = _TURN.split(text[clause : verb.start])[-1]
    if _DENIAL.search(before) or _FALSE.search(text, sentence.start, verb.start):
        return "counterfact"
    return "future" if _WILL.search(text, clause, verb.end) else "fact"


def _graded(kind: Kind, words: str) -> Factuality:
    if kind == "influence" and _WOULD.search(words):
        return "hypothetical"
    if _MAY.search(words):
        return "possible"
    if kind == "influence" and re.search(r"\bwill\b", words):
        return "future"
    return "probable" if _LIKELY.search(words) else "fact"
