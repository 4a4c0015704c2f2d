"""A logistic regression with a ridge penalty, for weights that are fitted on labelled pairs."""

from collections.abc import Sequence

import numpy as np


def fitted(given: Sequence[Sequence[float]], wanted: Sequence[bool], penalty: float = 0.3) -> list[float]:
    """Bias and weights, to two places; the bias is not penalised. Newton's method."""
    rows = np.array([(1.0, *each) for each in given])
    same = np.array(wanted, float)
    ridge = penalty * np.diag([0.0] + [1.0] * (rows.shape[1] - 1))
    weights = np.zeros(rows.shape[1])
    for _ in range(30):  # It has settled long before.
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (same - likely) - ridge @ weights
        weights += np.linalg.solve(rows.T @ (rows * (likely * (1 - likely))[:, None]) + ridge, slope)
    return [round(float(each), 2) for each in weights]
