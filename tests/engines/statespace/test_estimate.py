from statistics import NormalDist

import numpy as np
import pytest

from dragoman.engines.statespace import Series, estimate
from dragoman.engines.statespace.quantiles import mixture_quantile, normal
from dragoman.engines.statespace.scale import bounded, latent

from .series import drawn, fixed

Z = NormalDist().inv_cdf(0.95)
NONE = Series(np.empty(0), np.empty(0), np.empty(0))


def flat(*numbers: float) -> np.ndarray:
    return np.array(numbers, float)


def test_one_observation_by_hand() -> None:
    """Prior variance 1, noise 0.25: the mean is 0.8 of the observation, the variance 0.2; q opens it by 0.1 a year."""
    series = Series(flat(1000), flat(10 * np.tanh(0.5)), flat(1))
    found = estimate([series], [flat(1000, 1000 + 365.25, 1000 - 2 * 365.25)], grid=fixed(0.1, 0.25))[0]
    sd = np.sqrt([0.2, 0.3, 0.4])
    np.testing.assert_allclose(found.level, bounded(np.full(3, 0.4)), atol=1e-9)
    np.testing.assert_allclose(found.high, bounded(0.4 + Z * sd), atol=1e-6)
    np.testing.assert_allclose(found.low, bounded(0.4 - Z * sd), atol=1e-6)
    assert found.moves == pytest.approx(10 * np.tanh(0.4))


def test_two_of_one_day_share_the_move_by_their_precision() -> None:
    """Equal values of variances 1 and 3: precision 4 / 3, of which they hold three quarters and one."""
    found = estimate([Series(flat(5, 5), flat(4, 4), flat(1, 3))], [flat(5)], grid=fixed(0.1, 0.5))[0]
    level = 10 * np.tanh(np.arctanh(0.4) * (8 / 3) / (1 + 8 / 3))
    assert found.level[0] == pytest.approx(level)
    np.testing.assert_allclose(found.moves, [0.75 * level, 0.25 * level], atol=1e-12)


def test_of_two_that_disagree_on_a_day_each_moves_its_own_way() -> None:
    found = estimate([Series(flat(5, 5), flat(6, -6), flat(1, 1))], [flat(5)])[0]
    assert found.level[0] == pytest.approx(0, abs=1e-12)
    assert found.moves[0] == pytest.approx(-found.moves[1])
    assert found.moves[0] > 1


@pytest.mark.parametrize("smooth", [True, False])
def test_without_observations_there_is_the_prior_on_every_day(smooth: bool) -> None:
    found = estimate([NONE], [flat(-100, 0, 1e5)], smooth=smooth)[0]
    assert found.level.tolist() == [0, 0, 0]
    np.testing.assert_allclose(found.high, np.full(3, 10 * np.tanh(Z)), atol=1e-5)
    np.testing.assert_allclose(found.low, -found.high, atol=1e-5)
    assert found.moves.size == 0
    assert found.slope[0] == pytest.approx(-found.slope[2], abs=1e-5)


def test_before_the_first_observation_the_filter_knows_nothing() -> None:
    series = drawn(2, 20)
    found = estimate([series, NONE], [series.times[:1] - 1] * 2, smooth=False)
    assert found[0].high == pytest.approx(found[1].high)
    assert found[0].level == 0


def test_the_band_opens_with_the_time_from_what_was_observed() -> None:
    series = Series(flat(*range(0, 600, 30)), np.full(20, 5.0), np.ones(20))
    found = estimate([series], [flat(-2000, -500, 300, 1500, 4000)])[0]
    width = found.high - found.low
    assert width[0] > width[1] > width[2] < width[3] < width[4]


def test_a_rise_is_a_rise() -> None:
    times = np.arange(0, 1500, 15.0)
    found = estimate([Series(times, np.where(times < 1200, -3.0, 6.0), np.ones(100))], [flat(1500)])[0]
    assert 2 < found.slope[0] < found.slope[1] < found.slope[2]


@pytest.mark.parametrize("smooth", [True, False])
@pytest.mark.parametrize(
    "series",
    [
        Series(flat(0), flat(10), flat(1e-3)),
        Series(np.zeros(500), drawn(1, 500).values, np.full(500, 2.0)),
        Series(np.arange(300.0), np.full(300, -10.0), np.ones(300)),
        Series(np.arange(50.0), drawn(1, 50).values, np.tile(flat(1e-3, 1e6), 25)),
        Series(flat(0, 1e-9, 1e6, 1e6 + 1e-9), flat(-10, 10, 0, 10), np.full(4, 1e-3)),
    ],
    ids=["one", "one time", "identical", "uneven variances", "far and near"],
)
def test_hard_cases_stay_finite_and_ordered(series: Series, smooth: bool) -> None:
    found = estimate([series], [flat(-1e6, 0, 100, 1e7)], smooth=smooth)[0]
    assert np.isfinite(np.concatenate([found.level, found.low, found.high, found.moves, found.slope])).all()
    assert (found.low < found.level).all()
    assert (found.level < found.high).all()


