"""The latent scale, without bounds, and the bounded one that people read, -10..10."""

import numpy as np

from dragoman.engines.statespace.series import Float

BOUND = 10.0
EXTREME = 0.95
"""Values nearer to the bound than this share of it are taken as this: atanh of the bound itself is infinite."""


_INSIDE = 1 - 1e-9


def latent(values: Float) -> Float:
    """Values of -10..10 on the latent scale, -1.83..1.83."""
    return np.arctanh(np.clip(values / BOUND, -EXTREME, EXTREME))


def unbounded(levels: Float) -> Float:
    """The inverse of `bounded`, for levels that lie within it; the bound itself counts as a hair's breadth inside."""
    return np.arctanh(np.clip(levels / BOUND, -_INSIDE, _INSIDE))


def bounded(levels: Float) -> Float:
    """Latent levels on the scale -10..10."""
    return BOUND * np.tanh(levels)
