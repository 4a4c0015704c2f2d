"""From series to levels, bands, moves and slopes."""

from collections.abc import Iterator, Sequence

import numpy as np

from dragoman.engines.statespace.band import band
from dragoman.engines.statespace.days import Posterior, days
from dragoman.engines.statespace.filter import filtered
from dragoman.engines.statespace.grid import Grid, default_grid
from dragoman.engines.statespace.moves import moves
from dragoman.engines.statespace.observed import Batch, Observed, batch, observed
from dragoman.engines.statespace.series import Estimate, Float, Int, Series
from dragoman.engines.statespace.slope import slopes
from dragoman.engines.statespace.smoother import smoothed

_ELEMENTS = 1 << 19
"""Steps and days times series times grid points that are held at once: some 100 MB in all."""


def estimate(
    series: Sequence[Series],
    at: Sequence[Float],
    *,
    smooth: bool = True,
    coverage: float = 0.9,
    grid: Grid | None = None,
) -> list[Estimate]:
    """The level of each series on the days asked for, with its band: one Estimate a series, in their order.

    With `smooth` every observation counts on every day; without, on each day only what had been observed by then, and
    for the slope what had been by the last day asked for. A series without observations has its prior on every day.
    `grid` takes the place of the default one; a grid of one point is the plain filter and smoother.

    Raises ValueError where a series and its days do not match, a number is not finite, times are not in order, a
    variance is not above 0, or the coverage is not between 0 and 1.
    """
    wanted = _wanted(series, at)
    if not 0 < coverage < 1:
        raise ValueError(f"coverage {coverage}: it must lie between 0 and 1")
    seen, points = observed(series), grid or default_grid()
    found: dict[int, Estimate] = {}
    for chosen in _batches(seen, wanted, points.q.size):
        found.update(
            _estimated(seen, batch(seen, chosen), [wanted[each] for each in chosen], points, (smooth, coverage))
        )
    return [found[number] for number in range(len(series))]


def _wanted(series: Sequence[Series], at: Sequence[Float]) -> list[Float]:
    if len(series) != len(at):
        raise ValueError(f"{len(series)} series, but days for {len(at)}")
    wanted = [np.asarray(each, float) for each in at]
    for number, each in enumerate(wanted):
        if each.ndim != 1 or not np.isfinite(each).all():
            raise ValueError(f"series {number}: the days asked for must be a row of finite numbers")
    return wanted


def _batches(seen: Observed, wanted: list[Float], points: int) -> Iterator[Int]:
    """Series of like lengths together, so that little is padding."""
    size = np.diff(seen.first) + 2
    order = np.argsort(size, kind="stable")
    begin = asked = 0
    for end, number in enumerate(order):
        asked += wanted[number].size
        if end > begin and (size[number] * (end + 1 - begin) + asked) * points > _ELEMENTS:
            yield order[begin:end]
            begin, asked = end, wanted[number].size
    if begin < len(order):
        yield order[begin:]


def _estimated(
    seen: Observed, some: Batch, wanted: list[Float], grid: Grid, how: tuple[bool, float]
) -> Iterator[tuple[int, Estimate]]:
    smooth, coverage = how
    known = filtered(some, grid)
    latest = np.array([each.max() if each.size else end for each, end in zip(wanted, _ends(some), strict=True)])
    end = some.count if smooth else days(some, list(latest[:, None])).last
    posterior = Posterior(some, grid, known, smoothed(some, known, grid, end))
    flat = band(posterior, days(some, wanted), smooth, coverage)
    levels = np.split(flat, np.cumsum([each.size for each in wanted])[:-1], axis=1)
    changes = slopes(posterior, latest, coverage).tolist()
    moving = moves(seen, some, known, grid)
    for number, times, (level, low, high), moved, change in zip(
        some.chosen, wanted, levels, moving, changes, strict=True
    ):
        yield int(number), Estimate(times, level, low, high, moved, tuple(change))


def _ends(some: Batch) -> Float:
    """The last time of each series of the batch; 0 of those without observations."""
    times = some.time[np.maximum(some.count - 1, 0), np.arange(some.count.size)]
    return np.where(some.count > 0, times, 0.0)
