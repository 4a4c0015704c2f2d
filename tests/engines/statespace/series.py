"""Series for the tests, and the same estimates by other ways."""

import numpy as np
from hypothesis import strategies as st

from dragoman.engines.statespace import Grid, Series
from dragoman.engines.statespace.observed import YEAR
from dragoman.engines.statespace.scale import latent
from dragoman.engines.statespace.series import Float


def drawn(seed: int, count: int, span: int = 1500) -> Series:
    """Random observations on whole days, some on the same day."""
    rng = np.random.default_rng(seed)
    times = np.sort(rng.integers(0, span, count)).astype(float)
    return Series(times, rng.uniform(-9, 9, count), rng.uniform(0.3, 4, count))


def fixed(q: float, r: float, first: float = 1.0) -> Grid:
    """A grid of one point: the plain filter and smoother."""
    return Grid(np.array([q]), np.array([r]), np.ones(1), first)


def first_of(series: Series, count: int) -> Series:
    return Series(series.times[:count], series.values[:count], series.variances[:count])


def dense(series: Series, at: Float, grid: Grid) -> tuple[Float, Float, Float]:
    """By solving the whole Gaussian process: mean and variance (m, g) of the latent level, and weights (g,).

    The covariance of a walk that runs both ways from the first observation: the first variance, and q for each year
    that two days share on the same side of it.
    """
    times = np.concatenate([series.times, at])
    own = (times - series.times[0]) / YEAR
    shared = np.minimum.outer(np.abs(own), np.abs(own)) * (np.multiply.outer(own, own) > 0)
    n, y = series.times.size, latent(series.values)
    means, variances, scores = [], [], []
    for q, r, weight in zip(grid.q, grid.r, grid.weight, strict=True):
        prior = grid.first + q * shared
        seen = prior[:n, :n] + np.diag(r * series.variances)
        cross = np.linalg.solve(seen, prior[:n, n:])
        means.append(cross.T @ y)
        variances.append(np.diag(prior[n:, n:]) - np.sum(prior[:n, n:] * cross, axis=0))
        scores.append(np.log(weight) - 0.5 * (np.linalg.slogdet(seen)[1] + y @ np.linalg.solve(seen, y)))
    weights = np.exp(np.array(scores) - max(scores))
    return np.stack(means, -1), np.stack(variances, -1), weights / weights.sum()


@st.composite
def some_series(draw: st.DrawFn, least: int = 1) -> Series:
    """Short series on whole days, ties included."""
    days = sorted(draw(st.lists(st.integers(0, 3000), min_size=least, max_size=12)))
    size = len(days)
    values = draw(st.lists(st.floats(-10, 10), min_size=size, max_size=size))
    variances = draw(st.lists(st.floats(0.1, 10), min_size=size, max_size=size))
    return Series(np.array(days, float), np.array(values), np.array(variances))


noises = st.builds(fixed, st.floats(0.001, 3), st.floats(0.03, 2))
