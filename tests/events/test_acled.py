"""ACLED exports, older and newer."""

from datetime import date
from pathlib import Path

from .make import ACLED, imported, stored, table

OLD = (
    "data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,latitude,longitude,"
    "geo_precision,source,source_scale,notes,fatalities,timestamp,iso3"
)


def test_the_newer_layout(tmp_path: Path) -> None:
    row = (
        "IND9,2023-02-15,2023,2,Political violence,Explosions/Remote violence,Air/drone strike,"
        'Military Forces of India (2014-),,1,Military Forces of Pakistan (2022-2024),,1,11,,356,South Asia,India,'
        'Punjab,Amritsar,,Attari,31.6,74.6,1,One Paper; Another,National,'
        '"On 15 February, a drone\nwas shot at ""Attari"".",0,,17'
    )  # fmt: skip
    imported("acled", tmp_path / "t", table(tmp_path / "a.csv", ACLED, row))
    [found] = stored(tmp_path / "t")
    assert (found["day"], found["precision"], found["pair"]) == (date(2023, 2, 15), "week", "India|Pakistan")
    assert (found["type"], found["mode"], found["quad"]) == ("ASSAULT", "aerial", "material conflict")
    assert -10 <= found["intensity"] <= -7
    assert (found["sourced"], found["sources"]) == (True, 2)
    assert found["text"] == 'On 15 February, a drone\nwas shot at "Attari".'
    assert found["place"] == "Attari, Punjab, India"


def test_the_older_layout(tmp_path: Path) -> None:
    row = (
        "7,356,IND10,10,03 May 2017,2017,1,Riots/Protests,Protesters (India),,6,,,0,60,South Asia,India,Delhi,Delhi,,"
        "Delhi,28.6,77.2,1,A Paper,National,Students marched.,0,1500000000,IND"
    )
    imported("acled", tmp_path / "t", table(tmp_path / "a.csv", "\ufeff" + OLD, row))
    [found] = stored(tmp_path / "t")
    assert (found["day"], found["precision"]) == (date(2017, 5, 3), "day")
    assert (found["actor"], found["recipient"], found["pair"]) == ("India", None, None)
    assert (found["type"], found["mode"], found["code"]) == ("PROTEST", None, "Riots/Protests")


def test_unknown_kinds_are_kept_and_told(tmp_path: Path) -> None:
    cells = "A1,2023-02-15,2023,1,,{},{},Taliban,,,,,,,,,,,,,,,,,,,,,,,"
    lines = [cells.format("Protests", "Peaceful protest"), cells.format("Rumours", ""),
             cells.format("Strategic developments", "Other")]  # fmt: skip
    numbered = [line.replace("A1", f"A{number}") for number, line in enumerate(lines)]
    report = imported("acled", tmp_path / "t", table(tmp_path / "a.csv", ACLED, *numbered))
    assert [row["type"] for row in stored(tmp_path / "t")] == ["PROTEST", None, None]
    assert report.unknown == {"Rumours": 1}
