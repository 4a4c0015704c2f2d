"""Forecasts: what the speaker says will, may or will not come about."""

import re

from dragoman import ontology
from dragoman.language import TimeExpression, trimmed
from dragoman.reading.context import Context
from dragoman.reading.phrase import phrase
from dragoman.reading.rule import Hit, Shared, rules
from dragoman.statements import Forecast, Span

RULES = rules("forecast")
_HEDGE = re.compile(
    r"\b(?:(?:it['’]s|it is|there is|there['’]s)\s)?"
    r"(?:(?:very|highly|most|quite|almost|virtually|extremely|far|little|no|not|real|good|remote)\s){0,2}(?:(?:will|would|could|may|might|can|cannot|won['’]t|shall)(?:\s(?:not|never|probably|likely|almost"
    r"\scertainly|certainly|inevitably|surely|presumably|undoubtedly|possibly|perhaps|well|soon|eventually|even))*"
    r"|unlikely|likely|likelihood(?:\sof\s[^,.]{3,60}?\sis\s(?:very\s)?\w+)?|probably|probable|possibly|possible|possibility"
    r"|conceivable|plausible|potentially|inevitable|inevitably|impossible|unimaginable|(?:is|are|was|were)?\s?(?:bound|poised|set|destined|doomed|about"
    r"|certain|sure|going|due|expected)\sto|chances?|prospects?|promises?\sto|hopefully|presumably|undoubtedly"
    r"|far\sfrom\s(?:certain|assured)|in\sall\slikelihood|threatens?\sto|seems?\slikely|expectation|eventually|soon)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:by|before|until|within|ahead of|in)\s(?:the\s(?:end|start|beginning|middle|run-up)\b[^,.;]{3,60}"
    r"|(?:the\s)?(?:coming|next|near)\s[^,.;]{3,30}|(?:the\s)?(?:long|short|medium|near)\s(?:term|run|future))"
    r"|\b(?:for now|soon|in (?:the )?(?:coming|next) \w+|eventually|sooner or later|in due course|anytime soon)\b",
    re.IGNORECASE,
)


_NUMBER = re.compile(
    r"(?P<before>\d{1,3})(?:\.\d+)?\s?(?:%|per\s?cent)\s(?:\w+\s)?(?:chance|probability|likelihood|odds|likely|certain)\b"
    r"|\b(?:chances?|odds|probability|likelihood)\b[^.;:,]{0,60}?\b(?P<after>\d{1,3})(?:\.\d+)?\s?(?:%|per\s?cent\b)",
    re.IGNORECASE,
)
_ROUND = 0.05
"""How far around a stated number its band goes."""


def build(hit: Hit, context: Context, shared: Shared) -> Forecast:
    """The forecast at a hit."""
    text, hedge = context.text, _hedge(context.text, hit)
    by, told = _BY.search(text, hit.span.start, hit.span.end), _told(hit, context)
    return Forecast(
        **shared,
        proposition=phrase(text, hit.span.start, hit.span.end),
        hedge=hedge.of(text),
        probability=likelihood(hedge.of(text)) or likelihood(hit.cue.of(text)),
        horizon=by.group() if by else told.span.of(text) if told else None,
        due=told.interval if told else None,
    )


def hedge_in(text: str, span: Span) -> Span | None:
    """A stated number, else the longest run of hedging words that a likelihood is known for; None where neither is."""
    number = _NUMBER.search(text, span.start, span.end)
    if number:
        return Span(*number.span())
    found = (trimmed(text, *each.span()) for each in _HEDGE.finditer(text, span.start, span.end))
    known = [each for each in found if each and ontology.guideline_band(each.of(text))]
    return max(known, key=len, default=None)


def likelihood(hedge: str) -> tuple[float, float] | None:
    """The band that a hedge stands for: around the number that it states, else by the guidelines."""
    number = _NUMBER.search(hedge)
    if number is None:
        return ontology.guideline_band(hedge)
    share = int(number["before"] or number["after"]) / 100
    return (round(max(share - _ROUND, 0.01), 2), round(min(share + _ROUND, 0.99), 2)) if share <= 1 else None


def _told(hit: Hit, context: Context) -> TimeExpression | None:
    """A time told after the cue that had not passed when the text came out."""
    published = context.analysis.document.published
    for each in context.sentence.times:
        if hit.span.contains(each.span) and each.span.start > hit.cue.start:
            past = published and each.interval and each.interval.end < published.interval.start
            return None if past else each
    return None


def _hedge(text: str, hit: Hit) -> Span:
    """A number that the words state, else the longest run of hedging words that touches the cue."""
    number = _NUMBER.search(text, hit.span.start, hit.span.end)
    if number:
        return Span(*number.span())
    found = (trimmed(text, *each.span()) for each in _HEDGE.finditer(text, hit.span.start, hit.span.end))
    return max((each for each in found if each and each.shared(hit.cue)), key=len, default=hit.cue)
