"""What the tests share."""

import os
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "russia-pakistan"


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of example articles."""
    return EXAMPLES


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with gold annotations and seeds, which only some machines have (`DRAGOMAN_SHARED`)."""
    folder = Path(os.environ.get("DRAGOMAN_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    if not (folder / "gold" / "seeds.jsonl").is_file():
        pytest.skip("the annotated corpora are not on this machine")
    return folder
