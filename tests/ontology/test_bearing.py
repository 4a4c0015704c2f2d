"""What bears on a question by default; grades of sources."""

import pytest

from dragoman.ontology.admiralty import credibility, grade, reliability
from dragoman.ontology.bearing import denies, foresees, kind_weight, strongest, tone


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Kenya will join the pact", 1),
        ("Kenya will not join the pact", -1),
        ("Uganda breaks with Kenya", -1),
        ("no war comes", 1),
        ("the weather is fine", 0),
    ],
)
def test_what_a_hypothesis_foresees(text: str, way: int) -> None:
    assert foresees(text) == way


def test_a_bare_no_denies() -> None:
    assert denies("no")
    assert not denies("yes")


def test_deeds_tell_more_than_words_and_forecasts_nothing() -> None:
    assert kind_weight("event", "COOPERATE") > kind_weight("event", "CONSULT") > 0
    assert kind_weight("forecast") == 0
    assert tone("event", "ASSAULT") < 0 < tone("event", "COOPERATE")
    assert tone("assessment", level=-5.0) == -0.5
    assert tone("assessment", trend="rising") > 0
    assert tone("event", "REQUEST") == 0
    assert strongest() > 0


def test_the_admiralty_grades() -> None:
    assert [each.name for each in reliability()] == list("ABCDEF")
    assert [each.name for each in credibility()] == list("123456")
    assert grade("b") == reliability()[1]
    assert grade("Z") is None
    weights = [each.weight for each in reliability()[:5]]
    assert weights == sorted(weights, reverse=True)
