"""Times told relative to the day the text came out: `last month`, `tomorrow`, `two years ago`."""

import re
from datetime import date, timedelta

from dragoman.language.calendar import (
    NUMBERS,
    PART,
    UNIT,
    WEEKDAYS,
    ago,
    during,
    number,
    relative_unit,
    unit,
    within,
)
from dragoman.language.timing import Handler
from dragoman.statements import Interval
from dragoman.statements.interval import day

_DAY_NAME = f"(?-i:{'|'.join(name.capitalize() for name in WEEKDAYS)})"
_NUMBER = "|".join(NUMBERS)


def _relative_unit(match: re.Match[str], published: date | None) -> Interval | None:
    return relative_unit(published, match["which"], unit(match["unit"]), match["part"]) if published else None


def _relative_day(match: re.Match[str], published: date | None) -> Interval | None:
    offset = {"yesterday": -1, "today": 0, "tomorrow": 1}[match.group().casefold()]
    return day(published + timedelta(days=offset)) if published else None


def _weekday(match: re.Match[str], published: date | None) -> Interval | None:
    if published is None:
        return None
    back = (published.weekday() - WEEKDAYS[match["weekday"].casefold()]) % 7
    if (match["which"] or "").casefold() == "next":
        return day(published + timedelta(days=7 - back))
    return day(published - timedelta(days=back or (7 if match["which"] else 0)))


def _ago(match: re.Match[str], published: date | None) -> Interval | None:
    return ago(published, number(match["count"]), unit(match["unit"]), match["bound"]) if published else None


def _during(match: re.Match[str], published: date | None) -> Interval | None:
    return during(published, number(match["count"]), unit(match["unit"])) if published else None


def _within(match: re.Match[str], published: date | None) -> Interval | None:
    return within(published, number(match["count"]), unit(match["unit"])) if published else None


RELATIVE: tuple[tuple[str, Handler], ...] = (
    (
        rf"\b(?:{PART} )?(?P<which>last|this|(?<!the )next|past|coming|(?<!the )previous) (?P<unit>{UNIT})\b",
        _relative_unit,
    ),
    (r"\b(?:yesterday|today|tomorrow)\b", _relative_day),
    (rf"\b(?:on )?(?:(?P<which>last|this|next|past) )?(?P<weekday>{_DAY_NAME})\b", _weekday),
    (
        (
            rf"\b(?:(?P<bound>less than|more than|over|almost|nearly|about|around|some) )?"
            rf"(?P<count>{_NUMBER}|\d+) (?:an? )?(?P<unit>{UNIT}) (?:ago|earlier|before)\b"
        ),
        _ago,
    ),
    (
        (
            rf"\b(?:(?:in|over|during|for|throughout) )?(?:the )?(?:past|last|previous|preceding)"
            rf" (?P<count>{_NUMBER}|\d+) (?P<unit>{UNIT})\b"
        ),
        _during,
    ),
    (
        (
            rf"\b(?:(?:in|over|within|during) )?(?:the )?(?:next|coming|following) "
            rf"(?P<count>{_NUMBER}|\d+) (?P<unit>{UNIT})\b"
        ),
        _within,
    ),
    (rf"\bwithin (?:the next )?(?P<count>{_NUMBER}|\d+) (?P<unit>{UNIT})\b", _within),
)
"""Regular expressions for times of this sort, each with what a match means."""
