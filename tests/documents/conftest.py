"""What several of these tests need: the seeds, where they are, and files in odd formats."""

import os
from pathlib import Path

import pytest


@pytest.fixture
def seeds() -> Path:
    """The folder of seed articles; tests that need it are skipped without it."""
    named = os.environ.get("DRAGOMAN_SHARED")
    shared = Path(named) if named else Path(__file__).resolve().parents[3] / "shared"
    if not (shared / "seeds").is_dir():
        pytest.skip("the seed articles are not here")
    return shared / "seeds"
