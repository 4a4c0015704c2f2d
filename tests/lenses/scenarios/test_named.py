"""Factors in the words of a user."""

import pytest

from dragoman.errors import QueryError
from dragoman.lenses.model.finding import settings
from dragoman.lenses.scenarios.named import placed, targets

from .models import MODEL

FACTORS = MODEL.factors


def test_settings_and_targets() -> None:
    assert settings(FACTORS, ["waiver=FULL", "pressure=y"]) == {"waiver": "full", "pressure": "yes"}
    assert targets(FACTORS, ["energy deal", "waiver=partial|full"]) == {"deal": ("yes",), "waiver": ("partial", "full")}


def test_todays_states() -> None:
    assert [each.now for each in placed(FACTORS, ["waiver=full"])] == ["full", "no", "no", None]


@pytest.mark.parametrize(
    ("given", "says"), [("energy treaty", "nearest are 'Energy deal'"), ("waiver=none|whole", "no state 'whole'")]
)
def test_what_is_not_there(given: str, says: str) -> None:
    with pytest.raises(QueryError, match=says):
        targets(FACTORS, [given])
