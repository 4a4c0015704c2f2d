"""The same data through statsmodels, and through the Gaussian process solved whole."""

from statistics import NormalDist

import numpy as np
import pytest
from statsmodels.tsa.statespace.mlemodel import MLEModel

from dragoman.engines.statespace import Grid, Series, default_grid, estimate
from dragoman.engines.statespace.days import Posterior, days, from_all, from_past
from dragoman.engines.statespace.filter import filtered
from dragoman.engines.statespace.observed import YEAR, batch, observed
from dragoman.engines.statespace.scale import bounded, latent
from dragoman.engines.statespace.series import Float
from dragoman.engines.statespace.smoother import smoothed

from .series import dense, drawn, fixed

Z = NormalDist().inv_cdf(0.95)
SIZES = (1, 2, 17, 120)


def posterior(series: list[Series], grid: Grid) -> Posterior:
    some = batch(observed(series), np.arange(len(series)))
    known = filtered(some, grid)
    return Posterior(some, grid, known, smoothed(some, known, grid, some.count))


def peer(series: Series, q: float, r: float) -> MLEModel:
    """statsmodels' model of the same walk: irregular gaps as variances that change from step to step."""
    model = MLEModel(latent(series.values), k_states=1)
    model["design"], model["transition"], model["selection"] = [[1.0]], [[1.0]], [[1.0]]
    model["obs_cov"] = (r * series.variances)[None, None]
    model["state_cov"] = (q * np.append(np.diff(series.times), 1) / YEAR)[None, None]
    model.ssm.initialize_known(np.zeros(1), np.ones((1, 1)))
    return model


@pytest.mark.parametrize("count", SIZES)
@pytest.mark.parametrize(("q", "r"), [(0.0016, 0.04), (0.05, 0.3), (2.5, 1.4)])
def test_filter_and_smoother_are_those_of_statsmodels(count: int, q: float, r: float) -> None:
    series = drawn(count, count)
    reference = peer(series, q, r).ssm.smooth()
    ours = posterior([series], fixed(q, r))
    last = np.append(np.diff(series.times) > 0, True)  # of one day statsmodels has several states, we have one
    at = days(ours.batch, [series.times[last]])
    for (mean, variance), (means, variances) in (
        (from_past(ours.known, ours.grid, at), (reference.filtered_state, reference.filtered_state_cov)),
        (from_all(ours, at)[:2], (reference.smoothed_state, reference.smoothed_state_cov)),
    ):
        np.testing.assert_allclose(mean[:, 0], means[0, last], atol=1e-9)
        np.testing.assert_allclose(variance[:, 0], variances[0, 0, last], atol=1e-9)


def test_weights_are_the_likelihoods_of_statsmodels() -> None:
    series, grid = drawn(3, 40), default_grid()
    scores = [peer(series, q, r).loglike([]) for q, r in zip(grid.q, grid.r, strict=True)]
    weights = grid.weight * np.exp(np.array(scores) - max(scores))
    np.testing.assert_allclose(posterior([series], grid).known.weight[-1, 0], weights / weights.sum(), atol=1e-9)


@pytest.mark.parametrize("count", SIZES)
def test_mixtures_are_those_of_the_whole_process(count: int) -> None:
    series, at = drawn(count, count), np.array([-900.0, -1, 0, 333, 333.5, 700, 1499, 1600, 4000])
    mean, variance, weight = dense(series, at, default_grid())
    found = estimate([series], [at])[0]
    np.testing.assert_allclose(found.level, bounded(mean @ weight), atol=1e-6)
    for share, ends in ((0.05, found.low), (0.95, found.high)):
        below = [
            sum(w * NormalDist(m, v**0.5).cdf(x) for w, m, v in zip(weight, ms, vs, strict=True))
            for x, ms, vs in zip(np.arctanh(ends / 10), mean, variance, strict=True)
        ]
        np.testing.assert_allclose(below, share, atol=1e-6)


def test_as_of_is_the_whole_process_of_what_had_come() -> None:
    series, at = drawn(5, 30), np.array([150.0, 400, 900, 1450])
    found = estimate([series], [at], smooth=False)[0]
    for day, level in zip(at, found.level, strict=True):
        past = series.times <= day
        before = Series(series.times[past], series.values[past], series.variances[past])
        mean, _, weight = dense(before, np.array([day]), default_grid())
        assert level == pytest.approx(bounded(mean @ weight)[0], abs=1e-6)


@pytest.mark.parametrize("day", [300.0, 800.0, 2000.0])
def test_slopes_are_those_of_the_whole_process(day: float) -> None:
    """For fixed noises the latent change is normal; its variance from the covariance of both days."""
    series, grid = drawn(8, 25), fixed(0.2, 0.4)
    now, then = day, day - YEAR
    mean, variance = _change(series, now, then, grid)
    present = dense(series, np.array([now]), grid)[0][0, 0]
    expected = [
        bounded(present) - bounded(present - change)
        for change in (mean - Z * variance**0.5, mean, mean + Z * variance**0.5)
    ]
    assert estimate([series], [np.array([now])], grid=grid)[0].slope == pytest.approx(expected, abs=1e-5)


def _change(series: Series, now: float, then: float, grid: Grid) -> tuple[float, float]:
    """The change is observed as such: a day of it beside the observations, in one process."""
    n = series.times.size
    times = np.append(series.times, [now, then])
    own = (times - series.times[0]) / YEAR
    shared = np.minimum.outer(np.abs(own), np.abs(own)) * (np.multiply.outer(own, own) > 0)
    prior: Float = grid.first + grid.q[0] * shared
    seen = prior[:n, :n] + np.diag(grid.r[0] * series.variances)
    cross = np.linalg.solve(seen, prior[:n, n:])
    after = prior[n:, n:] - prior[n:, :n] @ cross
    mean = cross.T @ latent(series.values)
    return float(mean[0] - mean[1]), float(after[0, 0] + after[1, 1] - 2 * after[0, 1])
