"""The commands as a user runs them."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman import __version__
from dragoman.cli.main import COMMANDS

from .running import run

ARTICLE = """Rivers And Roads

By the Dragoman authors

3 June 2019

Egypt signed an agreement with Sudan on 12 May 2019. Ethiopia might fill the dam by the end of 2020.

Unless Ethiopia opens its books, Egypt will go to the Security Council. Cairo wants a treaty.
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "nile.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


@pytest.fixture
def dossier(sources: Path, tmp_path: Path) -> Path:
    path = tmp_path / "nile.dossier"
    assert run("read", sources, "-o", path).exit_code == 0
    return path


def test_help_and_version() -> None:
    assert __version__ in run("--version").output
    shown = run("--help").output
    assert all(name in shown for name in COMMANDS)
    assert run("-h").exit_code == 0


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    shown = run(name, "--help")
    assert shown.exit_code == 0
    assert "Usage" in shown.output


def test_reading_says_what_it_did_and_does_it_once(sources: Path, tmp_path: Path) -> None:
    first = run("read", sources, "-o", tmp_path / "x.dossier")
    assert "read 1 document" in first.stderr
    again = run("read", sources, "-o", tmp_path / "x.dossier")
    assert "1 known already" in again.stderr
    assert first.stdout == again.stdout == ""


def test_standard_input_is_a_source(tmp_path: Path) -> None:
    assert run("read", "-", "-o", tmp_path / "x.dossier", "--published", "2019", text=ARTICLE).exit_code == 0
    records = json.loads(run("statements", tmp_path / "x.dossier").stdout)["rows"]
    assert {record["doc"] for record in records} == {"stdin"}


def test_one_bad_file_does_not_stop_the_others(sources: Path, tmp_path: Path) -> None:
    (sources / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    (sources / "empty.txt").touch()
    result = run("read", sources, "-o", tmp_path / "x.dossier")
    assert result.exit_code == 0
    assert "broken.pdf" in result.stderr
    assert "empty.txt" in result.stderr
    assert "2 could not be read" in result.stderr
    assert "Traceback" not in result.stderr


def test_statements_as_json_lines_carry_what_the_scorer_needs(dossier: Path) -> None:
    lines = run("statements", dossier, "--format", "jsonl").stdout.splitlines()
    records = [json.loads(line) for line in lines]
    event = next(record for record in records if record["kind"] == "event")
    assert event["doc"] == "nile.txt"
    assert event["quote"] == ARTICLE[event["start"] : event["end"]]
    assert (event["actor"], event["recipient"], event["action"]) == (["Egypt"], ["Sudan"], "AGREE")
    condition = next(record for record in records if record["kind"] == "condition")
    assert condition["antecedent"] == "Ethiopia opens its books"


def test_formats(dossier: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("statements", dossier, "--format", "csv").stdout)))
    assert {row["kind"] for row in rows} >= {"event", "forecast", "condition", "interest"}
    table = run("statements", dossier, "--format", "table").stdout
    assert "nile.txt" in table
    assert json.loads(run("timeline", dossier).stdout)["rows"][0]["time"] == "2019-05-12"


def test_narrowing(dossier: Path) -> None:
    def kinds(*options: str) -> list[str]:
        return [row["kind"] for row in json.loads(run("statements", dossier, *options).stdout)["rows"]]

    assert set(kinds("--kind", "forecast")) == {"forecast"}
    assert "event" not in kinds("--actor", "Ethiopia", "--kind", "event")
    assert kinds("--between", "Egypt", "Sudan") == ["event"]
    assert kinds("--as-of", "2019-06-02") == []
    assert kinds("--as-of", "2019-06") != []
    assert kinds("--text", "treaty", "--kind", "interest") == ["interest"]


def test_search_and_show(dossier: Path) -> None:
    found = json.loads(run("search", dossier, "dam").stdout)["rows"]
    assert [row["matches"] for row in found] == [["dam"]]
    assert "Rivers And Roads" in run("show", dossier, "nile.txt", "--format", "text").output


def test_briefing(dossier: Path, tmp_path: Path) -> None:
    for name in ("b.html", "b.md"):
        assert run("brief", dossier, "-o", tmp_path / name).exit_code == 0
        assert "Egypt" in (tmp_path / name).read_text("utf-8")
    assert run("brief", dossier, "-o", tmp_path / "b.xyz").exit_code == 2
    assert "<html" in run("brief", dossier, "-o", "-").stdout


def test_verify(dossier: Path) -> None:
    assert run("verify", dossier).exit_code == 0


def test_reference() -> None:
    assert "forecast" in run("ref", "kinds").stdout
    assert "holder" in run("ref", "kinds", "interest").stdout
    assert "SANCTION" in run("ref", "actions").stdout
    bands = json.loads(run("ref", "probability", "likely").stdout)["rows"]
    assert len({row["by"] for row in bands}) > 3
    assert json.loads(run("ref", "actors", "Kremlin").stdout)["rows"][0]["actor"] == "Russia"
    assert run("ref", "kinds", "nonsense").exit_code == 1
    assert len(json.loads(run("ref").stdout)["rows"]) == 8


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("timeline", "no-such.dossier"), 1, "no-such.dossier"),
        (("statements", "no-such.dossier", "--kind", "rumour"), 2, "rumour"),
        (("timeline", "no-such.dossier", "--as-of", "yesterday"), 2, "not a date"),
        (("read", "somewhere"), 2, "--output"),
        (("nonsense",), 2, "nonsense"),
    ],
)
def test_faults_get_a_line_and_a_code(arguments: tuple[str, ...], code: int, said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == code
    assert said in result.stderr
    assert "Traceback" not in result.output


def test_a_dossier_that_is_none(sources: Path) -> None:
    result = run("timeline", sources / "nile.txt")
    assert result.exit_code == 1
    assert "nile.txt" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_folder_without_readable_files(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run("read", tmp_path / "empty", "-o", tmp_path / "x.dossier")
    assert result.exit_code == 1
    assert "empty" in result.stderr


def test_a_source_that_is_not_there(tmp_path: Path) -> None:
    result = run("read", tmp_path / "gone.txt", "-o", tmp_path / "x.dossier")
    assert result.exit_code == 1
    assert "gone.txt" in result.stderr


def test_output_that_cannot_be_written(dossier: Path, tmp_path: Path) -> None:
    result = run("brief", dossier, "-o", tmp_path / "no" / "such" / "b.html")
    assert result.exit_code == 1
    assert "Traceback" not in result.output


@pytest.mark.skipif(os.name != "posix", reason="pipes that close are a matter of POSIX")
def test_a_pipe_that_closes_early(dossier: Path) -> None:
    command = (
        f"{sys.executable} -c 'from dragoman.cli import main; main()' statements {dossier} --format jsonl | head -c 1"
    )
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr
