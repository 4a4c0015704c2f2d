"""`dragoman corridors` and `dragoman route` as a user runs them."""

import json
from pathlib import Path

from dragoman import api
from tests.lenses.corridors import told

from .running import run


def test_a_route_without_a_dossier() -> None:
    done = run(
        "route", "KARACHI", "MOSCOW", "--by", "time", "--mode", "sea,rail", "--closed", "Iran", "--format", "json"
    )
    assert done.exit_code == 0, done.stderr
    told_ = json.loads(done.stdout)
    routes = [each for each in told_["routes"] if each["when"] == "after"]
    for name in ("distance_km", "days", "cost_usd"):
        low, high = routes[0][name]
        assert 0 < low <= high
    assert routes[0]["legs"]
    assert not any(leg["from"] == "Tehran" for leg in routes[0]["legs"])
    assert told_ == api.route("KARACHI", "MOSCOW", by="time", modes="sea,rail", closed="Iran")


def test_the_other_formats() -> None:
    table = run("route", "Karachi", "Moscow", "--format", "table").stdout
    assert "share" in table
    assert run("route", "Karachi", "Moscow", "--format", "csv").stdout.startswith("part,")


def test_an_unknown_place_gets_the_nearest_names() -> None:
    done = run("route", "Karachy", "Moscow")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "no place is called 'Karachy'; the nearest are Karachi" in done.stderr
    assert run("route", "Karachi", "Moscow", "--by", "luck").exit_code == 2
    assert run("corridors").exit_code == 1


def test_with_a_dossier(tmp_path: Path) -> None:
    with told.opened(tmp_path) as made:
        path = made.path
    rows = json.loads(run("corridors", path).stdout)["rows"]
    assert {"corridor", "claim"} <= {row["part"] for row in rows}
    routes = json.loads(run("corridors", path, "--from", "Tashkent", "--to", "Peshawar", "--planned").stdout)["rows"]
    assert routes[0]["part"] == "route"


def test_a_file_that_is_not_sound(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('[leg.x]\nbetween = ["karachi", "nowhere"]\nmode = "road"\nstatus = "operating"\nsince = "2024"\n')
    done = run("route", "Karachi", "Moscow", "--corridors", file)
    assert done.exit_code == 1
    assert "mine.toml" in done.stderr
    assert "nowhere" in done.stderr
