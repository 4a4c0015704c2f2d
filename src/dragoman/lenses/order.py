"""The order in which things were told, and days at the edge of the calendar."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from dragoman.dossier import StoredStatement
from dragoman.statements import Interval, Published

Order = tuple[date, str, int, str]
_BEFORE = timedelta(days=730)


def came_out(published: Published | None, unknown: date = date.max) -> date:
    """The first day on which a document may have come out; `unknown` where no date is known."""
    return published.interval.start if published else unknown


def as_told(each: StoredStatement) -> Order:
    """For sorting: when its document came out, then that document's name and the place in it."""
    return came_out(each.source.published), each.source.name, each.statement.span.start, each.id


def begins(days: Sequence[date], told: Iterable[date]) -> date:
    """Where a chart of these days begins: two years before the first document on them came out.

    The first of the days where that comes later, or where most of them lie before.
    """
    first = later(min(told, default=date.min), -_BEFORE)
    return max(first, min(days)) if 2 * sum(day >= first for day in days) >= len(days) else min(days)


def middle(time: Interval) -> date:
    """The day in the middle of a time."""
    return time.start + (time.end - time.start) / 2


def later(day: date, by: timedelta) -> date:
    """The day so much later (or earlier); the calendar's last (or first) where it has no such day."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min
