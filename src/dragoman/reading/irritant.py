"""Irritants: issues that burden a relation."""

import re

from dragoman.reading.context import Context, states_of
from dragoman.reading.phrase import phrase
from dragoman.reading.rule import Hit, Shared, rules
from dragoman.statements import Irritant
from dragoman.statements.vocabulary import Status

RULES = rules("irritant")
_RESOLVED = re.compile(
    r"\b(?:resolved|settled|overc[oa]me|overcoming|disappeared|ended|behind\sthem|no\slonger|lifted)\b", re.I
)
_ALLEGED = re.compile(
    r"\b(?:alleg\w+|claim\w*|accus\w+|reported\w*|suspected|purported\w*|hint\w+|rumou?r\w*|innuendo)\b", re.I
)
_POTENTIAL = re.compile(r"\b(?:could|might|may|would|potential|risk)\b", re.I)


def build(hit: Hit, context: Context, shared: Shared) -> Irritant:
    """The irritant at a hit."""
    return Irritant(
        **shared,
        dyad=states_of(context.actors(hit.span))[:2],
        issue=phrase(context.text, hit.span.start, hit.span.end),
        status=_status(hit, hit.span.of(context.text)),
    )


def _status(hit: Hit, words: str) -> Status:
    if _RESOLVED.search(words):
        return "resolved"
    if hit.rule.tag == "alleged" or _ALLEGED.search(words):
        return "alleged"
    return "potential" if _POTENTIAL.search(words) else "open"
