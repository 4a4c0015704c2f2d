"""`dragoman model` and `dragoman conditions` as a user runs them."""

import json
from pathlib import Path

import pytest

from tests.lenses.model.made import canal

from .running import run


@pytest.fixture
def canals(tmp_path: Path) -> Path:
    """The dossier on the canal treaty."""
    canal(tmp_path / "c.dossier").close()
    return tmp_path / "c.dossier"


def test_the_model_is_shown(canals: Path) -> None:
    whole = json.loads(run("model", canals).stdout)
    assert {row["sort"] for row in whole["rows"]} == {"factor", "requirement", "impact"}
    assert all(row["statements"] for row in whole["rows"])
    assert "is needed for" in run("model", "show", canals, "--only", "requirement", "--format", "table").stdout


def test_out_and_in_again(canals: Path, tmp_path: Path) -> None:
    file = tmp_path / "model.toml"
    assert "written" in run("model", "export", canals, "-o", file).stdout
    assert "nothing to change" in run("model", "import", canals, file).stdout
    file.write_text("# mine\n" + file.read_text("utf-8"), "utf-8")
    assert "1 edit stored" in run("model", "import", canals, file, "--who", "Amna").stdout
    assert "# mine" in run("model", "export", canals).stdout


def test_direct_edits(canals: Path) -> None:
    assert "1 edit stored" in run("model", "rename", canals, "tolls", "Dearer passage", "--who", "Amna").stdout
    assert "1 edit stored" in run("model", "merge", canals, "dearer passage", "free the fishermen").stdout
    rows = json.loads(run("model", canals, "--only", "factor").stdout)["rows"]
    assert next(row for row in rows if row["what"] == "Dearer passage")["edited"]
    assert run("model", "merge", canals, "tolls").exit_code == 2


def test_what_a_target_takes(canals: Path) -> None:
    whole = json.loads(run("conditions", canals, "--target", "canal treaty").stdout)
    assert whole["rows"][0]["part"] == "target"
    assert 0 < whole["rows"][0]["probability"] < 1
    listed = json.loads(run("conditions", canals).stdout)["rows"]
    assert listed[0]["conditions"] == 4
    settled = json.loads(run("conditions", canals, "--target", "canal treaty", "--set", "fishermen=no").stdout)
    assert settled["rows"][0]["probability"] == 0
    assert run("conditions", canals, "--target", "canal treaty", "--format", "table").exit_code == 0


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[factor.a]\nname = 'A'\n", "line 1: [factor.a]: a factor without states"),
        ("[factor.a\n", "not TOML"),
        ("\ufeff[factor.a]\nstates = ['no', 'yes']\nchance = 7\n", "between 0 and 1"),
    ],
)
def test_bad_files_end_in_one_line(canals: Path, tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "m.toml").write_text(text, "utf-8")
    ended = run("model", "import", canals, tmp_path / "m.toml")
    assert ended.exit_code == 1
    assert why in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_files_that_are_none(canals: Path, tmp_path: Path) -> None:
    (tmp_path / "m.toml").write_bytes(b"\xff\xfe\x00")
    assert "UTF-8" in run("model", "import", canals, tmp_path / "m.toml").stderr
    assert run("model", "import", canals, tmp_path / "gone.toml").exit_code == 1
    assert run("model", "export", canals, "-o", canals).exit_code == 1


def test_a_target_that_is_not_there(canals: Path) -> None:
    ended = run("conditions", canals, "--target", "canal traety")
    assert ended.exit_code == 1
    assert "the nearest are" in ended.stderr
