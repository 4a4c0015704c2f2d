"""Files are hashed ahead, in their order, and no further than is asked for."""

import hashlib
from pathlib import Path
from threading import Event

import pytest

from dragoman.events import digests as room
from dragoman.events.digests import digests


def _files(folder: Path, number: int) -> list[Path]:
    paths = [folder / f"{each}.CSV" for each in range(number)]
    for each in paths:
        each.write_bytes(each.name.encode() * 100)
    return paths


def test_each_file_comes_with_the_digest_of_its_bytes(tmp_path: Path) -> None:
    paths = _files(tmp_path, 9)
    with digests(paths) as found:
        told = [(path, digest.result()) for path, digest in found]
    assert told == [(each, hashlib.sha256(each.read_bytes()).hexdigest()) for each in paths]


def test_only_so_many_bytes_are_hashed_ahead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[Path] = []
    hashed = room._digest

    def watched(path: Path, stopped: Event) -> str:
        begun.append(path)
        return hashed(path, stopped)

    monkeypatch.setattr(room, "_digest", watched)
    monkeypatch.setattr(room, "_AHEAD", 1300)  # Two files of 500 bytes.
    paths = _files(tmp_path, 6)
    with digests(paths) as found:
        next(found)[1].result()
    assert set(begun) <= set(paths[:3])
    monkeypatch.setattr(room, "_AHEAD", 1)
    with digests(paths) as found:
        assert [path for path, digest in found if digest.result()] == paths


def test_a_file_that_is_gone_is_told_in_its_turn(tmp_path: Path) -> None:
    [first, second] = _files(tmp_path, 2)
    first.unlink()
    with digests([first, second]) as found:
        _, missing = next(found)
        with pytest.raises(FileNotFoundError):
            missing.result()
        assert next(found)[1].result()
