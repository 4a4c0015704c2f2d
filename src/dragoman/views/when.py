"""A time as people write it."""

from calendar import monthrange
from datetime import date

from dragoman.statements import Interval

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


def when(time: Interval) -> str:
    """`3 May 2018`, `3–9 May 2018`, `29 Aug – 31 Dec 2018`, `19 Nov 2022 – 20 Nov 2023`, `May 2018`, `2018`."""
    start, end = time.start, time.end
    if start == end:
        return day(start)
    if time.precision == "year" and start.year == end.year:
        return str(start.year)
    first, last = _ends(start, end)
    if start.year != end.year:
        return f"{first} {start.year} – {last} {end.year}"
    if first == last:
        return f"{first} {end.year}"
    if start.month == end.month:
        return f"{start.day}–{last} {end.year}"
    return f"{first} – {last} {end.year}"


def day(each: date) -> str:
    """`3 May 2018`."""
    return f"{_day(each)} {each.year}"


def month(each: date) -> str:
    """`May 2018`."""
    return f"{_MONTHS[each.month - 1]} {each.year}"


def _ends(start: date, end: date) -> tuple[str, str]:
    """The first and the last day, or the months alone where they are whole."""
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        return _MONTHS[start.month - 1], _MONTHS[end.month - 1]
    return _day(start), _day(end)


def _day(each: date) -> str:
    return f"{each.day} {_MONTHS[each.month - 1]}"
