"""`dragoman forecasts`, `resolve` and `scores` as a user runs them."""

import json
from pathlib import Path

import pytest

from .running import run

TEXT = "Kenya will open the bridge to Uganda by the end of 2020. Uganda signed the treaty with Kenya on 3 May 2019.\n"
ROOT = Path(__file__).resolve().parent.parent.parent
PROJECTS = ROOT / "examples" / "announced-projects"


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A dossier with one forecast."""
    (tmp_path / "bridge.txt").write_text(TEXT, encoding="utf-8")
    where = tmp_path / "b.dossier"
    assert run("read", tmp_path / "bridge.txt", "-o", where, "--published", "2019-06-01").exit_code == 0
    return where


def first(ledger: Path) -> str:
    """The id of the forecast."""
    found: str = json.loads(run("forecasts", ledger).stdout)["rows"][0]["id"]
    return found


def test_listed_resolved_and_scored(ledger: Path) -> None:
    table = run("forecasts", ledger, "--format", "table").stdout
    assert "open" in table and "31 Dec 2020" in table
    name = first(ledger)
    said = run("resolve", ledger, name[:6], "no", "--who", "Ada", "--evidence", "https://example.org/1")
    assert said.exit_code == 0, said.output
    assert "kept what Ada says" in said.stdout
    row = json.loads(run("scores", ledger, "--by", "phrase").stdout)["rows"][0]
    assert (row["phrase"], row["scored"], row["came"]) == ("will", 1, "0 % (0 of 1)")
    assert "https://example.org/1" in run("forecasts", ledger, name[:6], "--format", "table").stdout


def test_two_people_and_back(ledger: Path) -> None:
    name = first(ledger)
    run("resolve", ledger, name, "no", "--who", "Ada")
    other = run("resolve", ledger, name, "yes", "--happened", "2020-05-01", "--who", "Ben")
    assert other.exit_code == 0
    assert "Ada said no" in other.stderr
    assert json.loads(run("forecasts", ledger, "--state", "disputed").stdout)["rows"]
    run("resolve", ledger, name, "--reopen", "--who", "Ada")
    assert not json.loads(run("forecasts", ledger, "--state", "resolved").stdout)["rows"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("yes", "--happened", "2018-01-01"), 1, "cannot have been resolved before"),
        (("yes", "--happened", "2020-06-31"), 1, "not a date: '2020-06-31'"),
        (("--probability", "1.4"), 1, "between 0 and 1"),
        (("--probability", "high"), 2, "not a probability"),
        (("perhaps",), 2, "perhaps"),
        ((), 1, "nothing is said"),
    ],
)
def test_faults_get_a_line_and_a_code(ledger: Path, arguments: tuple[str, ...], code: int, words: str) -> None:
    found = run("resolve", ledger, first(ledger), *arguments)
    assert found.exit_code == code
    assert words in found.stderr
    assert "Traceback" not in found.output


def test_what_is_no_forecast(ledger: Path) -> None:
    event = json.loads(run("statements", ledger, "--kind", "event").stdout)["rows"][0]["id"]
    found = run("resolve", ledger, event, "no")
    assert found.exit_code == 1
    assert "is no forecast but a statement of kind event" in found.stderr


def test_one_or_a_file_not_both(ledger: Path, tmp_path: Path) -> None:
    assert run("resolve", ledger, "abcdef", "--from", tmp_path / "x.csv").exit_code == 2


@pytest.mark.slow
def test_the_announced_projects(tmp_path: Path) -> None:
    where = tmp_path / "projects.dossier"
    run("read", PROJECTS, "-o", where, "--workers", "1")
    found = run("resolve", where, "--from", PROJECTS / "resolutions.csv")
    assert found.exit_code == 0, found.output
    rows = json.loads(run("forecasts", where, "--as-of", "2026-06-01").stdout)["rows"]
    states = [row["state"] for row in rows]
    assert len(rows) == 23
    assert (states.count("no"), states.count("yes")) == (10, 1)
    assert states.count("unscorable") == 1  # Exports are to rise, by no day.
    (score,) = json.loads(run("scores", where, "--by", "phrase").stdout)["rows"]
    assert (score["came"], score["scored"]) == ("9 % (1 of 11)", 11)
    back = run("resolve", where, "--format", "csv")
    (tmp_path / "back.csv").write_bytes(back.stdout_bytes)
    again = run("resolve", where, "--from", tmp_path / "back.csv")
    assert "nothing was added" in again.stderr
