"""`dragoman irritants`, `influence`, `interests`, `indicators` and `grade` as a user runs them."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.lenses.indicators import told as pact
from tests.lenses.irritants import told as quarrels

from .running import run

ASK = ("--ask", pact.ASKS, "--hypothesis", "yes=Kenya joins the pact", "--hypothesis", "no=Kenya will not join it")


@pytest.fixture
def quarrel(tmp_path: Path) -> Path:
    """A dossier of the note on three quarrels."""
    with quarrels.opened(tmp_path) as made:
        return made.path


@pytest.fixture
def question(tmp_path: Path) -> Path:
    """A dossier on the pact."""
    with pact.opened(tmp_path) as made:
        return made.path


def _rows(*arguments: str | Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(*arguments, "--format", "json").stdout)["rows"]
    return found


def test_the_register(quarrel: Path) -> None:
    rows = _rows("irritants", quarrel)
    assert len(rows) == 4
    table = run("irritants", quarrel, "--between", "Kenya", "Uganda", "--format", "table").stdout
    assert "alleged" in table
    done = run("irritants", quarrel, "--set", rows[0]["id"], "status=resolved", "--who", "Amna", "--why", "settled")
    assert done.stdout == f"{quarrel}: 1 decision on irritants stored\n"
    assert [row["status"] for row in _rows("irritants", quarrel)].count("resolved") == 2
    assert run("irritants", quarrel, "--merge", rows[0]["id"], rows[1]["id"]).exit_code == 0
    assert len(_rows("irritants", quarrel)) == 3
    assert run("irritants", quarrel, "--apart", rows[0]["id"], rows[1]["id"]).exit_code == 0
    wrong = run("irritants", quarrel, "--set", rows[0]["id"], "status=gone")
    assert (wrong.exit_code, wrong.stdout) == (1, "")
    assert "no such status: 'gone'" in wrong.stderr


def test_influence(quarrel: Path) -> None:
    found = json.loads(run("influence", quarrel).stdout)
    assert found["lens"] == "influence"
    wrong = run("influence", quarrel, "--target", "glass pearls")
    assert wrong.exit_code == 1
    assert "no factor of the model is called" in wrong.stderr


def test_interests(question: Path) -> None:
    assert json.loads(run("interests", question).stdout)["rows"] == []
    wrong = run("interests", question, "--merge", "ffff", "eeee")
    assert wrong.exit_code == 1
    assert "no such statement" in wrong.stderr


def test_a_question_asked_judged_and_taken_back(question: Path) -> None:
    done = run("indicators", question, *ASK, "--who", "Amna")
    assert done.exit_code == 0, done.stderr
    rows = _rows("indicators", question, "--question", "1")
    talks = next(row["id"] for row in rows if "invited" in row["item"])
    assert run("indicators", question, "--weigh", talks, "yes=3", "--rate", rows[0]["id"], "yes=++,no=-").exit_code == 0
    assert run("indicators", question, "--exclude", rows[1]["id"], "--accept", rows[2]["id"]).exit_code == 0
    now = {row["id"]: row for row in _rows("indicators", question, "--question", "pact")}
    assert now[talks]["ratio"] == 3
    assert now[rows[0]["id"]]["yes"] == "++"
    assert rows[1]["id"] not in now
    assert "P(yes)" in run("indicators", question, "--question", "1", "--format", "table").stdout
    assert "P(yes)" in run("indicators", question, "--question", "1", "--format", "csv").stdout
    assert run("indicators", question, "--withdraw").exit_code == 0
    assert _rows("indicators", question) == []


def test_questions_from_a_file(question: Path, tmp_path: Path) -> None:
    file = tmp_path / "q.toml"
    file.write_text('[[question]]\ntext = "Will Kenya sail?"\nhypotheses = { yes = "a", no = "b" }\n', encoding="utf-8")
    assert run("indicators", question, "--import", file).stdout == f"{question}: 1 question asked\n"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--ask", "Will Kenya sail?", "--hypothesis", "yes=a"), 1, "two rival hypotheses or more"),
        (("--ask", "Will Kenya sail?", "--hypothesis", "yes"), 2, "write NAME=TEXT"),
        ((*ASK, "--prior", "yes=2"), 1, "a probability from 0 to 1"),
        ((*ASK, "--prior", "yes"), 2, "not a weight"),
        (("--weigh", "ffff", "yes=1"), 1, "no such statement"),
        (("--question", "1"), 1, "no question has been asked yet"),
        (("--import", "no-such.toml"), 1, "no-such.toml"),
    ],
)
def test_what_cannot_be_asked(question: Path, arguments: tuple[str, ...], code: int, said: str) -> None:
    found = run("indicators", question, *arguments)
    assert found.exit_code == code
    assert said in found.stderr


def test_grades(question: Path) -> None:
    assert run("grade", question, "The Lake Post", "b").stdout == f"{question}: The Lake Post is graded B now\n"
    rows = _rows("grade", question)
    assert (rows[0]["source"], rows[0]["grade"]) == ("The Lake Post", "B")
    item = _rows("statements", question)[0]["id"]
    assert run("grade", question, item, "2").exit_code == 0
    assert run("grade", question, "The Lake Post").exit_code == 2
    assert "did you mean 'The Lake Post'" in run("grade", question, "Lake Post", "B").stderr
    assert "is no grade of a source" in run("grade", question, "The Lake Post", "Z").stderr
