"""Times told in English, as intervals relative to the day the text came out."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from dragoman.language.calendar import (
    MONTHS,
    ORDINALS,
    PART,
    decade,
    half,
    narrowed,
    quarter,
    season,
)
from dragoman.language.relative import RELATIVE
from dragoman.language.timing import Handler, TimeExpression, matched
from dragoman.statements import Interval, Span
from dragoman.statements.interval import day, month, year

_MONTH = f"(?-i:{'|'.join(name.capitalize() for name in MONTHS)})"
_NOT_A_WORD = r"(?!May\b|March\b|Mar\b)"
_ORDINAL = "|".join(ORDINALS)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_REACH = 100
"""So many characters before a month are looked at for the tense of its clause."""
_CLAUSE = re.compile(r"[.;:!?]\s|,\s(?:and|but|while|which|who)\s")
_TENSES = re.compile(
    (
        r"\b(?P<past>had|(?:was|were) (?:due|set|supposed|expected|scheduled|meant|to)|planned|intended|hoped|wanted)\b"
        r"|\b(?:will|won['’]t|shall|may|might|must|wants?|seeks?|hopes? to|plans? to|intends? to|aims? to|expects?"
        r"|demands?"
        r"|(?:is|are) (?:to|due|set|expected|scheduled|slated|likely|going|planned))\b|['’]ll\b"
    ).replace(" ", r"\s"),
    re.IGNORECASE,
)
_YEARS_ON = {"last": -1, "this": 0, "next": 1}


def times(text: str, span: Span, published: date | None) -> tuple[TimeExpression, ...]:
    """The times told in a stretch of text, in order and without overlap.

    `published` anchors what is told relative to it (`last month`, `16 May`).
    """
    return matched(_RULES, text, span, published)


def _full_date(match: re.Match[str], _: date | None) -> Interval:
    return day(date(int(match["year"]), MONTHS[match["month"].casefold()], int(match["day"])))


def _iso_date(match: re.Match[str], _: date | None) -> Interval:
    return day(date(int(match["year"]), int(match["m"]), int(match["d"])))


def _day_month(match: re.Match[str], published: date | None) -> Interval | None:
    if published is None:
        return None
    return min(
        _same_day(published, MONTHS[match["month"].casefold()], int(match["day"])),
        key=lambda told: _distance(told.start, published),
        default=None,
    )


def _same_day(published: date, number: int, of_month: int) -> Iterator[Interval]:
    """The day in the years around; 29 February is not in every year."""
    for each in _years_around(published):
        with suppress(ValueError):
            yield day(date(each, number, of_month))


def _month_year(match: re.Match[str], _: date | None) -> Interval:
    return narrowed(month(int(match["year"]), MONTHS[match["month"].casefold()]), match["part"])


def _bare_month(match: re.Match[str], published: date | None) -> Interval | None:
    if published is None:
        return None
    around = [month(each, MONTHS[match["month"].casefold()]) for each in _years_around(published)]
    which = (match["which"] or "").casefold()
    if which in {"last", "next"}:
        past = which == "last"
        beyond = [it for it in around if (it.end < published if past else it.start > published)]
        return beyond[-1 if past else 0]
    told = _by_tense(match, around, published)
    if told:
        return narrowed(told, match["part"])
    return narrowed(min(around, key=lambda it: _distance(it.start, published)), match["part"])


def _by_tense(match: re.Match[str], around: list[Interval], published: date) -> Interval | None:
    """`will pay by May` is the May to come, `had planned to pay in May` the one that is past."""
    past = told_as_past(match.string, match.pos, match.start())
    if past is None:
        return None
    if past:
        return next((each for each in reversed(around) if each.start <= published), None)
    return next((each for each in around if each.end >= published), None)


def told_as_past(text: str, start: int, end: int) -> bool | None:
    """Whether the verb before a time speaks of what is past, as `had planned to`; None where no verb tells."""
    before = _CLAUSE.split(text[max(start, end - _REACH) : end])[-1]
    tense = next(reversed(list(_TENSES.finditer(before))), None)
    return bool(tense["past"]) if tense else None


def _only_year(match: re.Match[str], _: date | None) -> Interval:
    return narrowed(year(int(match["year"])), match["part"])


def _years(match: re.Match[str], _: date | None) -> Interval:
    first = int(match["year"])
    last = int(match["last"]) if len(match["last"]) == 4 else first // 100 * 100 + int(match["last"])
    return Interval(date(first, 1, 1), date(last, 12, 31), "range")


def _decade(match: re.Match[str], _: date | None) -> Interval:
    return narrowed(decade(int(match["decade"])), match["part"])


def _century(match: re.Match[str], _: date | None) -> Interval:
    first = int(ORDINALS.get(match["nth"].casefold()) or re.sub(r"\D", "", match["nth"])) * 100 - 99
    return narrowed(Interval(date(first, 1, 1), date(first + 99, 12, 31), "range"), match["part"])


def _season(match: re.Match[str], published: date | None) -> Interval | None:
    told = match["year"]
    if told:
        return season(match["season"], int(told))
    if published is None:
        return None
    return season(match["season"], published.year + _YEARS_ON[match["which"].casefold()])


def _half(match: re.Match[str], published: date | None) -> Interval | None:
    told = match["year"]
    if told:
        return half(int(told), match["half"])
    return half(published.year + _YEARS_ON[match["which"].casefold()], match["half"]) if published else None


def _quarter(match: re.Match[str], _: date | None) -> Interval:
    return quarter(int(match["year"]), ORDINALS.get(match["nth"].casefold()) or int(match["nth"][-1]))


def _years_around(published: date) -> range:
    return range(published.year - 1, published.year + 2)


def _distance(told: date, published: date) -> float:
    """Days between, a later day counting double: what is told without its year is mostly past."""
    days = (told - published).days
    return -days if days <= 0 else 2.0 * days


_SOURCES: tuple[tuple[str, Handler], ...] = (
    (rf"\b{_DAY}(?: of)? (?P<month>{_MONTH})\.?,? {_YEAR}\b", _full_date),
    (rf"\b(?P<month>{_MONTH})\.? {_DAY},? {_YEAR}\b", _full_date),
    (rf"\b{_YEAR}-(?P<m>\d\d)-(?P<d>\d\d)\b", _iso_date),
    (rf"\b{_DAY}(?: of)? (?P<month>{_MONTH})\b(?!\.?,? \d{{4}})", _day_month),
    (rf"\b(?P<month>{_MONTH})\.? {_DAY}\b(?!,? \d{{4}}|\d)", _day_month),
    (rf"\b(?:{PART}[- ])?(?P<month>{_MONTH})\.?(?:,| of)? {_YEAR}\b", _month_year),
    (rf"\b(?:{PART}[- ])?(?P<which>)(?P<month>{_NOT_A_WORD}{_MONTH})\b(?!\.? \d)", _bare_month),
    (rf"\b{PART}[- ](?P<which>)(?P<month>(?-i:May|March))\b(?! \d)", _bare_month),
    (rf"\b(?P<which>last|next|this)(?P<part>) (?P<month>{_MONTH})\b(?!\.? \d)", _bare_month),
    (r"\b(?:in|since|until|by|of|from)(?P<which>)(?P<part>) (?P<month>(?-i:May|March))\b(?! \d)", _bare_month),
    (rf"\b(?:{PART}[- ](?:the )?)?(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b", _decade),
    (rf"\b{_YEAR}\s?[-–/]\s?(?P<last>\d{{4}}|\d\d)\b(?!-)", _years),
    (rf"\b(?<!esolution )(?<!No\. )(?<!no\. )(?:{PART}[- ])?{_YEAR}\b(?!['’]?s?[-\d]|,\d|['’]s?\d)", _only_year),
    (rf"\b(?:{PART}[- ](?:the )?)?(?P<nth>\d\d(?:st|nd|rd|th)|{_ORDINAL}) centur(?:y|ies)\b", _century),
    (rf"\b(?P<season>spring|summer|autumn|fall|winter)(?: of)? {_YEAR}(?P<which>)\b", _season),
    (r"\b(?P<which>last|this|next) (?P<season>spring|summer|autumn|fall|winter)(?P<year>)\b", _season),
    (rf"\b(?:the )?(?P<nth>first|second|third|fourth|q[1-4])(?: quarter)?(?: of)? {_YEAR}\b", _quarter),
    (
        rf"\b(?:the )?(?P<half>first|second|latter) half of (?:{_YEAR}|(?P<which>last|this|next) year)\b",
        _half,
    ),
)
_RULES = tuple((re.compile(source, re.IGNORECASE), handler) for source, handler in (*_SOURCES, *RELATIVE))
