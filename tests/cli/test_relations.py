"""`dragoman relations` and `timeline --lanes` as a user runs them."""

import csv
import io
import json
from pathlib import Path

import pytest

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
