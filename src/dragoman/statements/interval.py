"""A time known to some precision: a first and a last day."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

Precision = Literal["day", "week", "month", "season", "quarter", "half", "year", "decade", "range"]

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Some time between `start` and `end`, both days included; `precision` is the grain it was told in.

    Raises ValueError when the last day lies before the first.
    """

    start: date
    end: date
    precision: Precision = "day"

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"the interval ends before it starts: {self.start} to {self.end}")

    @classmethod
    def parse(cls, text: str) -> "Interval":
        """Read `2018`, `2018-05`, `2018-05-03` or two of these with a slash between, as ISO 8601 writes them.

        Raises ValueError when the text is none of these.
        """
        first, slash, last = text.strip().partition("/")
        if not slash:
            return _iso(first)
        if "/" in last:
            raise ValueError(f"not a date: {text.strip()!r} (write 2018, 2018-05 or 2018-05-03)")
        return cls(_iso(first).start, _iso(last).end, "range")

    def overlaps(self, other: "Interval") -> bool:
        """Whether the two could be the same time."""
        return self.start <= other.end and other.start <= self.end

    def year_before(self) -> "Interval":
        """The same days a year earlier, the last of February for one that is not there. Raises ValueError in year 1."""
        return Interval(_year_before(self.start), _year_before(self.end), self.precision)

    def __str__(self) -> str:
        if self.precision == "day" and self.start == self.end:
            return self.start.isoformat()
        for precision in ("year", "month"):
            short = self.start.isoformat()[: 4 if precision == "year" else 7]
            if self.precision == precision and _iso(short) == self:
                return short
        return f"{self.start.isoformat()}/{self.end.isoformat()}"


def _year_before(when: date) -> date:
    last = calendar.monthrange(when.year - 1, when.month)[1] if when.year > 1 else when.day
    return when.replace(year=when.year - 1, day=min(when.day, last))


def day(when: date) -> Interval:
    """The one day as an interval."""
    return Interval(when, when, "day")


def month(year: int, number: int) -> Interval:
    """A calendar month, `number` 1 to 12."""
    last = calendar.monthrange(year, number)[1]
    return Interval(date(year, number, 1), date(year, number, last), "month")


def year(number: int) -> Interval:
    """A calendar year."""
    return Interval(date(number, 1, 1), date(number, 12, 31), "year")


def _iso(text: str) -> Interval:
    found = _ISO.fullmatch(text.strip())
    if not found:
        raise ValueError(f"not a date: {text!r} (write 2018, 2018-05 or 2018-05-03)")
    try:
        numbers = [int(group) for group in found.groups() if group]
        if len(numbers) == 3:
            return day(date(*numbers))
        return month(*numbers) if len(numbers) == 2 else year(numbers[0])
    except ValueError as error:
        raise ValueError(f"not a date: {text!r} ({error})") from None
