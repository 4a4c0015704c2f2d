"""ACLED exports: commas and a header, of the older layouts (data_id, iso3, ...) and the newer (disorder_type, ...).

ACLED Codebook (acleddata.com). Its first and second actor stand in no order of who acts upon whom.
"""

from __future__ import annotations

from dragoman.events import dates
from dragoman.events.head import Head
from dragoman.events.layout import Layout, Names, quoted

NAMES = Names(
    "acled",
    ("event_id_cnty", "event_date", "event_type", "actor1"),
    ("sub_event_type", "time_precision", "disorder_type", "actor2", "assoc_actor_1", "assoc_actor_2", "country",
     "admin1", "admin2", "admin3", "location", "source", "source_scale", "notes", "fatalities", "timestamp"),
    {"assoc_actor1": "assoc_actor_1", "assoc_actor2": "assoc_actor_2", "time_prec": "time_precision"},
)  # fmt: skip
_DATES = (dates.ISO, *dates.WORDS, dates.BRITISH)


def layout(head: Head, _: str) -> Layout:
    """The layout of a file. Raises EventsError where its first line is not that of an ACLED export."""
    delimiter, columns = NAMES.told(head)
    return Layout(
        "acled", "acled", columns, (("event_date", "DATE"),),
        delimiter=delimiter,
        quoted=quoted(head, delimiter),
        header=True,
        date=dates.date_format(head.column(columns.index("event_date"), delimiter), _DATES),
        absent=NAMES.absent(columns),
    )  # fmt: skip
