"""Stretches of the calendar: seasons, quarters, decades, parts of them, and counts of units from a day."""

from datetime import date, timedelta

from dragoman.statements import Interval
from dragoman.statements.interval import month, year

_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
_DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS = {name: number for number, name in enumerate(_DAY_NAMES)}
NUMBERS: dict[str, float] = {
    "half a": 0.5, "half": 0.5, "a couple of": 2, "a couple": 2, "couple of": 2, "a few": 3, "few": 3,
    "several": 4, "a dozen": 12, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "twenty-first": 21,
}  # fmt: skip
UNITS = {"day": 1.0, "week": 7.0, "month": 30.44, "quarter": 91.3, "year": 365.25, "decade": 3652.5, "century": 36525.0}
_IN_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
UNIT = "(?:days?|weeks?|months?|quarters?|years?|decades?|century|centuries)"
PART = r"(?P<part>early|mid|late|(?:the )?(?:beginning|start|middle|end)(?: of)?)"
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_THIRDS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}


def number(told: str) -> float:
    """`a couple of`, `three`, `12` as a number."""
    words = " ".join(told.casefold().split())
    return NUMBERS.get(words) or float(words)


def unit(told: str) -> str:
    """The unit in the singular: `centuries` is `century`."""
    return "century" if told.casefold().startswith("centur") else told.casefold().removesuffix("s")


def narrowed(whole: Interval, part: str | None) -> Interval:
    """The early, middle or late part of a stretch; the middle takes its middle half, the ends a third or so."""
    if not part:
        return whole
    word = part.casefold().removeprefix("the ").removesuffix(" of")
    days = (whole.end - whole.start).days + 1
    share = {0: (0.0, 0.34), 1: (0.25, 0.75), 2: (0.66, 1.0)}[_THIRDS[word]]
    first = whole.start + timedelta(days=int(days * share[0]))
    last = whole.start + timedelta(days=max(int(days * share[1]) - 1, int(days * share[0])))
    return Interval(first, last, "range")


def decade(first: int) -> Interval:
    """Ten years from 1 January of `first`."""
    return Interval(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def season(name: str, number: int) -> Interval:
    """A season of the northern year `number`; winter runs into the next year."""
    first = _SEASONS[name.casefold()]
    start = date(number, first, 1)
    last = number + (first == 12), (first + 1) % 12 + 1
    return Interval(start, month(*last).end, "season")


def quarter(number: int, which: float) -> Interval:
    """The first to fourth quarter of a year."""
    first = int(which) * 3 - 2
    return Interval(date(number, first, 1), month(number, first + 2).end, "quarter")


def half(number: int, which: str) -> Interval:
    """The first half of a year, or the second (or latter)."""
    if which.casefold() == "first":
        return Interval(date(number, 1, 1), date(number, 6, 30), "half")
    return Interval(date(number, 7, 1), date(number, 12, 31), "half")


def relative_unit(published: date, which: str, unit: str, part: str | None) -> Interval:
    """`last month`, `this week`, `next year`, `late last year`, seen from the day; `the past year` ends on it."""
    if which.casefold() == "past":
        return during(published, 1, unit)
    offset = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}[which.casefold()]
    return narrowed(_shifted(published, unit, offset), part)


def ago(published: date, count: float, unit: str, bound: str | None) -> Interval:
    """`two years ago`, give or take a quarter of the unit's count; `less than`: any time since."""
    days = count * UNITS[unit]
    then = _moved(published, -count, unit)
    if (bound or "").casefold() == "less than":
        return Interval(then, published, "range")
    slack = timedelta(days=round(0.5 * UNITS[unit]) if days > 1 else 0)
    if (bound or "").casefold() in {"more than", "over"}:
        return Interval(then - 2 * slack, then, "range")
    return Interval(then - slack, min(then + slack, published), "range" if slack else "day")


def during(published: date, count: float, unit: str) -> Interval:
    """`over the past two years`: from then to the day of publication."""
    return Interval(_moved(published, -count, unit), published, "range")


def within(published: date, count: float, unit: str) -> Interval:
    """`in the next two years`: from the day of publication to then."""
    return Interval(published, _moved(published, count, unit), "range")


def _moved(day: date, count: float, unit: str) -> date:
    """The day so many units later: of whole months the same day of that month, or its last."""
    months = count * _IN_MONTHS.get(unit, 0)
    if not months or months % 1:
        return day + timedelta(days=round(count * UNITS[unit]))
    number, place = divmod(day.year * 12 + day.month - 1 + int(months), 12)
    last = month(number, place + 1).end
    return last.replace(day=min(day.day, last.day))


def _shifted(published: date, unit: str, offset: int) -> Interval:
    if unit in {"day", "week"}:
        back = published.weekday() if unit == "week" else 0
        first = published + timedelta(days=offset * int(UNITS[unit]) - back)
        return Interval(first, first + timedelta(days=int(UNITS[unit]) - 1), "week" if unit == "week" else "day")
    if unit in {"month", "quarter"}:
        months = published.year * 12 + published.month - 1 + offset * (1 if unit == "month" else 3)
        number, place = months // 12, months % 12
        return month(number, place + 1) if unit == "month" else quarter(number, place // 3 + 1)
    if unit == "year":
        return year(published.year + offset)
    return _decades(published, 10 if unit == "decade" else 100, offset)


def _decades(published: date, years: int, offset: int) -> Interval:
    """This decade is the calendar's; the last and the next are counted from the day."""
    if offset == 0:
        first = published.year // years * years
        return Interval(date(first, 1, 1), date(first + years - 1, 12, 31), "decade" if years == 10 else "range")
    length = timedelta(days=round(365.25 * years))
    span = (published - length, published) if offset < 0 else (published, published + length)
    return Interval(*span, "range")
