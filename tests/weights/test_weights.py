from pathlib import Path

import pytest

from dragoman import weights

MOST = 40_000_000


def test_the_models_are_there_and_not_too_large() -> None:
    assert weights.present()
    assert sum(path.stat().st_size for path in weights.folder().iterdir() if path.is_file()) < MOST


def test_a_copy_without_them_knows_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "folder", lambda: tmp_path)
    assert not weights.present()


def test_the_card_names_every_file() -> None:
    card = (weights.folder() / "card.md").read_text("utf-8")
    for path in weights.folder().iterdir():
        if path.is_file() and path.suffix not in {".py", ".md"}:
            assert f"`{path.name}`" in card, path.name
