"""How a file writes its days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

MONTH, YEAR = "%Y-%m", "%Y"
PRECISIONS = {MONTH: "month", YEAR: "year"}
ISO, COMPACT = "%Y-%m-%d", "%Y%m%d"
AMERICAN, BRITISH = "%m/%d/%Y", "%d/%m/%Y"
WORDS = ("%d %B %Y", "%d %b %Y", "%d-%B-%Y", "%d-%b-%Y")


def date_format(days: Iterable[str], formats: Sequence[str]) -> str:
    """The format that most of the days are written in; the first of `formats` where none is or several tie."""
    seen = [day for day in days if day]
    return max(formats, key=lambda form: sum(_fits(day, form) for day in seen))


def _fits(day: str, form: str) -> bool:
    try:
        datetime.strptime(day, form)
    except ValueError:
        return False
    return len(day) == 8 or form != COMPACT
