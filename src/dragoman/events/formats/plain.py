"""A table of one's own: a header with date, actor and recipient, and a type, a CAMEO code or an intensity.

Also known: mode, dimension, place, source, url, text, id. Dates are days (2018-05-03), months (2018-05) or years, one
kind in a file.
"""

from __future__ import annotations

from dragoman.errors import EventsError
from dragoman.events import dates
from dragoman.events.head import Head
from dragoman.events.layout import Layout, Names, quoted

_ONE_OF = ("type", "cameo", "intensity")
NAMES = Names(
    "csv",
    ("date", "actor", "recipient"),
    (*_ONE_OF, "mode", "dimension", "place", "source", "url", "text", "id"),
    {"day": "date", "actor1": "actor", "actor2": "recipient", "target": "recipient", "action": "type",
     "cameo_code": "cameo", "goldstein": "intensity", "event_id": "id", "sentence": "text", "location": "place"},
)  # fmt: skip
_DATES = (dates.ISO, dates.COMPACT, *dates.WORDS, dates.MONTH, dates.YEAR)


def layout(head: Head, _: str) -> Layout:
    """The layout of a file. Raises EventsError where columns are missing."""
    delimiter, columns = NAMES.told(head)
    if not set(_ONE_OF) & set(columns):
        raise EventsError("no column type, cameo or intensity; name one of the columns so")
    return Layout(
        "csv", "plain", columns, (("date", "DATE"),),
        delimiter=delimiter,
        quoted=quoted(head, delimiter),
        header=True,
        date=dates.date_format(head.column(columns.index("date"), delimiter), _DATES),
        absent=NAMES.absent(columns),
    )  # fmt: skip
