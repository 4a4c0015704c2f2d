"""When something took place, as a day and what that day is worth."""

from dataclasses import dataclass
from datetime import date

from dragoman.lenses.order import middle
from dragoman.ontology.evidence import weight, weight_of_time
from dragoman.statements import Interval


@dataclass(frozen=True, slots=True)
class Placed:
    """A day, its weight (0 with a reason in `left_out`), and whether the text gives it."""

    day: date
    weight: float
    dated: bool
    left_out: str = ""


def placed(time: Interval | None, told: Interval | None, kind: str) -> Placed:
    """The middle of the time spoken of; where none is told, of the time of telling, with a weight of its own.

    Of a time that was not over when it was told (`this year`) only what had passed.
    """
    if time:
        found = weight_of_time(_days(time))
        return Placed(middle(_passed(time, told)), found, True, "" if found else "long")
    if told:
        found = weight("undated", kind) * weight_of_time(_days(told))
        return Placed(middle(told), found, False, "" if found else "unplaced")
    return Placed(date.min, 0.0, False, "unplaced")


def _passed(time: Interval, told: Interval | None) -> Interval:
    if told and time.start <= told.end < time.end:
        return Interval(time.start, told.end, "range")
    return time


def _days(time: Interval) -> int:
    return (time.end - time.start).days + 1
