"""`dragoman scenarios` and `whatif` as a user runs them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.matrices.test_scenariowizard import GLOBAL

from .running import run

TEXT = (
    "Egypt can sign a water treaty with Sudan only if Ethiopia opens the dam. Ethiopia's pride hinders the opening of "
    "the dam. A grant by the World Bank would further the water treaty.\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "global.scw"
    path.write_text(GLOBAL, "cp1252")
    return path


@pytest.fixture
def treaty(tmp_path: Path) -> Path:
    (tmp_path / "nile.txt").write_text(TEXT, "utf-8")
    made = tmp_path / "nile.dossier"
    assert run("read", tmp_path / "nile.txt", "-o", made, "--workers", "1").exit_code == 0
    return made


def test_a_matrix_without_a_dossier(project: Path) -> None:
    found = run("scenarios", "--matrix", project, "--format", "json")
    assert found.exit_code == 0
    assert found.stderr == ""
    whole = json.loads(found.stdout)
    assert list(whole) == ["complete", "scenarios"]
    assert whole["complete"] is True
    assert whole["scenarios"][2] == {"states": [2, 3, 2], "inconsistency": 0, "total_impact_score": 15}


def test_a_matrix_alone_imports_nothing_heavy(project: Path) -> None:
    code = (
        "import sys; from dragoman.cli import main\n"
        f"try: main(['scenarios', '--matrix', {str(project)!r}, '--format', 'json'])\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if name in %r])"
    )
    heavy = (
        "dragoman.lenses",
        "dragoman.views",
        "dragoman.dossier",
        "dragoman.api",
        "rich",
        "clingo",
        "scipy",
        "duckdb",
    )
    printed = subprocess.run([sys.executable, "-c", code % (heavy,)], capture_output=True, text=True, check=True).stdout
    assert printed.splitlines()[-1] == "[]"


@pytest.mark.parametrize("show", ["scenarios", "families", "changes", "hinges", "attractors", "paths", "certificate"])
def test_everything_of_a_matrix(project: Path, show: str) -> None:
    found = run("scenarios", "--matrix", project, "--show", show, "--target", "weco=RpdGr", "--format", "json")
    assert found.exit_code == 0, found.stderr
    whole = json.loads(found.stdout)
    assert whole["lens"] == "scenarios"
    table = run("scenarios", "--matrix", project, "--show", show, "--target", "weco=RpdGr", "--format", "table")
    assert table.exit_code == 0
    assert "Nothing found" not in table.stdout or not whole["rows"]


def test_what_is_cut_short_says_so_on_standard_error(project: Path) -> None:
    found = run("scenarios", "--matrix", project, "--format", "json", "--limit", "2")
    assert (json.loads(found.stdout)["complete"], len(json.loads(found.stdout)["scenarios"])) == (False, 2)
    assert "2 consistent scenarios are listed, of 36 combinations" in found.stderr


def test_files_out_and_compared(project: Path, tmp_path: Path) -> None:
    again, set_ = tmp_path / "again.scw", tmp_path / "found.sl"
    assert run("scenarios", "--matrix", project, "-o", again).exit_code == 0
    assert run("scenarios", "--matrix", again, "--format", "json").stdout == run(
        "scenarios", "--matrix", project, "--format", "json"
    ).stdout  # fmt: skip
    assert run("scenarios", "--matrix", project, "-o", set_).exit_code == 0
    found = run("scenarios", "--matrix", project, "--against", set_)
    assert found.stdout == "4 scenarios in both; 4 found (all there are), 4 in the file\n"
    assert run("scenarios", "--matrix", project, "-o", tmp_path / "x.txt").exit_code == 2


def test_a_dossier(treaty: Path, tmp_path: Path) -> None:
    found = run("scenarios", treaty, "--format", "json")
    assert found.exit_code == 0, found.stderr
    rows = json.loads(found.stdout)["rows"]
    assert len(rows) > 1
    assert all(row["statements"] for row in rows)
    written = run("scenarios", treaty, "-o", tmp_path / "model.scw")
    assert written.exit_code == 0
    assert run("scenarios", "--matrix", tmp_path / "model.scw", "--format", "json").exit_code == 0
    assert run("scenarios", treaty, "-o", treaty.with_suffix(".scw"), "--part", "9").exit_code == 1


def test_a_dossier_that_tells_of_no_conditions(treaty: Path) -> None:
    found = run("scenarios", treaty, "--as-of", "1900", "--format", "table")
    assert found.exit_code == 0
    assert "No condition and no influence is told" in found.stdout


def test_what_if(treaty: Path) -> None:
    names = list(json.loads(run("scenarios", treaty, "--format", "json").stdout)["rows"][0]["states"])
    found = run("whatif", treaty, "--set", f"{names[0]}=yes", "--target", names[1], "--format", "json")
    assert found.exit_code == 0, found.stderr
    assert {row["view"] for row in json.loads(found.stdout)["rows"]} >= {"scenarios"}


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "give a dossier, or --matrix"),
        (("--matrix", "no.scw", "x.dossier"), 2, "give a dossier, or --matrix"),
        (("--matrix", "no.scw"), 1, "no.scw: No such file"),
        (("--matrix", "{project}", "--target", "peace"), 1, "no factor is called 'peace'"),
        (("--matrix", "{project}", "--show", "changes"), 1, "give one (--target"),
        (("--matrix", "{project}", "--states", "a,b"), 2, "write the numbers of states"),
        (("--matrix", "{project}", "--tolerance", "-1"), 2, "tolerance"),
        (("--matrix", "{project}", "--seconds", "0"), 2, "seconds"),
        (("--matrix", "{project}", "--weights", "wtrd"), 2, "not a weight"),
        (("--matrix", "{project}", "--part", "4", "--target", "weco"), 1, "part"),
    ],
)
def test_faults_get_a_line_and_a_code(project: Path, arguments: tuple[str, ...], code: int, said: str) -> None:
    found = run("scenarios", *(each.format(project=project) for each in arguments))
    assert found.exit_code == code, found.output
    assert said in found.stderr
    assert "Traceback" not in found.output
