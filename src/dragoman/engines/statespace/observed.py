"""The observations of many series, checked, those of one day merged, padded to one shape."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dragoman.engines.statespace.scale import latent
from dragoman.engines.statespace.series import Float, Int, Series

YEAR = 365.25


@dataclass(frozen=True, slots=True, eq=False)
class Observed:
    """All series end to end. Observations of one time are merged into one of their weighted mean, which is exact.

    Of the likelihood of a merged group only the part that depends on r is kept. One empty group stands at the end.
    """

    time: Float
    """(k,) days."""
    value: Float
    """(k,) latent."""
    precision: Float
    """(k,) sum of the inverse relative variances; 0 for the empty group."""
    number: Int
    """(k,) of observations merged."""
    scatter: Float
    """(k,) weighted sum of squares about the merged value."""
    first: Int
    """(series + 1,) where the groups of each series begin."""
    start: Int
    """(series + 1,) where the observations of each series begin."""
    group: Int
    """(n,) the group of each observation."""
    share: Float
    """(n,) its part of the precision of its group."""
    departure: Float
    """(n,) latent: by how much it lies above its group."""


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Some of the series, padded to (groups, series, 1), with `count` (series,) groups each."""

    time: Float
    """(groups, series)"""
    gap: Float
    """Years since the group before."""
    value: Float
    precision: Float
    number: Int
    scatter: Float
    count: Int
    chosen: Int
    """(series,) their numbers."""


def observed(series: Sequence[Series]) -> Observed:
    """Check and merge.

    Raises ValueError for parts of unequal lengths, numbers that are not finite, times out of order, variances that are
    not above 0.
    """
    parts = [(_row(each.times), _row(each.values), _row(each.variances)) for each in series]
    for number, part in enumerate(parts):
        if len({each.size for each in part}) > 1:
            sizes = "{} times, {} values, {} variances".format(*(each.size for each in part))
            raise ValueError(f"series {number}: {sizes}; one of each is needed for every observation")
    start = np.cumsum([0, *(part[0].size for part in parts)])
    times, values, variances = (np.concatenate([np.empty(0), *each]) for each in _columns(parts))
    owner = np.repeat(np.arange(len(parts)), np.diff(start))
    _check(owner, start, times, values, variances)
    return _merged(owner, start, times, latent(values), 1 / variances)


def batch(seen: Observed, chosen: Int) -> Batch:
    """The chosen series, padded with the empty group."""
    count = np.diff(seen.first)[chosen]
    number = np.arange(max(1, count.max(initial=0)))[:, None]
    index = np.where(number < count, seen.first[chosen] + number, seen.time.size - 1)
    time = seen.time[index]
    gap = np.diff(time, axis=0, prepend=time[:1]) / YEAR
    gap[number >= count] = 0
    at = index[..., None]
    return Batch(
        time, gap[..., None], seen.value[at], seen.precision[at], seen.number[at], seen.scatter[at], count, chosen
    )


def _row(numbers: Float) -> Float:
    row = np.asarray(numbers, float)
    if row.ndim != 1:
        raise ValueError(f"times, values and variances are rows of numbers, not of shape {row.shape}")
    return row


def _columns(parts: list[tuple[Float, Float, Float]]) -> list[tuple[Float, ...]]:
    return list(zip(*parts, strict=True)) or [(), (), ()]


def _check(owner: Int, start: Int, times: Float, values: Float, variances: Float) -> None:
    late = np.zeros(times.size, bool)
    late[1:] = (np.diff(times) < 0) & (owner[1:] == owner[:-1])
    wrong = (
        (~np.isfinite(times), "its time is not a finite number"),
        (~np.isfinite(values), "its value is not a finite number"),
        (~(np.isfinite(variances) & (variances > 0)), "its variance is not a finite number above 0"),
        (late, "it is earlier than the one before; sort by time"),
    )
    for where, what in wrong:
        if where.any():
            at = int(where.argmax())
            raise ValueError(f"series {owner[at]}, observation {at - start[owner[at]]}: {what}")


def _merged(owner: Int, start: Int, times: Float, values: Float, precision: Float) -> Observed:
    new = np.ones(times.size, bool)
    new[1:] = (np.diff(times) != 0) | (owner[1:] != owner[:-1])
    begins, group = np.flatnonzero(new), np.cumsum(new) - 1
    total = _sums(precision, begins)
    # About each group's first value, so that equal values merge into exactly that value.
    origin = values[begins]
    value = origin + _sums(precision * (values - origin[group]), begins) / total
    departure = values - value[group]
    return Observed(
        time=np.append(times[begins], 0.0),
        value=np.append(value, 0.0),
        precision=np.append(total, 0.0),
        number=np.append(np.diff(begins, append=times.size), 0),
        scatter=np.append(_sums(precision * departure**2, begins), 0.0),
        first=np.searchsorted(owner[begins], np.arange(start.size)),
        start=start,
        group=group,
        share=precision / total[group],
        departure=departure,
    )


def _sums(numbers: Float, begins: Int) -> Float:
    return np.add.reduceat(numbers, begins) if begins.size else np.empty(0)
