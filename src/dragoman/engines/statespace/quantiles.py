"""Quantiles of mixtures of normal distributions."""

from statistics import NormalDist

import numpy as np

from dragoman.engines.statespace.series import Float

CLOSE = 1e-5
"""The search stops after a step of less than this; as the steps shrink with the third power, the error is far less."""

NEGLIGIBLE = 1e-9
"""A part of less weight than this in every row is left out of the search."""

_ROWS = 512
_STEPS = 100
_SCALE = 0.2316419
_COEFFICIENTS = (1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.319381530)
_ROOT = 1 / np.sqrt(2 * np.pi)


def mixture_quantile(share: float, weight: Float, mean: Float, sd: Float) -> Float:
    """The value below which `share` of each mixture lies: weights, means and sds are (rows, parts), the answer (rows,).

    Halley steps on the distribution function from the quantile of the normal of the same moments; a step that leaves
    the bracket halves it instead. The quantiles of the parts bracket that of the mixture.
    """
    found = np.empty(len(mean))
    for begin in range(0, len(mean), _ROWS):
        rows = slice(begin, begin + _ROWS)
        found[rows] = _search(share, weight[rows], mean[rows], sd[rows])
    return found


def normal(x: Float) -> tuple[Float, Float]:
    """The standard normal distribution function, to 7.5e-8, and density (Abramowitz and Stegun 1964, 26.2.17)."""
    density = x * x
    density *= -0.5
    np.exp(density, out=density)
    density *= _ROOT
    t = np.abs(x)
    t *= _SCALE
    t += 1
    np.divide(1, t, out=t)
    tail = _COEFFICIENTS[0] * t
    for coefficient in _COEFFICIENTS[1:]:
        tail += coefficient
        tail *= t
    tail *= density
    # Half of the probability lies on either side of 0; copysign is many times faster than where.
    np.subtract(0.5, tail, out=tail)
    np.copysign(tail, x, out=tail)
    tail += 0.5
    return tail, density


def _search(share: float, weight: Float, mean: Float, sd: Float) -> Float:
    z = NormalDist().inv_cdf(share)
    quantiles = mean + z * sd
    low, high = quantiles.min(-1), quantiles.max(-1)
    x = np.clip(_guess(z, weight, mean, sd), low, high)
    heavy = weight.max(0) > NEGLIGIBLE
    weight, inverse = weight[:, heavy], 1 / sd[:, heavy]
    offset, slopes = mean[:, heavy] * inverse, weight * inverse
    bends = slopes * inverse
    for _ in range(_STEPS):
        place = x[:, None] * inverse
        place -= offset
        below, density = normal(place)
        place *= density
        excess = _sum(weight, below) - share
        low, high = np.where(excess > 0, low, x), np.where(excess > 0, x, high)
        new = x - _step(excess, _sum(slopes, density), _sum(bends, place))
        # False of nan too: where the density is 0, the bracket is halved.
        new = np.where((new >= low) & (new <= high), new, (low + high) / 2)
        moved, x = np.abs(new - x).max(initial=0.0), new
        if moved < CLOSE:
            break
    return x


def _guess(z: float, weight: Float, mean: Float, sd: Float) -> Float:
    """The quantile of the normal distribution of the same mean and variance."""
    middle = _sum(weight, mean)
    square = mean - middle[:, None]
    square *= square
    square += sd * sd
    return middle + z * np.sqrt(_sum(weight, square))


def _step(excess: Float, slope: Float, bend: Float) -> Float:
    """Halley's: Newton's, corrected by the second derivative, which is -bend."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        newton = excess / slope
        return newton / np.clip(1 + newton * bend / slope / 2, 0.5, 2)


def _sum(one: Float, two: Float) -> Float:
    total: Float = np.einsum("rg,rg->r", one, two)
    return total
