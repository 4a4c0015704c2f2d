from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.dossier import Dossier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "my.dossier"


@pytest.fixture
def dossier(path: Path) -> Iterator[Dossier]:
    with Dossier.create(path) as made:
        yield made
