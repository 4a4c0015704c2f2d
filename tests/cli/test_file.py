"""Where a briefing is written, and what it leaves alone."""

import os
from pathlib import Path

import pytest

from .running import run


def test_a_briefing_does_not_replace_a_dossier(dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "other.html").write_bytes(dossier.read_bytes())
    (tmp_path / "link.html").symlink_to(dossier)
    before = dossier.read_bytes()
    for output in (dossier, tmp_path / "other.html", tmp_path / "link.html", tmp_path / "x.dossier-wal"):
        result = run("brief", dossier, "-o", output, "--format", "html")
        assert result.exit_code == 1
        assert f"{output}: a dossier or another database" in result.stderr
    assert dossier.read_bytes() == before
    assert (tmp_path / "other.html").read_bytes() == before


def test_what_lies_beside_the_output_is_left_alone(dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("kept", encoding="utf-8")
    (tmp_path / ".b.html.part").symlink_to(tmp_path / "precious")
    assert run("brief", dossier, "-o", tmp_path / "b.html").exit_code == 0
    assert (tmp_path / "precious").read_text(encoding="utf-8") == "kept"
    assert not (tmp_path / "b.html").is_symlink()
    assert sorted(each.name for each in tmp_path.iterdir() if each.name.endswith(".part")) == [".b.html.part"]


def test_an_error_names_the_output_that_was_asked_for(dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for output in (tmp_path / "no" / "b.html", tmp_path / "folder"):
        result = run("brief", dossier, "-o", output, "--format", "html")
        assert result.exit_code == 1
        assert result.stderr.startswith(f"dragoman: {output}: ")
    assert list(tmp_path.glob("**/*.part")) == []


@pytest.mark.skipif(os.name != "posix", reason="pipes with names are a matter of POSIX")
def test_a_pipe_is_written_to_not_replaced(dossier: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert run("brief", dossier, "-o", tmp_path / "pipe", "--format", "md").exit_code == 0
        assert (tmp_path / "pipe").is_fifo()
        assert os.read(reader, 100).startswith(b"# Egypt and Sudan\n")
    finally:
        os.close(reader)
