"""What `dragoman read` says, and with which exit code it ends."""

import os
import signal
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from dragoman import api
from dragoman.documents import load
from dragoman.dossier import Dossier, ReaderIdentity
from dragoman.reading import RuleReader
from dragoman.statements import Judgement

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
    assert reading.stderr == "stopped before a file was read; run the same command to go on\n"
    looking = run("timeline", tmp_path / "x.dossier")
    assert (looking.exit_code, looking.stderr) == (130, "stopped\n")


def test_a_command_that_is_stopped_says_how_far_it_was(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: Any, progress: Callable[[int, int, str], None], **__: Any) -> None:
        progress(0, 3, "a.txt")
        progress(2, 3, "b.txt")
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(10)

    monkeypatch.setattr(api, "read", stop)
    before = signal.getsignal(signal.SIGTERM)
    reading = run("read", folder, "-o", tmp_path / "x.dossier")
    assert reading.exit_code == 143
    assert reading.stderr == "stopped after 2 of 3 files; what they say is stored; run the same command to go on\n"
    assert signal.getsignal(signal.SIGTERM) == before


def test_what_has_no_date_is_said_with_the_way_out(folder: Path, tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text(f"Kenya met Chad on the {name} road.", encoding="utf-8")
    said = run("read", folder, "-o", tmp_path / "x.dossier", "--workers", "1", "--reader", "rules").stderr
    last = said.splitlines()[-1]
    assert last.startswith("note: 4 documents have no date of publication (a.txt, b.txt, c.txt, …), so that words such")
    assert all(way in last for way in ("--as-of", "--published", "sources.csv", "date: 2024-05-31"))
    given = ("--published", "2024", "--reader", "rules", "--workers", "1")
    assert "note:" not in run("read", folder, "-o", tmp_path / "x.dossier", *given).stderr


def test_a_date_at_the_top_of_a_text_is_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\ndate: 2024-05-31\n---\n\nKenya met Chad.\n", encoding="utf-8")
    said = run("read", tmp_path / "a.txt", "-o", tmp_path / "x.dossier", "--workers", "1", "--reader", "rules").stderr
    assert "note:" not in said


def test_a_text_that_is_not_english_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "fr.txt").write_text("Les deux pays ont repris le dialogue cette semaine. " * 7, encoding="utf-8")
    said = run("read", tmp_path / "fr.txt", "-o", tmp_path / "x.dossier", "--workers", "1", "--reader", "rules")
    assert said.exit_code == 0
    assert "  fr.txt: does not look like English, the only language that is read: " in said.stderr
    assert "read 1 document" in said.stderr


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks for a folder that nobody can write to")
def test_a_dossier_that_cannot_be_written_is_said_to_be_one(folder: Path) -> None:
    said = run("read", folder, "-o", Path("/proc/x.dossier"))
    assert said.exit_code == 1
    assert said.stderr.startswith("dragoman: /proc/x.dossier: cannot be ")
    assert len(said.stderr.splitlines()) == 1


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


def test_the_briefing_speaks_of_the_readers_whose_statements_it_shows(folder: Path, tmp_path: Path) -> None:
    def page() -> str:
        return run("brief", tmp_path / "x.dossier", "-o", "-", "--format", "md").stdout

    source = load(folder / "nile.txt", "nile.txt")
    with Dossier.create(tmp_path / "x.dossier") as dossier, dossier.run(ReaderIdentity("9", "by hand")) as reading:
        reading.store(source, list(RuleReader().read(source)))
    assert "reader “by hand”" in page()
    assert "cue patterns" not in page()
    run("read", folder, "-o", tmp_path / "x.dossier", "--workers", "1", "--reader", "rules")
    assert "reader “rules”" in page()
    assert "by hand" not in page()
    assert "Read by cue patterns" in page()


def test_reading_says_which_decisions_fit_nothing_any_more(folder: Path, tmp_path: Path) -> None:
    run("read", folder, "-o", tmp_path / "x.dossier", "--workers", "1", "--reader", "rules")
    with api.open(tmp_path / "x.dossier", write=True) as dossier:
        found = dossier.statements()[0]
        when = datetime(2026, 1, 2, tzinfo=UTC)
        dossier.decide(Judgement(statement=found.id, verdict="accept", who="Amna", when=when))
        with dossier.run(ReaderIdentity("9", "silent")) as reading:
            reading.store(dossier.document("nile.txt").document, [])
    (folder / "dam.txt").write_text("Kenya wants gas.", encoding="utf-8")
    shown = run("read", folder / "dam.txt", "-o", tmp_path / "x.dossier", "--workers", "1", "--reader", "rules")
    assert "; 1 decision fits none of these (`dragoman verify` lists them)" in shown.stderr
    shown = run("read", folder, "-o", tmp_path / "x.dossier", "--workers", "1", "--reader", "rules")
    assert "`dragoman verify`" not in shown.stderr


def test_a_mistyped_source_leaves_no_dossier_and_harms_none(folder: Path, tmp_path: Path) -> None:
    result = run("read", tmp_path / "nope", "-o", tmp_path / "x.dossier")
    assert (result.exit_code, (tmp_path / "x.dossier").exists()) == (1, False)
    assert "nope: no such file or folder" in result.stderr
    assert run("read", folder, "-o", tmp_path / "x.dossier").exit_code == 0
    assert run("read", tmp_path / "nope", "-o", tmp_path / "x.dossier").exit_code == 1
    with api.open(tmp_path / "x.dossier") as dossier:
        assert dossier.counts().documents == 1
