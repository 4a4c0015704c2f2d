"""POLECAT files (PLOVER events) as Dataverse gives them: tabs and a header of 40 columns.

Halterman et al., "PLOVER and POLECAT", doi:10.7910/DVN/AJGVIT. `None` stands where there is nothing. The intensity is
called `Intensity` in some files and `Event Intensity` in others; some name Headline, Event Text, Feed and Story ID in
their first line and have no such columns. A Correlates of War number may be one of Gleditsch and Ward (260: Germany).
"""

from __future__ import annotations

from dataclasses import replace

from dragoman.events import dates
from dragoman.events.head import Head
from dragoman.events.layout import Layout, Names, quoted

COLUMNS = (
    "event_id", "event_date", "event_type", "event_mode", "event_intensity", "quad_code", "contexts",
    "actor_name", "actor_country", "actor_cow", "primary_actor_sector", "actor_sectors", "actor_title",
    "actor_name_raw", "wikipedia_actor_id",
    "recipient_name", "recipient_country", "recipient_cow", "primary_recipient_sector", "recipient_sectors",
    "recipient_title", "recipient_name_raw", "wikipedia_recipient_id",
    "placename", "city", "district", "province", "country", "latitude", "longitude", "geonames_id", "raw_placename",
    "feature_type", "source", "publication_date", "story_people", "story_organizations", "story_locations",
    "language", "version",
)  # fmt: skip
_PHANTOMS = ("headline", "event_text", "feed", "story_id")
NAMES = Names(
    "polecat",
    ("event_id", "event_date", "event_type", "actor_name", "recipient_name"),
    (*(name for name in COLUMNS[3:] if name not in ("actor_name", "recipient_name")), *_PHANTOMS),
    {"intensity": "event_intensity"},
)


def layout(head: Head, _: str) -> Layout:
    """The layout of a file. Raises EventsError where its first line is not that of a POLECAT file."""
    delimiter, columns = NAMES.told(head)
    columns = _there(head, delimiter, columns)
    return Layout(
        "polecat", "polecat", columns, (("event_date", "DATE"),),
        delimiter=delimiter,
        quoted=quoted(head, delimiter),
        header=True,
        date=dates.date_format(head.column(columns.index("event_date"), delimiter), (dates.ISO, dates.AMERICAN)),
        absent=NAMES.absent(columns),
    )  # fmt: skip


def _there(head: Head, delimiter: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """The columns that rows have: without the phantoms of the first line, with empty ones at the end of rows."""
    counts = replace(head, lines=head.lines[1:]).counts(delimiter)
    usual = counts.most_common(1)[0][0] if counts else len(columns)
    real = tuple(name for name in columns if name not in _PHANTOMS)
    if usual == len(real):
        return real
    return (*columns, *(f"_{number}" for number in range(len(columns), usual)))
