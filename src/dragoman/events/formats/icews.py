"""ICEWS yearly files as Dataverse gives them: tabs and a header, of one layout with columns added over time.

Boschee et al., "ICEWS Coded Event Data", doi:10.7910/DVN/28075. An event id is unique together with its day only.
Codes come with or without their leading nought; the event text tells which code is meant.
"""

from __future__ import annotations

from dragoman.events import dates
from dragoman.events.head import Head
from dragoman.events.layout import Layout, Names, quoted

NAMES = Names(
    "icews",
    ("event_id", "event_date", "source_name", "source_country", "cameo_code", "target_name", "target_country"),
    ("source_sectors", "event_text", "intensity", "target_sectors", "story_id", "sentence_number", "publisher", "city",
     "district", "province", "country", "latitude", "longitude"),
    {"event_intensity": "intensity", "eventid": "event_id", "cameo": "cameo_code"},
)  # fmt: skip
_DATES = (dates.ISO, dates.COMPACT, dates.AMERICAN)


def layout(head: Head, _: str) -> Layout:
    """The layout of a file. Raises EventsError where its first line is not that of an ICEWS file."""
    delimiter, columns = NAMES.told(head)
    return Layout(
        "icews", "icews", columns, (("event_date", "DATE"), ("event_id", "BIGINT")),
        delimiter=delimiter,
        quoted=quoted(head, delimiter),
        header=True,
        date=dates.date_format(head.column(columns.index("event_date"), delimiter), _DATES),
        absent=NAMES.absent(columns),
    )  # fmt: skip
