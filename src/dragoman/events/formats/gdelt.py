"""GDELT event exports, 1.0 and 2.0: tabs, no header.

Columns: "The GDELT Event Database, Data Format Codebook V1.03" (2013) and "... V2.0" (2015). 1.0 has 58 columns from
1 April 2013 on and 57 before (the backfiles of whole months and years carry no SOURCEURL); 2.0 has 61, a second
administrative division in each of the three places.
"""

from __future__ import annotations

from dragoman.errors import EventsError
from dragoman.events.head import Head
from dragoman.events.layout import Layout

_ACTOR = ("code", "name", "country", "group", "ethnic", "religion1", "religion2", "type1", "type2", "type3")
_PLACE = ("type", "fullname", "country", "adm1", "lat", "long", "feature")
_PLACE_2 = ("type", "fullname", "country", "adm1", "adm2", "lat", "long", "feature")
_DATE = ("event_id", "day", "month_year", "year", "fraction")
_EVENT = ("root", "event_code", "base_code", "root_code", "quad_class", "goldstein", "mentions", "sources", "articles")


def _columns(place: tuple[str, ...]) -> tuple[str, ...]:
    actors = [f"{who}_{name}" for who in ("actor1", "actor2") for name in _ACTOR]
    places = [f"{who}_geo_{name}" for who in ("actor1", "actor2", "action") for name in place]
    return (*_DATE, *actors, *_EVENT, "tone", *places, "added", "url")


ONE, TWO = _columns(_PLACE), _columns(_PLACE_2)
LAYOUTS = {57: ("gdelt1", ONE[:-1]), 58: ("gdelt1", ONE), 61: ("gdelt2", TWO)}
_TYPES = (
    ("day", "DATE"), ("quad_class", "UTINYINT"), ("goldstein", "FLOAT"), ("mentions", "INTEGER"),
    ("sources", "INTEGER"), ("articles", "INTEGER"), ("tone", "FLOAT"), ("event_id", "BIGINT"),
)  # fmt: skip


def layout(head: Head, wanted: str) -> Layout:
    """The layout of a file by the number of fields that most lines have; `wanted`: gdelt1, gdelt2 or gdelt (either).

    Raises EventsError where lines have no such number.
    """
    counts = head.counts()
    fits = [number for number, (name, _) in LAYOUTS.items() if counts[number] and name.startswith(wanted)]
    if not fits:
        raise EventsError(_misfit(counts.most_common(1)[0][0], wanted))
    name, columns = LAYOUTS[max(fits, key=lambda number: counts[number])]
    absent = () if "url" in columns else ("url",)
    header = not head.lines[0].split("\t")[0].strip('"').isdigit() and "sqldate" in head.lines[0].lower()
    return Layout(name, "gdelt", columns, _TYPES, header=header, absent=absent, required=("event_id", "day"))


def _misfit(number: int, wanted: str) -> str:
    if number in LAYOUTS:
        return (
            f"lines have {number} fields, as in {LAYOUTS[number][0]}, not {wanted}; import it as {LAYOUTS[number][0]}"
        )
    belong = ", ".join(str(each) for each, (name, _) in LAYOUTS.items() if name.startswith(wanted))
    return f"no {wanted} file: lines have {number} fields between tabs where {belong} belong; is it parted by tabs?"
