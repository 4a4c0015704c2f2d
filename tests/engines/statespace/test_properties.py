import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.engines.statespace import Estimate, Grid, Series, estimate
from dragoman.engines.statespace.scale import latent

from .series import drawn, first_of, noises, some_series

AT = np.array([-400.0, 0, 250, 1000, 1001, 2999, 3000, 5000])
NONE = Series(np.empty(0), np.empty(0), np.empty(0))


def one(series: Series, at: np.ndarray = AT, smooth: bool = True, grid: Grid | None = None) -> Estimate:
    return estimate([series], [at], smooth=smooth, grid=grid)[0]


def latent_width(found: Estimate) -> np.ndarray:
    return np.arctanh(found.high / 10) - np.arctanh(found.low / 10)


def added(series: Series, time: float, value: float, variance: float) -> Series:
    place = np.searchsorted(series.times, time, side="right")
    new = zip((series.times, series.values, series.variances), (time, value, variance), strict=True)
    return Series(*(np.insert(old, place, number) for old, number in new))


@settings(deadline=None)
@given(some_series(), st.booleans())
def test_levels_lie_in_their_bands_and_bands_on_the_scale(series: Series, smooth: bool) -> None:
    found = one(series, smooth=smooth)
    assert (found.low <= found.level).all()
    assert (found.level <= found.high).all()
    assert (np.abs([found.low, found.high]) <= 10).all()
    low, middle, high = found.slope
    assert -20 <= low <= middle <= high <= 20


@settings(deadline=None)
@given(some_series(), noises, st.integers(0, 3000), st.floats(-9, 9), st.floats(0.1, 10), st.booleans())
def test_an_observation_never_widens_the_band_at_its_own_time(
    series: Series, grid: Grid, day: int, value: float, variance: float, smooth: bool
) -> None:
    at = np.array([float(max(day, series.times[0]))])
    before = one(series, at, smooth, grid)
    after = one(added(series, at[0], value, variance), at, smooth, grid)
    assert latent_width(after) <= latent_width(before) + 1e-6


@settings(deadline=None)
@given(some_series(), st.integers(-800_000, 800_000), st.booleans())
def test_a_shift_of_time_changes_nothing(series: Series, by: int, smooth: bool) -> None:
    shifted = Series(series.times + by, series.values, series.variances)
    first, second = one(series, smooth=smooth), one(shifted, AT + by, smooth)
    for name in ("level", "low", "high", "moves", "slope"):
        np.testing.assert_allclose(getattr(first, name), getattr(second, name), atol=1e-9)


@settings(deadline=None)
@given(some_series(), noises, st.floats(0.01, 100))
def test_variances_are_relative_to_the_noise(series: Series, grid: Grid, by: float) -> None:
    scaled = Series(series.times, series.values, series.variances * by)
    thinner = Grid(grid.q, grid.r / by, grid.weight)
    np.testing.assert_allclose(one(series, grid=grid).high, one(scaled, grid=thinner).high, atol=1e-6)


@settings(deadline=None)
@given(some_series(), st.booleans())
def test_the_mirror_image_has_the_mirrored_band(series: Series, smooth: bool) -> None:
    found, mirrored = (one(Series(series.times, s * series.values, series.variances), AT, smooth) for s in (1, -1))
    np.testing.assert_allclose(found.low, -mirrored.high, atol=1e-5)
    np.testing.assert_allclose(found.moves, -mirrored.moves, atol=1e-9)


@settings(deadline=None)
@given(some_series())
def test_on_the_last_day_filter_and_smoother_agree(series: Series) -> None:
    at = np.array([series.times[-1], series.times[-1] + 77])
    past, both = one(series, at, smooth=False), one(series, at)
    for name in ("level", "low", "high", "slope"):
        np.testing.assert_allclose(getattr(past, name), getattr(both, name), atol=1e-6)


@settings(deadline=None)
@given(some_series(least=2), st.data())
def test_what_comes_later_does_not_change_what_was_known(series: Series, data: st.DataObject) -> None:
    day = data.draw(st.sampled_from(series.times.tolist()))
    at = np.array([day - 500, day - 1, day])
    before = first_of(series, int(np.searchsorted(series.times, day, side="right")))
    early, late = one(before, at, smooth=False), one(series, at, smooth=False)
    for name in ("level", "low", "high", "slope"):
        np.testing.assert_allclose(getattr(early, name), getattr(late, name), atol=1e-6)
    np.testing.assert_allclose(early.moves, late.moves[: early.moves.size], atol=1e-9)


@settings(deadline=None)
@given(some_series())
def test_moves_add_up_to_the_last_level_of_the_filter(series: Series) -> None:
    found = one(series, series.times[-1:], smooth=False)
    assert found.moves.sum() == pytest.approx(found.level[0], abs=1e-9)


@settings(deadline=None)
@given(some_series())
def test_the_order_within_a_day_changes_nothing(series: Series) -> None:
    days = np.floor(series.times / 1000)
    order = np.lexsort((-np.arange(days.size), days))
    turned = Series(days[order], series.values[order], series.variances[order])
    kept = Series(days, series.values, series.variances)
    first, second = one(kept, np.arange(4.0)), one(turned, np.arange(4.0))
    np.testing.assert_allclose(first.level, second.level, atol=1e-9)
    np.testing.assert_allclose(first.moves[order], second.moves, atol=1e-9)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.one_of(st.just(NONE), some_series()), max_size=5), st.booleans())
def test_series_do_not_touch_each_other(series: list[Series], smooth: bool) -> None:
    long = drawn(1, 200)
    together = estimate([*series, long], [AT] * (len(series) + 1), smooth=smooth)
    for each, found in zip([*series, long], together, strict=True):
        alone = one(each, smooth=smooth)
        for name in ("level", "low", "high", "moves", "slope"):
            np.testing.assert_allclose(getattr(found, name), getattr(alone, name), atol=1e-5)


@settings(deadline=None)
@given(st.floats(-10, 10))
def test_the_latent_scale_is_finite(value: float) -> None:
    assert abs(float(latent(np.array([value]))[0])) < 1.84
