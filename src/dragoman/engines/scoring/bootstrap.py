"""Intervals of mean scores and skill by resampling questions."""

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike

from dragoman.engines.scoring.rules import Float

_PICKS = 1 << 20
"""Clusters drawn at once: some 24 MB."""

_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure and its interval; the ends are nan where there are fewer than two clusters."""

    low: float
    middle: float
    high: float
    clusters: int
    """How many questions it rests on."""


@dataclass(frozen=True, slots=True)
class Resampling:
    """How to resample: the share of intervals that hold the truth, how many draws, and the seed.

    Raises ValueError for a coverage that is not between 0 and 1, or no draws.
    """

    coverage: float = 0.9
    draws: int = 2000
    seed: int = 0

    def __post_init__(self) -> None:
        """Check."""
        if not 0 < self.coverage < 1 or self.draws < 1:
            raise ValueError(f"coverage {self.coverage}, {self.draws} draws: between 0 and 1, and at least one")

    @property
    def ends(self) -> tuple[float, float]:
        """The shares of draws below an interval and below its upper end."""
        return (1 - self.coverage) / 2, (1 + self.coverage) / 2


DEFAULT = Resampling()


def mean_interval(score: ArrayLike, question: ArrayLike, how: Resampling = DEFAULT) -> Interval:
    """The mean score and its BCa interval, questions resampled whole (Efron 1987; Davison and Hinkley 1997, ch. 5).

    `score`, `question` (n,): a score, and what it is about: forecasts of one question share its outcome, so they are
    drawn together. With fewer than some twenty questions such intervals are too narrow.

    Raises ValueError for no scores or scores that are not finite.
    """
    values = np.asarray(score, float)
    return _ratio(values, np.ones(values.shape), question, how)


def skill_interval(score: ArrayLike, reference: ArrayLike, question: ArrayLike, how: Resampling = DEFAULT) -> Interval:
    """The skill, 1 - mean score / mean reference, and its interval; both are drawn together. Otherwise as the mean.

    Raises ValueError too where the reference is perfect in every question.
    """
    found = _ratio(np.asarray(score, float), np.asarray(reference, float), question, how)
    return Interval(1 - found.high, 1 - found.middle, 1 - found.low, found.clusters)


def _ratio(above: Float, below: Float, question: ArrayLike, how: Resampling) -> Interval:
    """The sum of `above` over that of `below`, and its interval."""
    about = np.asarray(question)
    _check(above, below, about)
    number = np.unique(about, return_inverse=True)[1]
    sums = np.stack([np.bincount(number, each).astype(float) for each in (above, below)])
    total = sums.sum(1)
    middle, many = float(total[0] / total[1]), sums.shape[1]
    if many < 2:
        return Interval(np.nan, middle, np.nan, many)
    low, high = _bca(middle, _draws(sums, how), _jackknife(sums), how.ends)
    return Interval(low, middle, high, many)


def _draws(sums: Float, how: Resampling) -> Float:
    """The ratio in each resample, ascending."""
    rng = np.random.default_rng(how.seed)
    many, found = sums.shape[1], np.empty(how.draws)
    step = max(1, _PICKS // many)
    for begin in range(0, how.draws, step):
        rows = min(step, how.draws - begin)
        picks = rng.integers(0, many, (rows, many), dtype=np.int32)
        above, below = (np.take(each, picks).sum(1) for each in sums)
        # A resample whose reference is perfect throughout says nothing about the ratio.
        found[begin : begin + rows] = np.divide(above, below, out=np.full(rows, np.nan), where=below > 0)
    return np.sort(found[~np.isnan(found)])


def _jackknife(sums: Float) -> Float:
    """The ratio without each of the clusters."""
    rest = sums.sum(1, keepdims=True) - sums
    return np.asarray(np.divide(rest[0], rest[1], out=np.full(rest.shape[1], np.nan), where=rest[1] > 0))


def _bca(middle: float, draws: Float, without: Float, shares: tuple[float, float]) -> tuple[float, float]:
    """Bias-corrected and accelerated percentiles (Efron 1987)."""
    # Ties by more than rounding, so that the order of the sums does not matter.
    tied = np.isclose(draws, middle, rtol=1e-9, atol=0)
    below = float(((draws < middle) & ~tied).sum() + tied.sum() / 2) / draws.size
    bias = _NORMAL.inv_cdf(min(max(below, 0.5 / draws.size), 1 - 0.5 / draws.size))
    known = without[~np.isnan(without)]
    gap = known.mean() - known
    spread = float((gap**2).sum()) ** 1.5
    acceleration = float((gap**3).sum()) / (6 * spread) if spread > 0 else 0.0
    ends = []
    for share in shares:
        z = bias + _NORMAL.inv_cdf(share)
        ends.append(_NORMAL.cdf(bias + z / max(1 - acceleration * z, 1e-3)))
    low, high = np.quantile(draws, ends)
    return float(low), float(high)


def _check(above: Float, below: Float, about: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> None:
    if not (above.ndim == 1 and above.shape == below.shape == about.shape):
        raise ValueError(f"{above.size} scores, {below.size} to compare with, {about.size} questions; one of each")
    if not above.size:
        raise ValueError("no scores; resolve forecasts first")
    if not (np.isfinite(above).all() and np.isfinite(below).all()):
        raise ValueError("scores must be finite; a log score is not where something certain did not come")
    if not below.sum() > 0:
        raise ValueError("the reference is perfect; skill against it is not defined")
