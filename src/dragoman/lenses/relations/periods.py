"""The days on which a series is shown."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from itertools import takewhile
from typing import Literal, get_args

By = Literal["month", "quarter", "year"]
BYS: tuple[By, ...] = get_args(By)
_MONTHS: dict[By, int] = {"month": 1, "quarter": 3, "year": 12}
_MANY = 240


def ends(first: date, last: date, by: By) -> list[date]:
    """The last days of the periods from the one that holds `first` on, and `last` itself at the end."""
    return [*takewhile(lambda day: day < last, _ends(first, by)), last] if first <= last else []


def finest(first: date, last: date) -> By:
    """The shortest period of which some twenty years' worth, or the whole of a longer time, makes no long series."""
    months = (last.year - first.year) * 12
    return next((by for by in BYS if months / _MONTHS[by] <= _MANY), "year")


def _ends(first: date, by: By) -> Iterator[date]:
    length = _MONTHS[by]
    year, month = first.year, (first.month - 1) // length * length + length
    while year <= date.max.year:
        yield date(year, month, monthrange(year, month)[1])
        year, month = (year, month + length) if month + length <= 12 else (year + 1, length)
