"""Who held which office, and when: heads of state and government, ministers, commanders, heads of organisations."""

from __future__ import annotations

import calendar
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache

from ._tables import cells, rows


@dataclass(frozen=True, slots=True)
class Leader:
    """One term of one person in one office.

    `state` is the canonical name of a state, or of the organisation or group that the person led; `called` are the
    names by which texts call the person beside the full one ("?" before one that often means something else).
    `start` and `end` are days; where only the month or the year is sure they are its first and its last day. `end`
    is None when the person was in office in the month `checked`.
    """

    state: str
    name: str
    called: tuple[str, ...]
    office: str
    start: date
    end: date | None
    checked: str


def earliest(written: str) -> date:
    """The first day of a year, month or day written as ISO 8601."""
    year, month, day = (*map(int, written.split("-")), 1, 1)[:3]
    return date(year, month, day)


def latest(written: str) -> date:
    """The last day of a year, month or day written as ISO 8601."""
    parts = [int(part) for part in written.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])


@cache
def leaders() -> tuple[Leader, ...]:
    """Every term in the table, in its order."""
    table = rows("leaders.csv")
    called: dict[str, tuple[str, ...]] = {}
    for row in table:
        if row["name"] not in called or row["called"]:
            called[row["name"]] = cells(row["called"]) or (row["name"].rsplit(" ")[-1],)
    return tuple(_leader(row, called[row["name"]]) for row in table)


def _leader(row: dict[str, str], called: tuple[str, ...]) -> Leader:
    end = latest(row["end"]) if row["end"] else None
    names = tuple(name for name in called if name != row["name"])
    return Leader(row["state"], row["name"], names, row["office"], earliest(row["start"]), end, row["checked"])


@cache
def _by_name() -> dict[str, list[Leader]]:
    index: dict[str, list[Leader]] = defaultdict(list)
    for leader in leaders():
        for name in {leader.name, *(called.lstrip("?") for called in leader.called)}:
            index[name].append(leader)
    return index


def in_office(surname_or_name: str, on: date) -> tuple[Leader, ...]:
    """The terms that ran on a day, of the people who go by a name; several when several people go by it."""
    found = _by_name().get(surname_or_name, [])
    return tuple(term for term in found if term.start <= on and (term.end is None or on <= term.end))
