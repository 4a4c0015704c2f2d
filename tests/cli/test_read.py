"""What `dragoman read` says, and with which exit code it ends."""

from pathlib import Path
from typing import Any

import pytest

from dragoman import api

from .conftest import TEXT
from .running import run


def test_a_source_that_was_named_has_to_be_read(folder: Path, tmp_path: Path) -> None:
    def code(*sources: Path) -> int:
        return run("read", *sources, "-o", tmp_path / "x.dossier", "--workers", "1").exit_code

    (folder / "empty.txt").touch()
    (folder / "note.xyz").write_bytes(b"?")
    assert code(folder) == 0
    assert code(folder, tmp_path / "gone.txt") == 1
    assert code(folder / "nile.txt", tmp_path / "gone") == 1
    assert code(folder / "nile.txt", folder / "empty.txt") == 1
    assert code(folder, folder / "empty.txt") == 1
    assert code(folder / "nile.txt") == 0


def test_a_command_that_is_stopped(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(api, "read", stop)
    monkeypatch.setattr(api, "open", stop)
    reading = run("read", folder, "-o", tmp_path / "x.dossier")
    assert reading.exit_code == 130
    assert reading.stderr == "stopped; what was read is stored, run the same command to go on\n"
    looking = run("timeline", tmp_path / "x.dossier")
    assert (looking.exit_code, looking.stderr) == (130, "stopped\n")


def test_reading_says_what_gave_way_to_newer_text(folder: Path, tmp_path: Path) -> None:
    run("read", folder, "-o", tmp_path / "x.dossier", "--workers", "1")
    (folder / "nile.txt").write_text(f"{TEXT}\nCairo wants water.\n", encoding="utf-8")
    again = run("read", folder, "-o", tmp_path / "x.dossier", "--workers", "1")
    assert "read 1 document with" in again.stderr
    assert "; 1 replaced by newer text" in again.stderr


def test_the_briefing_names_what_could_not_be_read_until_it_is(folder: Path, tmp_path: Path) -> None:
    def notes() -> str:
        run("read", folder / "nile.txt", "-o", tmp_path / "x.dossier", "--workers", "1")
        return run("brief", tmp_path / "x.dossier", "-o", "-", "--format", "md").stdout

    (folder / "late.txt").touch()
    run("read", folder, "-o", tmp_path / "x.dossier", "--workers", "1")
    assert "Could not be read: late.txt (" in notes()
    (folder / "late.txt").write_text("Cairo wants water.", encoding="utf-8")
    run("read", folder, "-o", tmp_path / "x.dossier", "--workers", "1")
    assert "Could not be read" not in notes()


def test_a_mistyped_source_leaves_no_dossier_and_harms_none(folder: Path, tmp_path: Path) -> None:
    result = run("read", tmp_path / "nope", "-o", tmp_path / "x.dossier")
    assert (result.exit_code, (tmp_path / "x.dossier").exists()) == (1, False)
    assert "nope: nothing to read there" in result.stderr
    assert run("read", folder, "-o", tmp_path / "x.dossier").exit_code == 0
    assert run("read", tmp_path / "nope", "-o", tmp_path / "x.dossier").exit_code == 1
    with api.open(tmp_path / "x.dossier") as dossier:
        assert dossier.counts().documents == 1
