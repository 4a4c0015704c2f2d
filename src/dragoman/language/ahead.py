"""Times that only a claim about the future tells, as intervals that begin on the day the text came out."""

import re
from collections.abc import Callable
from datetime import date
from math import ceil

from dragoman.language import timing
from dragoman.language.calendar import NUMBERS, UNIT, narrowed, number, relative_unit, unit, within
from dragoman.language.timing import Rules, TimeExpression, matched
from dragoman.statements import Interval, Span

Handler = Callable[[re.Match[str], date], Interval]

_NUMBER = rf"(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))}|\d{{1,3}})"
_ABOUT = (
    r"(?:(?:about|around|roughly|some|at most|at least|as little as|less than|just|only|perhaps|the (?:next|coming)"
    r"|another) ){0,2}"
)
_COUNT = (
    rf"{_ABOUT}(?P<count>{_NUMBER})(?: (?:to|or) (?P<most>{_NUMBER}))? (?:more )?(?P<unit>{UNIT})(?: or (?P<two>two))?"
)
_OVER = r"\b(?:in|over|within|during|for|throughout|across)"
_CURRENT = r"(?:the|this|the current|our|the present)"
_AND = r"(?: (?:and|or) (?P<last>weeks|months|years|decades))?"
_PLURAL = rf"(?P<unit>days|weeks|months|years|decades){_AND}"
_ONE = r"(?P<unit>week|month|quarter|year|decade|century)"
_PART = r"(?P<part>(?:the )?(?:very )?(?:end|close|start|beginning|middle))"
_HALF = r"(?:the )?(?P<half>first|second|latter) half"


def ahead(text: str, span: Span, published: date | None) -> tuple[TimeExpression, ...]:
    """The times ahead told in a stretch of text, in order and without overlap.

    `interval` is None where it hangs on a day of publication that is not known.
    """
    return matched(_RULES, text, span, published)


def _counted(match: re.Match[str], published: date) -> Interval:
    """`five to ten years`, `a year or two`: by the longer of the two."""
    told = match["two"] or match["most"] or match["count"]
    return within(published, number(told), unit(match["unit"]))


def _coming(match: re.Match[str], published: date) -> Interval:
    """`the coming months` are several, `the next decade` is one; `days and weeks` are weeks."""
    told = match["last"] or match["unit"]
    plural = told.casefold() != unit(told)
    return within(published, NUMBERS["several"] if plural else 1, unit(told))


def _hours(match: re.Match[str], published: date) -> Interval:
    """`within 48 hours`: in days begun; `within hours`: by the next day."""
    return within(published, ceil(number(match["count"] or "one") / 24), "day")


def _part_of(match: re.Match[str], published: date) -> Interval:
    part = " ".join(match["part"].casefold().split()).replace("very ", "").replace("close", "end")
    return narrowed(_current(match, published), part)


def _half_of(match: re.Match[str], published: date) -> Interval:
    whole = _current(match, published)
    middle = whole.start + (whole.end - whole.start) / 2
    first = match["half"].casefold() == "first"
    return Interval(whole.start, middle, "half") if first else Interval(middle, whole.end, "half")


def _rest(match: re.Match[str], published: date) -> Interval:
    return Interval(published, _current(match, published).end, "range")


def _middle(match: re.Match[str], published: date) -> Interval:
    return narrowed(_current(match, published), "mid")


def _current(match: re.Match[str], published: date) -> Interval:
    return relative_unit(published, "this", unit(match["unit"]), None)


_SOURCES: tuple[tuple[str, Handler], ...] = (
    (
        rf"\b(?:in|within|inside|during|for) {_COUNT}(?:['’]s?)?(?: time)?\b(?! (?:ago|earlier|before|old))",
        _counted,
    ),
    (rf"\b(?:over|across|throughout) the (?:next|coming|following) {_COUNT}\b", _counted),
    (rf"\b{_COUNT} (?:from now|hence|down the (?:road|line))\b", _counted),
    (rf"{_OVER} (?:the|this) (?:next|coming|following) (?:several )?(?P<unit>{UNIT}){_AND}\b", _coming),
    (rf"\b(?:within|(?:in|over|during) the (?:next|coming)) (?:(?P<count>{_NUMBER}) )?hours\b", _hours),
    (rf"{_OVER} coming {_PLURAL}\b", _coming),
    (rf"{_OVER} (?:the )?{_PLURAL} (?:to come|ahead)\b", _coming),
    (rf"\bwithin {_PLURAL}\b", _coming),
    (rf"\b(?:in|within) a matter of {_PLURAL}\b", _coming),
    (rf"\b{_PART} of {_CURRENT} {_ONE}\b", _part_of),
    (rf"\b(?P<part>late|early) (?:in )?{_CURRENT} {_ONE}\b", _part_of),
    (rf"\b{_HALF} of {_CURRENT} {_ONE}\b", _half_of),
    (rf"\b(?:within|inside) (?:the|this) {_ONE}\b", _rest),
    (rf"\blater (?:in )?this {_ONE}\b", _rest),
    (rf"\b{_CURRENT} {_ONE} (?:is (?:out|over|up)|ends|closes)\b", _rest),
    (r"\b(?:the )?(?P<unit>year|decade|century)(?:['’]s |-| )end\b", _rest),
    (rf"\b(?:the turn|the rest|the remainder) of {_CURRENT} {_ONE}\b", _rest),
    (r"\bmid[- ](?P<unit>decade|century)\b", _middle),
)


def _anchored(handler: Handler) -> timing.Handler:
    """A rule whose times all hang on the day the text came out."""
    return lambda match, published: handler(match, published) if published else None


_RULES: Rules = tuple(
    (re.compile(source.replace(" ", r"\s"), re.IGNORECASE), _anchored(handler)) for source, handler in _SOURCES
)
