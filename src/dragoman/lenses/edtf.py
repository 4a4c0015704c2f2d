"""A time in the Extended Date/Time Format of ISO 8601-2:2019 (Library of Congress, 4 February 2019).

Level 0: `2018`, `2018-09`, `2018-09-05`, `2018-09-05/2018-09-12`. Level 1: `2018-09~` (approximately), `2024-21`
(spring; summer 22, autumn 23, winter 24, by the year in which it begins), `201X` (some year of the decade). Level 2:
quarters (33 to 36) and halves of a year (40, 41).
"""

import re
from calendar import monthrange
from datetime import date

from dragoman.statements import Interval

_ABOUT = re.compile(r"\b(?:about|around|approximately|roughly|circa|c\.|some|or so|nearly|almost)", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:early|mid|late|beginning|start|middle|end|ago|past|last|recent|few|couple|several|over|within|less|more)\b",
    re.IGNORECASE,
)
_SEASONS = {3: 21, 6: 22, 9: 23, 12: 24}


def edtf(time: Interval, words: str | None = None) -> str:
    """The time in EDTF; `words` are those of the text, which may say that it is about then.

    An interval stands for some time within it. Its ends are approximate where vague words (`mid-September`, `two years
    ago`) were made into days.
    """
    said = words or ""
    short = _short(time)
    if short:
        return f"{short}~" if _ABOUT.search(said) else short
    mark = "~" if _ABOUT.search(said) or (time.precision == "range" and _VAGUE.search(said)) else ""
    first, last = _ends(time.start, time.end)
    return f"{first}{mark}/{last}{mark}"


def _short(time: Interval) -> str:
    """A time of the calendar's own; empty where it is none."""
    start, end = time.start, time.end
    if start == end or "/" not in str(time):
        return str(time)
    whole = start.day == 1 and end.day == monthrange(end.year, end.month)[1]
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if not whole:
        return ""
    if time.precision == "season" and months == 3 and start.month in _SEASONS:
        return f"{start.year:04}-{_SEASONS[start.month]}"
    if time.precision == "quarter" and months == 3 and start.month % 3 == 1:
        return f"{start.year:04}-{33 + start.month // 3}"
    if time.precision == "half" and months == 6 and start.month in (1, 7):
        return f"{start.year:04}-{40 + start.month // 7}"
    return _years(start, months)


def _years(start: date, months: int) -> str:
    """`2018`, `201X`, `20XX`: a year, a decade or a century of the calendar."""
    if start.month != 1:
        return ""
    for years, digits in ((1, 4), (10, 3), (100, 2)):
        if months == 12 * years and start.year % years == 0:
            return f"{start.year:04}"[:digits] + "X" * (4 - digits)
    return ""


def _ends(start: date, end: date) -> tuple[str, str]:
    """Both ends, as short as both can be."""
    first, last = start.isoformat(), end.isoformat()
    if start.day != 1 or end.day != monthrange(end.year, end.month)[1]:
        return first, last
    return (first[:4], last[:4]) if start.month == 1 and end.month == 12 else (first[:7], last[:7])
