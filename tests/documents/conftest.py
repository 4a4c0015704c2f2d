"""What several of these tests need: the seeds, where they are."""

from pathlib import Path

import pytest


@pytest.fixture
def seeds(shared: Path) -> Path:
    """The folder of seed articles; tests that need it are skipped without it."""
    return shared / "seeds"
