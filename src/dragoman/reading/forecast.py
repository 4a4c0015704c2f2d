"""Forecasts: what the speaker says will, may or will not come about."""

from dragoman.reading.context import Context
from dragoman.reading.hedging import hedge_at, hedge_in, likelihood, probability
from dragoman.reading.horizon import horizon
from dragoman.reading.phrase import phrase
from dragoman.reading.proposition import put
from dragoman.reading.rule import Hit, Shared, rules
from dragoman.statements import Forecast

RULES = rules("forecast")


def build(hit: Hit, context: Context, shared: Shared) -> Forecast:
    """The forecast at a hit."""
    text = context.text
    cue = hedge_at(text, hit.span, hit.cue)
    if likelihood(cue.of(text)) is None:
        cue = hedge_in(text, hit.span) or cue
    words, band = probability(text, context.sentence.span, cue)
    hedge = " … ".join(each.of(text) for each in words)
    told = horizon(hit.span, hit.cue, context)
    said = put(phrase(text, hit.span.start, hit.span.end), hedge)
    return Forecast(
        **shared,
        proposition=said.words,
        hedge=said.hedge(hedge),
        probability=said.band(band),
        horizon=" ".join(told.span.of(text).split()) if told else None,
        due=told.due if told else None,
    )
