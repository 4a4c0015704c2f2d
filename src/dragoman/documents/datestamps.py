"""Dates as they are written on pages, in file names and in addresses."""

import re
from collections.abc import Iterator
from datetime import date

from dragoman.statements import Interval
from dragoman.statements.interval import day, month

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_WEEKDAY = r"(?:(?P<weekday>Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PATTERNS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?<![\d/-]){_YEAR}[-/.](?P<number>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?![\d/-])",
        rf"\b{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}\b",
        rf"\b{_WEEKDAY}{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}\b",
        rf"(?<![\d/.-])\b{_WEEKDAY}(?P<first>\d{{1,2}})(?P<sep>[/.-])(?P<second>\d{{1,2}})(?P=sep){_YEAR}(?![\d/-])",
        rf"\b{_MONTH},?\s+{_YEAR}\b",
    )
)
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLOCK = re.compile(
    r"(?:\bat )?\s*\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:\(?(?:UTC|GMT|[A-Z]{2,4}T|Z)\b\)?)?"
    r"(?:\s*[+-]\d{2}:?\d{2})?|T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?",
    re.I,
)
_AROUND = re.compile(
    r"(?:(?:last |first )?(?:published|posted|updated|modified|created)|date|dated|on|at|by|print edition|issue|pub)\b"
    r"|[\s:,.|•·–—\-()\[\]/]+",
    re.I,
)


def dates(words: str) -> Iterator[tuple[Interval, int, int]]:
    """Every date in the words, in order, with where it starts and ends; the more precise reading of a place wins."""
    found: list[tuple[Interval, int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(words):
            interval = _interval(match)
            if interval and not any(match.start() < end and start < match.end() for _, start, end in found):
                found.append((interval, match.start(), match.end()))
    yield from sorted(found, key=lambda item: item[1])


def dated_line(words: str) -> Interval | None:
    """The date of a line that holds a date and little else (a weekday, a time, `Published on`)."""
    found = list(dates(words))
    if not found or len(words) > 120:
        return None
    rest = words
    for _, start, end in reversed(found):
        rest = rest[:start] + " " + rest[end:]
    rest = _AROUND.sub("", _CLOCK.sub("", rest))
    return found[0][0] if not rest.strip() else None


def named_date(path: str) -> Interval | None:
    """The date in a file name or the path of an address: `2018-12-31-x`, `20181231`, `/2018/12/31/`, `/2018/12/`."""
    for pattern in _IN_PATH:
        for match in pattern.finditer(path):
            numbers = [int(number) for number in match.groups()]
            try:
                return day(date(*numbers)) if len(numbers) == 3 else month(*numbers)
            except ValueError:
                continue
    return None


_IN_PATH = (
    re.compile(r"(?<!\d)((?:19|20)\d\d)[-_/.]([01]?\d)[-_/.]([0-3]?\d)(?!\d)"),
    re.compile(r"(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)"),
    re.compile(r"(?<!\d)((?:19|20)\d\d)[-_/]([01]\d)(?!\d)"),
)


def _interval(match: re.Match[str]) -> Interval | None:
    groups = match.groupdict()
    number = int(groups["year"])
    try:
        if groups.get("first"):
            return _numeric(number, int(groups["first"]), int(groups["second"]), groups["sep"], groups["weekday"])
        if groups.get("number"):
            return day(date(number, int(groups["number"]), int(groups["day"])))
        which = _month(groups["month"])
        return day(date(number, which, int(groups["day"]))) if groups.get("day") else month(number, which)
    except ValueError:
        return None


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()[:3]) + 1


def _numeric(number: int, first: int, second: int, sep: str, weekday: str | None) -> Interval | None:
    """05/29/2024 or 29/05/2024; where both are dates and no weekday decides, the time that covers both.

    With full stops the day comes first: nobody writes 05.29.2024.
    """
    readings = []
    for month_number, day_number in {(second, first), (first, second) if sep != "." else (second, first)}:
        try:
            readings.append(date(number, month_number, day_number))
        except ValueError:
            continue
    if weekday and len(readings) > 1:
        readings = [when for when in readings if _DAYS[when.weekday()] == weekday.lower()[:3]] or readings
    if not readings:
        return None
    low, high = min(readings), max(readings)
    return day(low) if low == high else Interval(low, high, "range")
