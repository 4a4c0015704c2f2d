import math

import numpy as np
import pytest
import scoringrules
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import ArrayLike

from dragoman.engines.scoring import (
    Readings,
    base_rates,
    brier,
    counts,
    log_score,
    multi_brier,
    multi_log_score,
    ranked_score,
    rates_before,
    scored,
    skill,
    time_weighted,
)

probabilities = st.floats(0.001, 0.999)
forecasts = st.lists(st.tuples(probabilities, st.integers(0, 1)), min_size=1, max_size=30)


@given(forecasts)
def test_brier_and_log_scores_are_those_of_scoringrules(rows: list[tuple[float, int]]) -> None:
    p, o = np.array(rows).T
    np.testing.assert_allclose(brier(p, o), scoringrules.brier_score(o, p), atol=1e-12)
    np.testing.assert_allclose(log_score(p, o), scoringrules.log_score(o, p), atol=1e-9)


@given(st.lists(st.floats(0.01, 1), min_size=2, max_size=6), st.data())
def test_ranked_scores_are_those_of_scoringrules(weights: list[float], data: st.DataObject) -> None:
    p = np.array(weights) / sum(weights)
    came = data.draw(st.integers(0, len(weights) - 1))
    assert ranked_score(p, came) == pytest.approx(float(scoringrules.rps_score(came + 1, p)))


def test_scores_by_hand() -> None:
    assert brier([0.8, 0.8, 0, 1], [1, 0, 0, 0]) == pytest.approx([0.04, 0.64, 0, 1])
    assert log_score([0.5, 0.25, 1], [1, 0, 1]) == pytest.approx([math.log(2), math.log(4 / 3), 0])
    assert log_score([0.0], [1])[0] == math.inf
    three = np.array([[0.5, 0.3, 0.2]] * 2)
    assert multi_brier(three, [0, 2]) == pytest.approx([0.25 + 0.09 + 0.04, 0.25 + 0.09 + 0.64])
    assert multi_log_score(three, [1, 2]) == pytest.approx([-math.log(0.3), -math.log(0.2)])
    assert ranked_score(three, [0, 2]) == pytest.approx([0.25 + 0.04, 0.25 + 0.64])


@given(probabilities, probabilities)
def test_rules_are_proper(truth: float, said: float) -> None:
    """Nothing is expected to score better than what is believed (Gneiting and Raftery 2007)."""
    for rule in (brier, log_score):
        expected = [truth * rule(p, 1) + (1 - truth) * rule(p, 0) for p in (truth, said)]
        assert expected[0] <= expected[1] + 1e-12


def test_words_have_a_best_and_a_worst_reading() -> None:
    """Read as .6 to .9, by most as .8: best as .9 where it came, as .6 where it did not."""
    read = Readings(*(np.full(2, each) for each in (0.6, 0.8, 0.9)))
    found = scored(read, [1, 0])
    assert found.best == pytest.approx([0.01, 0.36])
    assert found.median == pytest.approx([0.04, 0.64])
    assert found.worst == pytest.approx([0.16, 0.81])
    assert scored(read, [1, 0], log_score).worst == pytest.approx([-math.log(0.6), -math.log(0.1)])


@given(st.lists(st.tuples(probabilities, probabilities, probabilities, st.integers(0, 1)), min_size=1, max_size=20))
def test_the_median_reading_scores_between_the_best_and_the_worst(rows: list[tuple[float, ...]]) -> None:
    low, median, high = np.sort(np.array(rows)[:, :3]).T
    found = scored(Readings(low, median, high), np.array(rows)[:, 3])
    assert (found.best <= found.median).all()
    assert (found.median <= found.worst).all()


def test_of_conditional_forecasts_those_count_whose_condition_held() -> None:
    assert counts([True, True, True, False], [1, 0, np.nan, 1]).tolist() == [True, False, False, False]
    assert counts([True, False]).tolist() == [True, False]


def test_updates_are_weighted_by_how_long_they_stood() -> None:
    """Open 0 to 10: nothing until 2, then .4 for 3, then .1 for 5: (1.2 + .5) / 8. Three more series beside it."""
    found = time_weighted([0, 0, 1, 2, 2], [5, 2, -3, 4, 4], [0.1, 0.4, 0.3, 9, 0.2], [0, 0, 0, 0], [10, 10, 10, 10])
    assert found.score == pytest.approx([1.7 / 8, 0.3, 0.2, np.nan], nan_ok=True)
    assert found.coverage == pytest.approx([0.8, 1, 0.6, 0])


def test_what_is_said_at_the_close_never_stood() -> None:
    found = time_weighted([0, 0], [0, 10], [0.5, math.inf], [0], [10])
    assert (found.score[0], found.coverage[0]) == (0.5, 1)


def test_base_rates_by_hand() -> None:
    assert base_rates([1, 0, 1, 1], [0, 0, 7, 0]) == pytest.approx([2 / 3, 2 / 3, 1, 2 / 3])
    rates = rates_before([1, 0, 1], [0, 0, 0], made=[0, 5, 9], resolved=[4, 8, 12])
    assert rates == pytest.approx([1 / 2, 2 / 3, 2 / 4])


def test_skill_by_hand() -> None:
    assert skill([0.1, 0.3], [0.2, 0.6]) == pytest.approx(0.5)
    assert math.isnan(skill([], []))
    assert math.isnan(skill([0.1], [0.0]))


@pytest.mark.parametrize(
    ("forecast", "outcome", "says"),
    [
        ([0.5, 1.2], [1, 0], "forecast 1: 1.2; a probability"),
        ([math.nan], [1], "between 0 and 1"),
        ([0.5], [0.5], "must be 0 or 1"),
        ([0.5], [1, 0], r"shape \(1,\)"),
    ],
)
def test_what_cannot_be_scored_is_refused(forecast: ArrayLike, outcome: ArrayLike, says: str) -> None:
    for rule in (brier, log_score):
        with pytest.raises(ValueError, match=says):
            rule(forecast, outcome)


def test_other_bad_input_is_refused() -> None:
    read = Readings(*(np.array([each]) for each in (0.6, 0.5, 0.9)))
    with pytest.raises(ValueError, match="within its band"):
        scored(read, [1])
    with pytest.raises(ValueError, match="add up to 1"):
        multi_brier([[0.5, 0.4]], [0])
    with pytest.raises(ValueError, match="no such outcome"):
        ranked_score([[0.5, 0.5]], [2])
    with pytest.raises(ValueError, match="held"):
        counts([True], [2])
    with pytest.raises(ValueError, match="question 0 closes"):
        time_weighted([0], [1], [1], [5], [5])
    with pytest.raises(ValueError, match="series numbers"):
        time_weighted([1], [1], [1], [0], [5])
    with pytest.raises(ValueError, match="same forecasts"):
        skill([0.1], [0.1, 0.2])
