"""One article about the Nile, and a dossier of it."""

from pathlib import Path

import pytest

from .running import run

TEXT = "Egypt signed an agreement with Sudan on 12 May 2019.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the article."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "nile.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "in"


@pytest.fixture
def dossier(folder: Path, tmp_path: Path) -> Path:
    """A dossier with what it says."""
    assert run("read", folder, "-o", tmp_path / "x.dossier", "--workers", "1").exit_code == 0
    return tmp_path / "x.dossier"
