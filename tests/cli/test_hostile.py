"""File names, bytes and paths that would steer the screen, break a command or be overwritten."""

import csv
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dragoman.cli.options import Day
from dragoman.cli.output import harmless
from dragoman.cli.progress import progress

from .conftest import TEXT
from .running import run

BAD = "a\x1b]0;title\x07\nb\x1b[2J\r"
posix = pytest.mark.skipif(os.name != "posix", reason="names of these bytes are a matter of POSIX")


def python(code: str, *arguments: str | Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **more})


def command(*arguments: str | Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    return python("from dragoman.cli import main; main()", *arguments, **more)


def test_harmless() -> None:
    assert harmless(BAD) == "a␛]0;title␇ b␛[2J"
    assert harmless(f"  {BAD}") == "  a␛]0;title␇ b␛[2J"
    assert harmless("\udcff") == "\ufffd"


@posix
def test_names_do_not_steer_the_terminal(folder: Path, tmp_path: Path) -> None:
    (folder / f"{BAD}.txt").touch()
    (folder / f"{BAD}.xyz").touch()
    shown = run("read", folder, "-o", tmp_path / "x.dossier", "--workers", "1")
    shown_too = [run("timeline", tmp_path / BAD), run("brief", tmp_path / "x.dossier", "-o", tmp_path / BAD)]
    for result in (shown, *shown_too):
        assert not {"\x1b", "\x07", "\r"} & set(result.stderr)
    assert "\n  a␛]0;title␇ b␛[2J .txt: " in f"\n{shown.stderr}"
    assert "the file is empty" in shown.stderr
    assert all(len(each.stderr.splitlines()) == 1 for each in shown_too[:1])


@posix
def test_a_document_with_bytes_in_its_name_is_shown_by_either_form(folder: Path, tmp_path: Path) -> None:
    (folder / "caf\udce9.txt").write_text(f"News. {TEXT}", encoding="utf-8")
    said = run("read", folder, "-o", tmp_path / "x.dossier", "--workers", "1", "--reader", "rules").stderr
    assert "caf%E9.txt" in said
    for name in ("caf%E9.txt", "caf\udce9.txt"):
        assert "News." in run("show", tmp_path / "x.dossier", name, "--format", "text").stdout
        assert "caf%E9.txt" in run("statements", tmp_path / "x.dossier", "--document", name, "--format", "csv").stdout
    assert run("statements", tmp_path / "x.dossier", "--speaker", "\udce9").stderr.startswith("dragoman: ")


@posix
def test_csv_does_not_either(folder: Path, tmp_path: Path) -> None:
    (folder / f"{BAD}.txt").write_text(f"News. {TEXT}", encoding="utf-8")
    run("read", folder, "-o", tmp_path / "x.dossier", "--workers", "1")
    shown = run("statements", tmp_path / "x.dossier", "--format", "csv").stdout
    assert "\x1b" not in shown
    assert {row["doc"] for row in csv.DictReader(io.StringIO(shown))} == {"nile.txt", "a␛]0;title␇\nb␛[2J␍.txt"}


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_names_are_no_markup_of_the_progress_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = _Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("TERM", "xterm")
    with progress("Reading") as tell:
        assert tell
        tell(1, 2, "z[/b].txt")
        tell(2, 2, f"y[bold]{BAD}.txt")
    assert "y[bold]a␛]0;title␇ b␛[2J" in screen.getvalue()
    assert "\x07" not in screen.getvalue()


@posix
@pytest.mark.parametrize(
    "asked",
    [
        lambda path: ["brief", path, "-o", "-", "--title", "a\udcff"],
        lambda path: ["brief", path, "-o", f"{path}\udcff.html", "--title", "a\udcff"],
        lambda path: ["brief", path, "-o", "-"],
        lambda path: ["timeline", path, "--format", "table"],
        lambda path: ["show", path, "nile.txt", "--format", "text"],
        lambda path: ["show", path, "nile.txt", "--format", "md"],
        lambda path: ["verify", path],
        lambda path: ["read", f"{path.parent}/in", "-o", path],
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "ascii"])
def test_no_encoding_ends_in_a_traceback(
    dossier: Path, tmp_path: Path, encoding: str, asked: Callable[[Path], list[Any]]
) -> None:
    odd = tmp_path / "y\udcff.dossier"
    dossier.rename(odd)
    done = command(*asked(odd), PYTHONIOENCODING=encoding)
    assert b"Traceback" not in done.stderr
    assert done.returncode == 0, done.stderr


@posix
def test_a_briefing_to_standard_output_is_utf_8(dossier: Path) -> None:
    wanted = run("brief", dossier, "-o", "-").stdout
    assert "–" in wanted or "’" in wanted
    assert command("brief", dossier, "-o", "-", PYTHONIOENCODING="latin-1").stdout.decode("utf-8") == wanted


def test_dates_need_no_typed_click() -> None:
    code = (
        "import click\n"
        "def refuse(*_): raise TypeError('not subscriptable')\n"
        "click.ParamType.__class_getitem__ = refuse\n"
        "import dragoman.cli.options\n"
    )
    assert python(code).returncode == 0
    assert str(Day("end").convert("2018-02", None, None)) == "2018-02-28"
