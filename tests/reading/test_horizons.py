"""By when, as the rules read it: the time of the forecast's own clause."""

import pytest

from dragoman.statements import Forecast

from .reads import read


@pytest.mark.parametrize(
    ("text", "horizon", "due"),
    [
        ("After the 2021 deal, Kenya will join by 2030.", "by 2030", "2030"),
        ("Since Kenya signed in 2019, Uganda will probably sign by mid-2027.", "by mid-2027", "2024-05-29/2027-07-01"),
        ("By 2030 Kenya will join the pact.", "By 2030", "2030"),
        ("If the lease ends in 2026, Kenya will join by 2030.", "by 2030", "2030"),
        ("Kenya will win the 2026 vote and join by 2030.", "by 2030", "2030"),
        ("Kenya will soon join, perhaps before 2026.", "before 2026", "2024-05-29/2025-12-31"),
        ("Rwanda was expected to sign the accord in 2020.", None, None),
        ("Kenya will join the pact.", None, None),
    ],
)
def test_the_horizon_is_that_of_the_forecast_itself(text: str, horizon: str | None, due: str | None) -> None:
    found = [each for each in read(text, "forecast") if isinstance(each, Forecast)]
    assert [(each.horizon, str(each.due) if each.due else None) for each in found] == [(horizon, due)]
