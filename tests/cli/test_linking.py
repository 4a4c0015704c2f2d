"""`dragoman same` and `dragoman apart`."""

import json
from pathlib import Path

import pytest

from .running import run

TEXT = "Egypt signed an agreement with Sudan on 12 May 2019.\n"


@pytest.fixture
def two(folder: Path, tmp_path: Path) -> Path:
    (folder / "delta.txt").write_text(TEXT + "Nobody else was there.\n", encoding="utf-8")
    done = run("read", folder, "-o", tmp_path / "x.dossier", "--reader", "rules", "--workers", "1")
    assert done.exit_code == 0
    return tmp_path / "x.dossier"


def events(dossier: Path) -> list[list[str]]:
    return [row["statements"] for row in json.loads(run("timeline", dossier).stdout)["rows"]]


def test_apart_and_same_again(two: Path) -> None:
    (both,) = events(two)
    done = run("apart", two, both[0][:8], both[1], "--who", "Amna", "--why", "two rounds")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == f"{two}: 2 reports are of as many events now\n"
    assert len(events(two)) == 2
    again = run("same", two, *both, "--who", "Omar")
    assert again.exit_code == 0
    assert again.stderr.startswith("this overrules what Amna said on ")
    assert "apart (two rounds)" in again.stderr
    assert len(events(two)) == 1
    assert run("same", two, *both, "--undo").exit_code == 0
    assert run("verify", two).exit_code == 0


def test_documents(two: Path) -> None:
    assert run("same", two, "nile.txt", "delta.txt", "--documents").exit_code == 0
    assert json.loads(run("timeline", two).stdout)["rows"][0]["independent"] == 1
    done = run("apart", two, "nile.txt", "delta.txt", "--documents")
    assert "this overrules" in done.stderr
    assert json.loads(run("timeline", two).stdout)["rows"][0]["independent"] == 2


@pytest.mark.parametrize("names", [("feed",), ("feed", "beef"), ("nile.txt", "delta.txt")])
def test_what_is_not_there_is_one_line(two: Path, names: tuple[str, ...]) -> None:
    result = run("same", two, *names)
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)


def test_one_is_not_enough(two: Path) -> None:
    result = run("same", two, events(two)[0][0])
    assert result.exit_code == 1
    assert "needs two events or more" in result.stderr
    assert run("same", two).exit_code == 2
