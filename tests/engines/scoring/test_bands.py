"""Intervals, curves, decompositions and rankings."""

import math

import numpy as np
import pytest
from scipy import stats

from dragoman.engines.scoring import (
    Resampling,
    Scores,
    ahead,
    brier,
    difference,
    mean_interval,
    murphy,
    reliability,
    skill_interval,
    standings,
)


def calibrated(rng: np.random.Generator, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Forecasts in tenths, and outcomes drawn with them."""
    p = rng.integers(1, 10, count) / 10
    return p, (rng.random(count) < p).astype(float)


def test_intervals_are_those_of_scipy() -> None:
    """One forecast a question: scipy's BCa, to the noise of the draws."""
    p, o = calibrated(np.random.default_rng(1), 60)
    score = brier(p, o)
    ours = mean_interval(score, np.arange(60), Resampling(draws=20_000))
    rng = np.random.default_rng(2)
    theirs = stats.bootstrap((score,), np.mean, confidence_level=0.9, n_resamples=20_000, method="BCa", rng=rng)
    assert ours.middle == pytest.approx(score.mean())
    assert (ours.low, ours.high) == pytest.approx(tuple(theirs.confidence_interval), abs=0.002)


def test_forecasts_of_one_question_are_drawn_together() -> None:
    """Every score ten times, of the same question: the same interval as once; as ten questions, a narrower one."""
    p, o = calibrated(np.random.default_rng(3), 40)
    score, question = brier(p, o), np.arange(40)
    once = mean_interval(score, question)
    tenfold = mean_interval(np.repeat(score, 10), np.repeat(question, 10))
    assert (tenfold.low, tenfold.high) == pytest.approx((once.low, once.high))
    assert tenfold.clusters == 40
    apart = mean_interval(np.repeat(score, 10), np.arange(400))
    assert apart.high - apart.low < (once.high - once.low) / 2


@pytest.mark.slow
def test_intervals_hold_the_truth_about_as_often_as_they_say() -> None:
    """Expected score of a calibrated author, 30 questions: nominal 90 %."""
    rng = np.random.default_rng(4)
    expected = np.mean([each / 10 * (1 - each / 10) for each in range(1, 10)])
    found = [mean_interval(brier(*calibrated(rng, 30)), np.arange(30), Resampling(draws=500)) for _ in range(600)]
    assert 0.85 <= np.mean([each.low <= expected <= each.high for each in found]) <= 0.93


def test_intervals_depend_on_the_seed_alone() -> None:
    score, question = np.linspace(0, 1, 30), np.arange(30)
    assert mean_interval(score, question) == mean_interval(score, question)
    assert mean_interval(score, question) != mean_interval(score, question, Resampling(seed=1))


def test_few_and_equal_scores() -> None:
    one = mean_interval([0.2, 0.4], [5, 5])
    assert one.middle == pytest.approx(0.3)
    assert (one.clusters, math.isnan(one.low)) == (1, True)
    same = mean_interval(np.full(9, 0.25), np.arange(9))
    assert (same.low, same.middle, same.high) == (0.25, 0.25, 0.25)


def test_skill_and_its_interval() -> None:
    score, reference = np.array([0.1, 0.2, 0.1, 0.3]), np.array([0.3, 0.2, 0.25, 0.25])
    found = skill_interval(score, reference, np.arange(4))
    assert found.middle == pytest.approx(0.3)
    assert found.low <= found.middle <= found.high <= 1


def test_no_curve_below_fifty_questions() -> None:
    p, o = calibrated(np.random.default_rng(5), 100)
    assert reliability(p[:49], o[:49], np.arange(49)) is None
    assert reliability(p, o, np.arange(100) // 3) is None
    assert murphy(p[:49], o[:49], np.arange(49)) is None


def test_the_curve_and_its_null_band() -> None:
    """The band is the binomial's: 400 forecasts of .3, of which half came."""
    p, o = np.full(400, 0.3), np.tile([0.0, 1.0], 200)
    found = reliability(p, o, np.arange(400), how=Resampling(draws=20_000))
    assert found is not None
    assert (found.forecast[0], found.observed[0]) == pytest.approx((0.3, 0.5))
    assert found.count.tolist() == [400]
    exact = stats.binom(400, 0.3).ppf([0.05, 0.95]) / 400
    assert (found.low[0], found.high[0]) == pytest.approx(tuple(exact), abs=0.003)


def test_the_null_band_is_wider_where_forecasts_share_questions() -> None:
    p, o, question = np.full(400, 0.3), np.zeros(400), np.arange(400)
    alone, shared = reliability(p, o, question), reliability(p, o, question // 4)
    assert alone is not None
    assert shared is not None
    assert shared.high[0] - shared.low[0] > 1.5 * (alone.high[0] - alone.low[0])


def test_the_null_band_holds_a_calibrated_author() -> None:
    rng = np.random.default_rng(6)
    held = []
    for seed in range(60):
        p, o = calibrated(rng, 300)
        found = reliability(p, o, np.arange(300), how=Resampling(draws=300, seed=seed))
        assert found is not None
        held.append((found.low <= found.observed) & (found.observed <= found.high))
    assert 0.87 <= np.mean(np.concatenate(held)) <= 0.96


def test_murphy_by_hand() -> None:
    """40 forecasts of .8 of which 30 came, 20 of .25 of which 8 came: base rate 38 / 60."""
    p = np.repeat([0.8, 0.25], [40, 20])
    o = np.concatenate([np.ones(30), np.zeros(10), np.ones(8), np.zeros(12)])
    found = murphy(p, o, np.arange(60))
    assert found is not None
    base = 38 / 60
    assert found.reliability == pytest.approx((40 * 0.05**2 + 20 * 0.15**2) / 60)
    assert found.resolution == pytest.approx((40 * (0.75 - base) ** 2 + 20 * (0.4 - base) ** 2) / 60)
    assert found.uncertainty == pytest.approx(base * (1 - base))
    for parts in ((found.reliability, found.resolution, found.uncertainty), found.corrected):
        assert parts[0] - parts[1] + parts[2] == pytest.approx(brier(p, o).mean())


def test_the_correction_removes_the_bias() -> None:
    """A calibrated author has no reliability term in truth; uncorrected it averages more than .02 here."""
    rng = np.random.default_rng(7)
    p = np.repeat(np.arange(1, 10) / 10, 6)
    found = [murphy(p, (rng.random(54) < p).astype(float), np.arange(54)) for _ in range(2000)]
    both = [(each.reliability, each.corrected[0]) for each in found if each is not None]
    plain, corrected = np.mean(both, axis=0)
    expected = np.mean([each / 10 * (1 - each / 10) for each in range(1, 10)]) / 6
    assert plain == pytest.approx(expected, rel=0.05)
    assert abs(corrected) < 0.002


def test_no_decomposition_where_it_is_not_sound() -> None:
    p, o = calibrated(np.random.default_rng(8), 200)
    assert murphy(p, o, np.arange(200)) is not None
    assert murphy(p, o, np.arange(200) // 2) is None
    assert murphy(np.append(p, 0.123), np.append(o, 1), np.arange(201)) is None


def worded(median: np.ndarray) -> Scores:
    return Scores(median * 0.9, median, median * 1.1)


def test_authors_are_ranked_only_where_their_bands_are_apart() -> None:
    rng = np.random.default_rng(9)
    score = np.concatenate([rng.uniform(0, 0.1, 50), rng.uniform(0, 0.12, 50), rng.uniform(0.5, 0.9, 50)])
    found = standings(np.repeat([3, 5, 8], 50), worded(score), np.arange(150))
    assert [(each.author, each.forecasts, each.questions) for each in found] == [(3, 50, 50), (5, 50, 50), (8, 50, 50)]
    assert all(each.low < each.middle < each.high for each in found)
    assert ahead(found).tolist() == [[False, False, True], [False, False, True], [False] * 3]


def test_with_one_question_nobody_is_ranked() -> None:
    found = standings([0, 1, 1], worded(np.array([0.9, 0.01, 0.02])), [0, 1, 2])
    assert not ahead(found).any()


def test_on_the_same_questions_a_small_difference_shows() -> None:
    rng = np.random.default_rng(10)
    hard = rng.uniform(0, 0.8, 40)
    first = np.arange(40), hard + rng.normal(0.01, 0.01, 40)
    second = np.arange(5, 45), np.append(hard[5:] + rng.normal(0.06, 0.01, 35), np.zeros(5))
    found = difference(first, second)
    assert found is not None
    assert (found.clusters, found.high < 0) == (35, True)
    assert difference(([1], [0.5]), ([2], [0.5])) is None


def test_bad_input_is_refused() -> None:
    with pytest.raises(ValueError, match="no scores"):
        mean_interval([], [])
    with pytest.raises(ValueError, match="finite"):
        mean_interval([math.inf, 1], [0, 1])
    with pytest.raises(ValueError, match="reference is perfect"):
        skill_interval([0.1], [0.0], [0])
    with pytest.raises(ValueError, match="coverage 2"):
        Resampling(coverage=2)
    with pytest.raises(ValueError, match="0 draws"):
        Resampling(draws=0)
    with pytest.raises(ValueError, match="3 questions"):
        reliability([0.5], [1], [1, 2, 3])
    with pytest.raises(ValueError, match="0 bins"):
        reliability([0.5], [1], [1], bins=0)
