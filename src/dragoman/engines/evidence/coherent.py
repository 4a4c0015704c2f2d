"""Probabilities that a person gave, repaired so that they sum to 1."""

import numpy as np
from numpy.typing import ArrayLike

from dragoman.engines.evidence.posterior import Float

LEAST = 1e-3
"""Nothing is held for impossible: no evidence could ever move it."""


def coherent(given: ArrayLike) -> Float:
    """The nearest probabilities in least squares that sum to 1 (h,), none below 0.001.

    Euclidean projection onto the simplex (Duchi, Shalev-Shwartz, Singer and Chandra 2008, fig. 1); in the use of
    Mandel, Karvetski and Dhami (2018). Raises ValueError where a number lies outside 0..1.
    """
    values = np.asarray(given, dtype=float)
    if values.ndim != 1 or not len(values) or not np.isfinite(values).all() or (values < 0).any() or (values > 1).any():
        raise ValueError("a probability lies between 0 and 1")
    room = 1.0 - LEAST * len(values)
    shifted = values - LEAST
    ordered = np.sort(shifted)[::-1]
    excess = (np.cumsum(ordered) - room) / np.arange(1, len(values) + 1)
    last = int(np.nonzero(ordered > excess)[0][-1])
    found: Float = np.maximum(shifted - excess[last], 0.0) + LEAST
    return found
