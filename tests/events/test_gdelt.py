"""GDELT 1.0 and 2.0: columns where the codebooks put them."""

from datetime import date
from pathlib import Path

import pytest

from dragoman.events.formats.gdelt import ONE, TWO

from .make import gdelt1, gdelt2, imported, stored, table


def test_the_columns_stand_where_the_codebooks_put_them() -> None:
    assert (len(ONE), len(TWO)) == (58, 61)
    places = {
        "event_id": 0, "day": 1, "actor1_code": 5, "actor1_country": 7, "actor1_group": 8, "actor2_code": 15,
        "actor2_country": 17, "actor2_group": 18, "event_code": 26, "quad_class": 29, "goldstein": 30, "mentions": 31,
        "sources": 32, "articles": 33, "tone": 34,
    }  # fmt: skip
    for name, place in places.items():
        assert ONE.index(name) == TWO.index(name) == place
    assert (ONE.index("action_geo_fullname"), ONE.index("url")) == (50, 57)
    assert (TWO.index("action_geo_fullname"), TWO.index("url")) == (52, 60)


def test_a_row_becomes_an_event(tmp_path: Path) -> None:
    imported("gdelt1", tmp_path / "t", table(tmp_path / "a.export.CSV", gdelt1(42)))
    [row] = stored(tmp_path / "t")
    assert row == {
        "format": "gdelt1", "event_id": "42", "day": date(2013, 5, 1), "precision": "day", "pair": "Pakistan|Russia",
        "actor": "Russia", "recipient": "Pakistan", "actor_code": "RUS", "recipient_code": "PAK", "code": "042",
        "type": "CONSULT", "mode": "visit", "quad": "verbal cooperation", "source_quad": "verbal cooperation",
        "dimension": "diplomatic", "intensity": pytest.approx(1.9), "mentions": 7, "sources": 2, "articles": 5,
        "tone": -1.25, "place": "Capital City, Province, {country}", "url": "http://a.example/1", "text": None,
        "sourced": False, "file": 0,
    }  # fmt: skip


def test_backfiles_have_no_url(tmp_path: Path) -> None:
    imported("gdelt", tmp_path / "t", table(tmp_path / "1995.csv", gdelt1(1, "19950102", url=None)))
    [row] = stored(tmp_path / "t", "format, event_id, day, url, place")
    assert (row["format"], row["day"], row["url"]) == ("gdelt1", date(1995, 1, 2), None)
    assert row["place"].startswith("Capital City")


def test_version_two(tmp_path: Path) -> None:
    imported("gdelt", tmp_path / "t", table(tmp_path / "a.CSV", gdelt2(9)))
    [row] = stored(tmp_path / "t")
    assert (row["format"], row["event_id"], row["url"], row["tone"]) == ("gdelt2", "9", "http://a.example/1", -1.25)
    assert row["place"].startswith("Capital City")


def test_the_wrong_version_is_told(tmp_path: Path) -> None:
    report = imported("gdelt1", tmp_path / "t", table(tmp_path / "a.CSV", gdelt2(9)))
    assert report.failed == [
        (str(tmp_path / "a.CSV"), "lines have 61 fields, as in gdelt2, not gdelt1; import it as gdelt2")
    ]


def test_protests_are_kept_both_ways(tmp_path: Path) -> None:
    file = table(tmp_path / "a.CSV", gdelt1(1, code="141", goldstein="-6.5", quad="3"))
    report = imported("gdelt", tmp_path / "t", file)
    [row] = stored(tmp_path / "t")
    assert (row["type"], row["quad"], row["source_quad"]) == ("PROTEST", "material conflict", "verbal conflict")
    assert report.protests == 1


def test_codes_of_countries_that_are_not_iso_and_of_groups(tmp_path: Path) -> None:
    lines = [
        gdelt1(1, actors=("ROMGOV", "TMP")), gdelt1(2, actors=("AFG", "USA"), groups=("TAL", "")),
        gdelt1(3, actors=("ISRLKD", "IGOUNO"), groups=("LKD", "UNO")), gdelt1(4, actors=("GOV", "RUS")),
    ]  # fmt: skip
    imported("gdelt", tmp_path / "t", table(tmp_path / "a.CSV", *lines))
    assert [(row["actor"], row["recipient"], row["pair"]) for row in stored(tmp_path / "t")] == [
        ("Romania", "East Timor", "East Timor|Romania"), ("Taliban", "United States", "Taliban|United States"),
        ("Israel", "United Nations", "Israel|United Nations"), (None, "Russia", None),
    ]  # fmt: skip


def test_statements_have_an_intensity_and_no_type(tmp_path: Path) -> None:
    report = imported("gdelt", tmp_path / "t", table(tmp_path / "a.CSV", gdelt1(1, code="012", goldstein="-0.4")))
    [row] = stored(tmp_path / "t")
    assert (row["type"], row["quad"], row["source_quad"]) == (None, None, "verbal cooperation")
    assert row["intensity"] == pytest.approx(-0.4)
    assert (report.untyped, sum(report.unknown.values())) == (1, 0)


def test_unknown_codes_are_kept_with_what_the_source_says(tmp_path: Path) -> None:
    file = table(tmp_path / "a.CSV", gdelt1(1, code="---", goldstein="-3.5"), gdelt1(2, code="2399", goldstein=""))
    report = imported("gdelt", tmp_path / "t", file)
    rows = stored(tmp_path / "t")
    assert [(row["code"], row["type"], row["intensity"]) for row in rows] == [("---", None, -3.5), ("2399", None, None)]
    assert report.unknown == {"---": 1, "2399": 1}
    assert report.rejected == 0
