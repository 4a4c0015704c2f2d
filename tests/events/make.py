"""Made-up rows in the true layouts."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb

from dragoman.events import Report, import_files

_PLACE = ["4", "Capital City, Province, {country}", "XX", "XX01", "10.5", "20.25", "-123456"]


def _actor(code: str, country: str, group: str = "") -> list[str]:
    return [code, code.lower(), country, group, "", "", "", "", "", ""]


def gdelt1(
    number: int | str = 1, day: str = "20130501", actors: Sequence[str] = ("RUS", "PAK"), code: str = "042",
    *, goldstein: str = "1.9", quad: str = "1", groups: Sequence[str] = ("", ""), url: str | None = "http://a.example/1",
) -> str:  # fmt: skip
    """A line of a GDELT 1.0 export; without a url one of a backfile."""
    first, second = (_actor(each, each[:3], group) for each, group in zip(actors, groups, strict=True))
    event = ["1", code, code[:3], code[:2], quad, goldstein, "7", "2", "5", "-1.25"]
    fields = [str(number), day, day[:6], day[:4], "2013.33", *first, *second, *event, *_PLACE, *_PLACE, *_PLACE, day]
    return "\t".join([*fields, url] if url is not None else fields)


def gdelt2(number: int | str = 1, day: str = "20160501") -> str:
    """A line of a GDELT 2.0 export: each place with a second administrative division."""
    fields = gdelt1(number, day).split("\t")
    for at in (35 + 14 + 4, 35 + 7 + 4, 35 + 4):
        fields.insert(at, "0777")
    return "\t".join(fields)


ICEWS = (
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\t"
    "Target Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\t"
    "Country\tLatitude\tLongitude"
)


def icews(number: int = 1, day: str = "2013-05-01", code: str = "042", text: str = "Make a visit", **other: str) -> str:
    """A line of an ICEWS file; `source`, `source_country`, `target`, `target_country`, `intensity`."""
    told = {"source": "Foreign Minister (Russia)", "source_country": "Russian Federation", "intensity": "1.9",
            "target": "Citizen (Pakistan)", "target_country": "Pakistan", **other}  # fmt: skip
    return "\t".join([
        str(number), day, told["source"], "Government", told["source_country"], text, code, told["intensity"],
        told["target"], "General Population", told["target_country"], "99", "3", "A Paper", "Islamabad", "",
        "Islamabad Capital Territory", "Pakistan", "33.7", "73.1",
    ])  # fmt: skip


POLECAT = (
    "Event ID\tEvent Date\tEvent Type\tEvent Mode\tEvent Intensity\tQuad Code\tContexts\tActor Name\tActor Country\t"
    "Actor COW\tPrimary Actor Sector\tActor Sectors\tActor Title\tActor Name Raw\tWikipedia Actor ID\tRecipient Name\t"
    "Recipient Country\tRecipient COW\tPrimary Recipient Sector\tRecipient Sectors\tRecipient Title\t"
    "Recipient Name Raw\tWikipedia Recipient ID\tPlacename\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\t"
    "GeoNames ID\tRaw Placename\tFeature Type\tSource\tPublication Date\tStory People\tStory Organizations\t"
    "Story Locations\tLanguage\tVersion"
)


def polecat(number: str = "20230101-1-a", kind: str = "CONSULT", mode: str = "visit", **other: str) -> str:
    """A line of a POLECAT file; `intensity`, `quad`, `contexts`, `day`, `actor`, `recipient` (name, country, COW)."""
    told = {"intensity": "2.0", "quad": "VERBAL COOPERATION", "contexts": "military; diplomatic", "day": "2023-01-01",
            "actor": "Some Minister|RUS|365", "recipient": "None|PAK|770", **other}  # fmt: skip
    actor, recipient = told["actor"].split("|"), told["recipient"].split("|")
    rest = ["GOV", "GOV", "None", "raw", "None"]
    return "\t".join([
        number, told["day"], kind, mode, told["intensity"], told["quad"], told["contexts"], *actor, *rest, *recipient,
        *rest, "Islamabad", "Islamabad", "None", "None", "PAK", "33.7", "73.1", "1", "Islamabad", "PPLC", "A Paper",
        "2023-01-02", "None", "None", "None", "en", "NGEC",
    ])  # fmt: skip


ACLED = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,"
    "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
)


def table(path: Path, *lines: str, end: str = "\n") -> Path:
    """A file of these lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes("".join(line + end for line in lines).encode("utf-8"))
    return path


def imported(form: str, folder: Path, *files: Path) -> Report:
    """What comes of importing the files into a folder."""
    return import_files(form, files, folder)


def stored(folder: Path, columns: str = "*") -> list[dict[str, Any]]:
    """The rows that lie in a folder, by format and id."""
    rows = duckdb.connect().execute(f"SELECT {columns} FROM '{folder}/data/*.parquet' ORDER BY format, event_id, day")
    names = [each[0] for each in rows.description]
    return [dict(zip(names, row, strict=True)) for row in rows.fetchall()]
