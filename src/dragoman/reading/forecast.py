"""Forecasts: what the speaker says will, may or will not come about."""

from dragoman.reading.context import Context
from dragoman.reading.hedging import hedge_at, likelihood, probability
from dragoman.reading.horizon import horizon
from dragoman.reading.phrase import phrase
from dragoman.reading.rule import Hit, Shared, rules
from dragoman.statements import Forecast

RULES = rules("forecast")


def build(hit: Hit, context: Context, shared: Shared) -> Forecast:
    """The forecast at a hit."""
    text = context.text
    words, band = probability(text, context.sentence.span, hedge_at(text, hit.span, hit.cue))
    told = horizon(hit.span, hit.cue, context)
    return Forecast(
        **shared,
        proposition=phrase(text, hit.span.start, hit.span.end),
        hedge=" … ".join(each.of(text) for each in words),
        probability=band or likelihood(hit.cue.of(text)),
        horizon=" ".join(told.span.of(text).split()) if told else None,
        due=told.due if told else None,
    )
