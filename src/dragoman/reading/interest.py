"""Interests: what an actor wants, seeks or fears."""

import re

from dragoman import ontology
from dragoman.reading.context import Context
from dragoman.reading.phrase import phrase
from dragoman.reading.rule import Hit, Shared, rules
from dragoman.statements import Interest
from dragoman.statements.vocabulary import Sign

RULES = rules("interest")
_THREAT = re.compile(
    r"\b(?:threat\w*|danger\w*|enem\w+|rival\w*|adversar\w+|obstacle\w*|hostile|challenge)\b", re.IGNORECASE
)
_NOT = re.compile(r"\b(?:not|no|never|little|hardly|does\sn[o'’]t|do\sn[o'’]t)\s(?:\w+\s)?$", re.IGNORECASE)


def applies(hit: Hit, text: str) -> bool:
    """Whether a want or fear is told: `not worried` is neither."""
    denied = _NOT.search(text, max(hit.span.start, hit.cue.start - 20), hit.cue.start)
    return not (hit.rule.name == "fear" and denied)


def build(hit: Hit, context: Context, shared: Shared) -> Interest:
    """The interest at a hit."""
    text, span, cue = context.text, hit.span, hit.cue
    return Interest(
        **shared,
        holder=_holder(hit, context),
        object=phrase(text, cue.end, span.end) or phrase(text, span.start, span.end),
        sign=_sign(hit, text),
    )


def _holder(hit: Hit, context: Context) -> str:
    """The actor named last before the cue in its clause, else in its sentence, else the one a pronoun stands for."""
    for start in (hit.span.start, context.sentence.span.start):
        named = [each.actor for each in context.sentence.mentions if start <= each.span.start < hit.cue.start]
        if named:
            return ontology.acts_for(named[0] if start == hit.span.start else named[-1])
    actors = context.actors(hit.span)
    return ontology.acts_for(actors[0]) if actors else "unnamed"


def _sign(hit: Hit, text: str) -> Sign:
    if hit.rule.tag == "view":
        return "-" if _THREAT.search(text, hit.cue.start, hit.span.end) else "+"
    denied = bool(_NOT.search(text, max(hit.span.start, hit.cue.start - 20), hit.cue.start))
    return "-" if (hit.rule.tag == "-") != denied else "+"