def test_ten_thousand_observations_give_the_true_level() -> None:
    rng = np.random.default_rng(5)
    times = np.sort(rng.uniform(0, 9000, 10_000))
    truth = latent(flat(3)) + 0.5 * np.sin(times / 700)
    found = estimate([Series(times, bounded(truth + rng.normal(0, 0.4, 10_000)), np.ones(10_000))], [times[::100]])[0]
    held = (found.low <= bounded(truth[::100])) & (bounded(truth[::100]) <= found.high)
    assert held.mean() > 0.8
    assert (found.high - found.low).max() < 4


def test_an_empty_call_and_no_days() -> None:
    assert estimate([], []) == []
    found = estimate([drawn(1, 5), NONE], [np.empty(0)] * 2)
    assert [each.level.size for each in found] == [0, 0]
    assert [each.moves.size for each in found] == [5, 0]


def test_the_same_input_gives_the_same_bytes() -> None:
    series = [drawn(seed, 30) for seed in range(9)]
    one, two = (estimate(series, [np.arange(0.0, 1500, 7)] * 9) for _ in range(2))
    assert [each.high.tobytes() for each in one] == [each.high.tobytes() for each in two]


@pytest.mark.parametrize(
    ("series", "message"),
    [
        (Series(flat(0, np.nan), flat(1, 1), flat(1, 1)), "series 1, observation 1: its time"),
        (Series(flat(0, 1), flat(1, np.nan), flat(1, 1)), "series 1, observation 1: its value"),
        (Series(flat(0, 1), flat(1, 1), flat(np.inf, 1)), "series 1, observation 0: its variance"),
        (Series(flat(0, 1), flat(1, 1), flat(1, 0)), "series 1, observation 1: its variance"),
        (Series(flat(0, 2, 1), flat(1, 1, 1), flat(1, 1, 1)), "series 1, observation 2: it is earlier"),
        (Series(flat(0, 1), flat(1), flat(1, 1)), "series 1: 2 times, 1 values, 2 variances"),
        (Series(np.zeros((2, 2)), flat(1), flat(1)), r"rows of numbers, not of shape \(2, 2\)"),
    ],
)
def test_what_is_no_series_is_refused(series: Series, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        estimate([Series(flat(9), flat(1), flat(1)), series], [flat(0)] * 2)


def test_days_and_coverage_are_checked() -> None:
    with pytest.raises(ValueError, match="1 series, but days for 2"):
        estimate([NONE], [flat(0)] * 2)
    with pytest.raises(ValueError, match="series 0: the days"):
        estimate([NONE], [flat(np.nan)])
    with pytest.raises(ValueError, match="coverage 1"):
        estimate([NONE], [flat(0)], coverage=1)


def test_a_wider_coverage_gives_a_wider_band() -> None:
    narrow, wide = (estimate([drawn(4, 30)], [flat(700)], coverage=share)[0] for share in (0.5, 0.99))
    assert wide.low < narrow.low < narrow.high < wide.high


def test_the_normal_distribution_function() -> None:
    x = np.linspace(-9, 9, 4001)
    exact = NormalDist()
    below, density = normal(x)
    np.testing.assert_allclose(below, [exact.cdf(each) for each in x], atol=7.5e-8)
    np.testing.assert_allclose(density, [exact.pdf(each) for each in x], atol=1e-15)


@pytest.mark.parametrize("share", [0.001, 0.05, 0.5, 0.95])
def test_quantiles_of_mixtures_far_from_normal(share: float) -> None:
    """Two narrow parts far apart, a needle in a haystack, and one part alone."""
    weight = np.array([[0.5, 0.5], [0.96, 0.04], [1.0, 0.0]])
    mean, sd = np.array([[-40.0, 3], [0, 1], [2, 50]]), np.array([[0.001, 0.01], [1e-4, 30], [0.5, 1]])
    found = mixture_quantile(share, weight, mean, sd)
    for x, *parts in zip(found, weight, mean, sd, strict=True):
        below = sum(w * NormalDist(m, s).cdf(x) for w, m, s in zip(*parts, strict=True))
        assert below == pytest.approx(share, abs=5e-5)
