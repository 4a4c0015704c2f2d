"""Assessments: how a relation stands, as the words put it."""

from dragoman.reading.context import Context, states_of
from dragoman.reading.rule import Hit, Shared, rules
from dragoman.reading.standing import level, trend, with_denial
from dragoman.statements import Assessment

RULES = rules("assessment")


def build(hit: Hit, context: Context, shared: Shared) -> Assessment:
    """The assessment at a hit."""
    words = with_denial(context.text, hit.span)
    return Assessment(**shared, dyad=states_of(context.actors(hit.span))[:2], level=level(words), trend=trend(words))
