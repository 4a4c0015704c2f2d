"""`dragoman relations` and `timeline --lanes` as a user runs them."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.events.make import gdelt1, table

from .running import run


def test_where_they_stand(dossier: Path) -> None:
    whole = json.loads(run("relations", dossier, "--between", "Cairo", "sudan").stdout)
    assert whole["lens"] == "relations"
    assert {row["pair"] for row in whole["rows"]} == {"Egypt – Sudan"}
    assert all(row["statements"] for row in whole["rows"])
    table = run("relations", dossier, "--format", "table").stdout
    assert "level (90 %)" in table
    assert "“" in table


def test_a_series_as_csv(dossier: Path) -> None:
    printed = run("relations", dossier, "--by", "month", "--format", "csv", "--weights", "diplomatic=2,trade=1").stdout
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert {row["date"] for row in rows} == {"2019-05-12"}
    assert all(float(row["low"]) <= float(row["level"]) <= float(row["high"]) for row in rows)


def test_an_event_table_beside(dossier: Path, tmp_path: Path) -> None:
    lines = [gdelt1(1, "20190310", ("EGY", "SDN")), gdelt1(2, "20190410", ("EGY", "SDN"))]
    assert run("import", "gdelt1", table(tmp_path / "a.CSV", *lines), "-o", tmp_path / "events").exit_code == 0
    asked = ("relations", dossier, "--between", "EGY", "Sudan", "--events", tmp_path / "events")
    whole = json.loads(run(*asked).stdout)
    assert {row["source"] for row in whole["rows"]} == {"reading", "gdelt1"}
    assert any("gdelt1 2 events (2019-03 to 2019-04)" in note for note in whole["notes"])
    rows = list(csv.DictReader(io.StringIO(run(*asked, "--by", "month", "--format", "csv").stdout)))
    assert [row["events"] for row in rows if row["source"] == "gdelt1"] == ["1", "1"]
    assert "gdelt1" in run(*asked, "--format", "table").stdout
    wrong = run(*asked[:-1], tmp_path)
    assert (wrong.exit_code, wrong.stderr.count("\n")) == (1, 1)
    assert "no event table" in wrong.stderr


def test_a_table_leaves_out_periods_without_news(dossier: Path, tmp_path: Path) -> None:
    lines = [gdelt1(1, "20180110", ("EGY", "SDN")), gdelt1(2, "20190410", ("EGY", "SDN"))]
    run("import", "gdelt1", table(tmp_path / "a.CSV", *lines), "-o", tmp_path / "events")
    asked = ("relations", dossier, "--between", "Egypt", "Sudan", "--events", tmp_path / "events", "--by", "quarter")
    assert "4 rows of periods in which nothing was told left out" in run(*asked, "--format", "table").stdout
    counted = [row for row in json.loads(run(*asked).stdout)["rows"] if row["source"] == "gdelt1"]
    assert [row["events"] for row in counted] == [1, 0, 0, 0, 0, 1]


def test_an_unknown_name_gets_near_ones(dossier: Path) -> None:
    for asked in (("--actor", "Egipt"), ("--between", "Egipt", "Sudan")):
        assert "names Egipt; near it is Egypt." in run("relations", dossier, *asked, "--format", "table").stdout


def test_the_ladder(dossier: Path, tmp_path: Path) -> None:
    whole = json.loads(run("relations", dossier, "--ladder").stdout)
    assert whole["lens"] == "ladder"
    assert "society" in {row["dimension"] for row in whole["rows"]}
    mine = tmp_path / "mine.toml"
    mine.write_text('name = "pact"\n[rung.military]\nlevel = 6\n', encoding="utf-8")
    assert [row["goal"] for row in json.loads(run("relations", dossier, "--ladder-table", mine).stdout)["rows"]] == [
        "pact"
    ]


def test_lanes(dossier: Path) -> None:
    assert json.loads(run("timeline", dossier, "--lanes", "pair").stdout)["rows"][0]["lane"] == "Egypt – Sudan"
    assert run("timeline", dossier, "--lanes", "speaker").exit_code == 2


def test_a_pair_of_which_nothing_is_told(dossier: Path) -> None:
    found = run("relations", dossier, "--between", "Egypt", "Narnia", "--format", "table")
    assert found.exit_code == 0
    assert "Nothing found." in found.stdout
    assert "names Narnia" in found.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--weights", "trade"), 2, "write trade=1,energy=2"),
        (("--weights", "sport=1"), 1, "no such dimension: 'sport'"),
        (("--weights", "trade=-1"), 1, "the weight of trade must be a number above 0"),
        (("--between", "Egypt", "Cairo"), 1, "takes two actors"),
        (("--ladder-table", "no-such.toml"), 1, "no-such.toml"),
        (("--by", "week"), 2, "week"),
        (("--limit", "0"), 2, "limit"),
    ],
)
def test_faults_get_a_line_and_a_code(dossier: Path, arguments: tuple[str, ...], code: int, said: str) -> None:
    found = run("relations", dossier, *arguments)
    assert found.exit_code == code
    assert said in found.stderr
    assert "Traceback" not in found.output
