"""Routes before and after a change, on the map that comes with the program."""

from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import QueryError
from dragoman.lenses import LensResult, Row, corridors, routes_record


def _rows(result: LensResult, part: str) -> list[Row]:
    return [row for row in result.rows if row.values["part"] == part]


def test_before_and_after_the_canal_is_shut() -> None:
    result = corridors(
        None, source="Karachi", target="st petersburg", modes="sea", settings="Suez open=no", alternatives=1
    )
    before, after = _rows(result, "route")
    assert (before.values["when"], after.values["when"]) == ("now", "after")
    assert before.values["distance_km"] == [13803, 13803]
    assert after.values["distance_km"] == [22661, 22661]
    assert "Suez Canal" in before.values["what"]
    assert "Cape of Good Hope" in after.values["what"]
    assert result.notes[0] == "After: Suez open=no."


def test_the_best_route_may_be_that_round_the_cape_among_alternatives() -> None:
    """Alternatives are other ways, not the best one with a call at a port beside it."""
    result = corridors(None, source="Karachi", target="St Petersburg", modes=["sea"], alternatives=2)
    assert ["Cape of Good Hope" in row.values["what"] for row in _rows(result, "route")] == [False, True]


def test_what_would_have_to_open() -> None:
    result = corridors(None, source="Karachi", target="Tashkent", modes="rail", closed="Iran")
    (row,) = [each for each in _rows(result, "no route") if each.values["when"] == "after"]
    assert "at least this would have to open" in row.values["what"]
    assert _rows(result, "route")
    record = routes_record(result)
    assert row.values["what"] in record["notes"]


def test_opening_a_leg_by_the_names_of_its_ends() -> None:
    asked: dict[str, Any] = {"source": "Tehran", "target": "Baku", "modes": "rail", "alternatives": 1}
    before, after = _rows(corridors(None, opened="Rasht-Astara", **asked), "route")
    assert after.values["time_days"][1] < before.values["time_days"][0]
    assert any((leg["from"], leg["to"]) == ("Rasht", "Astara") for leg in after.values["legs"])
    (planned,) = _rows(corridors(None, planned=True, **asked), "route")
    assert planned.values["what"] == after.values["what"]


def test_passings_vital_legs_and_capacity() -> None:
    result = corridors(
        None, source="Mumbai", target="Moscow", modes="rail,sea", settings="Suez open=no", alternatives=1
    )
    assert any(row.values["what"].startswith("port Bandar Abbas") for row in _rows(result, "passing"))
    assert _rows(result, "vital")
    for row in _rows(result, "passing"):
        assert "without it the best way would be" in row.values["effect"]


def test_the_share_and_the_band() -> None:
    result = corridors(None, source="Karachi", target="Moscow", alternatives=3, draws=200, seed=5)
    routes = _rows(result, "route")
    assert sum(row.values["share"] != "0 %" for row in routes) >= 1
    for row in routes:
        low, high = row.values["time_days"]
        assert 0 < low <= high
    assert result == corridors(None, source="Karachi", target="Moscow", alternatives=3, draws=200, seed=5)


def test_a_map_of_the_users_own(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(
        '[place.atoll]\nname = "Atoll"\nkind = "port"\ncountry = "Kenya"\nat = [24.0, 66.0]\n'
        '[leg.ferry]\nbetween = ["atoll", "karachi"]\nmode = "sea"\nstatus = "operating"\nsince = "2025"\n'
        "km = [150, 160]\n"
    )
    (row,) = _rows(corridors(None, source="Karachi", target="Atoll", file=file, alternatives=1), "route")
    low, high = row.values["distance_km"]
    assert 150 <= low < 152
    assert 158 < high <= 160


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"source": "Karachy", "target": "Moscow"}, "the nearest are Karachi"),
        ({"source": "Pakistan", "target": "Moscow"}, "is a country; name a place there"),
        ({"source": "Karachi", "target": "Karachi"}, "to itself"),
        ({"source": "Karachi"}, "needs both ends"),
        ({}, "without a dossier"),
        ({"source": "Karachi", "target": "Moscow", "modes": "canoe"}, "no such mode: 'canoe'"),
        ({"source": "Karachi", "target": "Moscow", "modes": "pipeline,sea"}, "ask for pipeline alone"),
        ({"source": "Karachi", "target": "Moscow", "by": "luck"}, "cannot go by 'luck'"),
        ({"source": "Karachi", "target": "Moscow", "closed": "Atlantis"}, "nothing on the map is called 'Atlantis'"),
        ({"source": "Karachi", "target": "Moscow", "closed": "Karachi-Moscow"}, "no single leg joins"),
        ({"source": "Karachi", "target": "Moscow", "settings": "Suez open=maybe"}, "write a gate and yes or no"),
        (
            {"source": "Karachi", "target": "Moscow", "closed": "Suez open", "settings": "Suez open=yes"},
            "is set twice",
        ),
        ({"source": "Karachi", "target": "Moscow", "closed": "Iran", "opened": "Rasht-Astara"}, "Iran closed too"),
        ({"source": "Karachi", "target": "Moscow", "alternatives": 0}, "alternatives may be 1 to 50"),
        ({"source": "Karachi", "target": "Moscow", "color": "red"}, "cannot be asked for 'color'"),
        ({"source": "Karachi", "target": "Moscow", "file": "/nowhere/x.toml"}, "x.toml"),
    ],
)
def test_what_cannot_be_asked(asked: dict[str, Any], words: str) -> None:
    with pytest.raises(QueryError, match=words):
        corridors(None, **asked)
