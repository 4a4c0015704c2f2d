"""Influences: what makes something more or less likely or strong."""

import re

from dragoman.reading.context import Context
from dragoman.reading.phrase import around
from dragoman.reading.rule import Hit, Shared, rules
from dragoman.statements import Influence
from dragoman.statements.vocabulary import Sign

EFFECT_FIRST = "effect first"
RULES = rules("influence")
_POINTING_BACK = frozenset({"as a result", "therefore", "making", "with"})
_WORD = re.compile(r"\w{3,}")
_REVERSED = re.compile(r"\b(?:not|never|no longer|fail(?:s|ed)? to|less|without)\s(?:\w+\s)?$", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:reluctan\w+|refus\w+|unwilling|den(?:y|ied)|declin\w+|loss|lost|isolat\w+|weak\w*|damage\w*|fail\w*|stall\w*|"
    r"impossible|unlikely|suffer\w*|collapse\w*|deteriorat\w+|worsen\w*)\b",
    re.IGNORECASE,
)


def applies(hit: Hit, text: str) -> bool:
    """Whether something stands on both sides of the cue, so that one can work on the other."""
    before, after = text[hit.span.start : hit.cue.start], text[hit.cue.end : hit.span.end]
    if hit.rule.tag == EFFECT_FIRST or hit.rule.name in _POINTING_BACK:
        return bool(_WORD.search(after))
    return bool(_WORD.search(before)) and bool(_WORD.search(after))


def build(hit: Hit, context: Context, shared: Shared) -> Influence:
    """The influence at a hit."""
    before, after = around(context.text, hit.span, hit.cue)
    backwards = hit.rule.tag == EFFECT_FIRST and hit.cue.start > hit.span.start + 8
    cause, effect = (after, before) if backwards else (before, after)
    return Influence(**shared, cause=cause, effect=effect, sign=_sign(hit, context, effect))


def _sign(hit: Hit, context: Context, effect: str) -> Sign:
    if hit.rule.tag == EFFECT_FIRST:
        return "-" if _AGAINST.search(effect) else "+"
    negative = hit.rule.tag == "-"
    if _REVERSED.search(context.text, max(hit.span.start, hit.cue.start - 24), hit.cue.start):
        negative = not negative
    return "-" if negative else "+"
