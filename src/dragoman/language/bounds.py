"""When what is said to come about by, before or until a time is settled."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.language.calendar import MONTHS, WEEKDAYS
from dragoman.language.dates import told_as_past
from dragoman.language.timing import TimeExpression
from dragoman.statements import Interval, Span
from dragoman.statements.interval import month


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time in which something may come about.

    `span` holds its words, with those that bound it; `due` ends on the day when it is settled whether it did, and is
    None where no such day is told (`no earlier than 2031`, `eventually`, `by the time the lease runs out`). `beside`
    says that the time stands beside a noun (`the 2031 summit`).
    """

    span: Span
    due: Interval | None
    beside: bool = False


_BOUNDS = {
    "earliest": r"(?:no|not) (?:earlier|sooner) than|not before|after|beyond",
    "by": r"by|(?:no|not) later than",
    "before": r"before|ahead of|prior to",
    "until": r"(?:well )?into|up to|until|till|through(?:out)?|between now and",
    "past": r"since|following",
    "start": r"from",
}
_SOFT = (
    r"(?:(?:at (?:the )?(?:very )?(?:least|most|latest)|about|around|roughly|perhaps|sometime|some time|in|the|now) )"
    r"{0,3}"
)
_BOUND = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _BOUNDS.items())}) {_SOFT}\Z".replace(" ", r"\s"), re.I
)
_OPEN = re.compile(r",?\s(?:at\sthe\s(?:very\s)?earliest|(?:or|and)\s(?:later|beyond))\b", re.IGNORECASE)
_OWNER = re.compile(r"(?:\b(?:the|an?|its|their|his|her|our|this|that|next|last)|['’]s?)\s\Z", re.IGNORECASE)
_NOUN = re.compile(
    r"\s(?!(?:and|or|but|nor|when|if|as|at|in|on|by|to|of|for|with|will|would|may|might|could|can|is|are|was|were|has|had"
    r"|before|after|until|because|while|unless|than|without)\b)[a-z][\w-]*",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:end|late|close|closes|ends|out|over|up|turn|within|inside|in|during|for|later|hence|now)\b", re.IGNORECASE
)
_MIDDLE = re.compile(r"\bmid(?:dle)?\b", re.IGNORECASE)
_START = re.compile(r"\b(?:start|beginning)\b", re.IGNORECASE)
_PART = re.compile(r"\b(?:end|close|start|beginning|mid(?:dle)?|early|late|half)\b", re.IGNORECASE)
"""`by the end of 2031` is from now on, not from the last third of that year on."""
_FIXED = re.compile(r"\d{4}|\b(?:last|past|previous|preceding|ago|earlier|before|yesterday)\b", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_REACH = 48


def bounded(text: str, span: Span, told: TimeExpression, published: date | None) -> Deadline | None:
    """A time told within a stretch of text, with the words that bound it; None where it had passed already."""
    bound = _BOUND.search(text, max(span.start, told.span.start - _REACH), told.span.start)
    name = (bound.lastgroup or "") if bound else ""
    interval = told.interval
    if name == "past" or (interval and published and interval.end < published):
        return None
    start = bound.start() if bound and name != "start" else told.span.start
    noun = _NOUN.match(text, told.span.end, span.end)
    beside = (
        noun is not None
        and told.span.of(text).isdigit()
        and bool(_OWNER.search(text, max(span.start, told.span.start - _REACH), told.span.start))
    )
    latest = _OPEN.match(text, told.span.end, span.end)
    end = noun.end() if noun and beside and bound else latest.end() if latest else told.span.end
    if interval is None or latest or name == "earliest":
        return Deadline(Span(start, end), None, beside)
    due = _due("until" if name == "before" and beside else name, told.span.of(text), interval, published)
    return Deadline(Span(start, end), due, beside) if due else None


def _due(name: str, words: str, told: Interval, published: date | None) -> Interval | None:
    """The stretch in which it may come about; None where that lies before the day of publication."""
    if name not in {"by", "before", "until"}:
        return told
    last = _last(name, words, told)
    whole = name == "by" and not _PART.search(words)
    first = told.start if whole else min(published or told.start, last)
    if published and last < published:
        return None
    return told if last == told.end and whole else _stretch(min(first, last), last)


def _stretch(first: date, last: date) -> Interval:
    return Interval(first, last, "day" if first == last else "range")


def _last(name: str, words: str, told: Interval) -> date:
    """`before 2031` ends with 2030, `until 2031` and `before the end of 2031` with it, `by mid-2031` in its middle."""
    if _MIDDLE.search(words):
        return told.start + (told.end - told.start) / 2
    if name == "by" and _START.search(words):
        return told.start
    if name == "before" and not _LASTING.search(words):
        return told.start - timedelta(days=1)
    return told.end


def upcoming(told: TimeExpression, text: str, published: date | None) -> TimeExpression:
    """A month or weekday told without more that has passed is the next one."""
    words, interval = told.span.of(text), told.interval
    if interval is None or published is None or interval.end >= published or _FIXED.search(words):
        return told
    if told_as_past(text, 0, told.span.start):
        return told
    if _WEEKDAY.search(words):
        week = timedelta(days=7)
        return TimeExpression(told.span, Interval(interval.start + week, interval.end + week, interval.precision))
    return TimeExpression(told.span, _year_later(interval)) if _MONTH.search(words) else told


def _year_later(told: Interval) -> Interval:
    """The same months or days of the next year; February ends when it does."""
    if told.precision == "month":
        return month(told.start.year + 1, told.start.month)
    first, last = (
        date(each.year + 1, each.month, 28 if (each.month, each.day) == (2, 29) else each.day)
        for each in (told.start, told.end)
    )
    return Interval(first, last, told.precision)
