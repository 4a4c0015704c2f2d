"""`dragoman import`."""

import json
from pathlib import Path

from tests.events.make import gdelt1, table

from .running import run


def test_what_is_said_and_what_is_printed(tmp_path: Path) -> None:
    table(tmp_path / "a.CSV", gdelt1(1), gdelt1(2, code="141", quad="3"), gdelt1(3, "20131301"), gdelt1(4, code="XX"))
    result = run("import", "gdelt", tmp_path / "a.CSV", "-o", tmp_path / "t")
    assert result.exit_code == 0
    [row] = json.loads(result.stdout)["rows"]
    assert (row["rows"], row["known"], row["rejected"], row["format"]) == (3, 0, 1, "gdelt1")
    said = result.stderr
    assert "line 3: day: '20131301' is no date" in said
    assert "codes that no table knows (XX): 1 rows kept" in said
    assert "imported 3 events of 1 file" in said
    assert "1 row set aside" in said
    assert "1 protests are material conflict in PLOVER" in said
    assert "unsourced counts" in said
    assert f"next: dragoman relations X.dossier --between Pakistan Russia --events {tmp_path / 't'}" in said


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    table(tmp_path / "a.CSV", "1,2,3")
    table(tmp_path / "b.CSV", gdelt1(1))
    result = run("import", "gdelt", tmp_path / "a.CSV", tmp_path / "b.CSV", tmp_path / "c.CSV", "-o", tmp_path / "t")
    assert result.exit_code == 1
    assert "is it parted by tabs?" in result.stderr
    assert "c.CSV: no such file or folder" in result.stderr
    assert "imported 1 event" in result.stderr


def test_a_folder_that_is_not_ours(tmp_path: Path) -> None:
    file = table(tmp_path / "x" / "a.CSV", gdelt1(1))
    result = run("import", "gdelt", file, "-o", tmp_path / "x")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "holds something else" in result.stderr


def test_wrong_words_are_usage_errors(tmp_path: Path) -> None:
    assert run("import", "phoenix", tmp_path, "-o", tmp_path / "t").exit_code == 2
    assert run("import", "gdelt", tmp_path, "-o", tmp_path / "t", "--memory", "much").exit_code == 2
    assert run("import", "gdelt", tmp_path).exit_code == 2


def test_the_formats_are_those_of_the_room() -> None:
    from dragoman.cli.import_ import FORMATS
    from dragoman.events import FORMATS as KNOWN

    assert tuple(KNOWN) == FORMATS
