import os
from pathlib import Path

import pytest

from dragoman.documents import load, raw
from dragoman.errors import DocumentError


def refusal(path: Path) -> str:
    with pytest.raises(DocumentError) as error:
        load(path)
    message = str(error.value)
    assert "\n" not in message
    return message


def test_a_missing_file(tmp_path: Path) -> None:
    assert "gone.txt: no such file" in refusal(tmp_path / "gone.txt")


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert "a.txt: the file is empty" in refusal(tmp_path / "a.txt")


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(raw.MAX_BYTES + 1)
    assert "larger than 50 MB" in refusal(path)
    with path.open("wb") as file:
        file.truncate(51_500_000)
    assert "larger than 50 MB" in refusal(path)


def test_a_text_longer_than_any_document_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raw, "MAX_CHARACTERS", 1000)
    path = tmp_path / "a.txt"
    path.write_text("a" * 1000, encoding="utf-8")
    assert len(load(path).text) == 1000
    path.write_text("a" * 1234, encoding="utf-8")
    assert "a.txt: 1,234 characters of text, and no document may have more than 1,000 " in refusal(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "not a regular file" in refusal(tmp_path / "a.txt")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices on this system")
def test_a_device_does_not_hang() -> None:
    assert "not a regular file" in refusal(Path("/dev/zero"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text")
    path.chmod(0)
    assert "permission denied" in refusal(path)


def test_permission_denied_has_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(name: str, flags: int) -> int:
        raise PermissionError(13, "Permission denied", name)

    monkeypatch.setattr(raw, "_open", deny)
    assert "permission denied" in refusal(tmp_path / "a.txt")


def test_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    assert "leads back to itself" in refusal(tmp_path / "a.txt")


def test_a_name_that_is_no_utf8_is_printable(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    assert "%FF.txt" in refusal(path)


def test_a_name_with_nul() -> None:
    assert "not a file name" in refusal(Path("a\0.txt"))
