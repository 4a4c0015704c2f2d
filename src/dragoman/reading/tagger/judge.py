"""How likely a candidate is a statement: logistic regression over what the model says of it, one a kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dragoman.reading.tagger.candidates import Candidate
from dragoman.statements import KINDS


@dataclass(frozen=True)
class Judge:
    """Weights (kinds, features), bias (kinds,), and the least probability at which a candidate is taken (kinds,)."""

    weights: NDArray[np.float64]
    bias: NDArray[np.float64]
    least: NDArray[np.float64]

    def probability(self, candidate: Candidate) -> float:
        """How likely an annotator would have marked it."""
        score = float(self.weights[candidate.kind] @ candidate.features + self.bias[candidate.kind])
        return float(1 / (1 + np.exp(-score)))

    def chosen(self, found: Sequence[Candidate]) -> list[tuple[Candidate, float]]:
        """The candidates to take, with how likely they are, in order."""
        judged = ((each, self.probability(each)) for each in found)
        return [(each, sure) for each, sure in judged if sure >= self.least[each.kind]]


def judge(told: Mapping[str, Mapping[str, Any]]) -> Judge:
    """The judge kept as `weights`, `bias` and `least` for every kind. Raises KeyError where a kind lacks one."""
    rows = [told[kind] for kind in KINDS]
    return Judge(
        np.array([row["weights"] for row in rows]),
        np.array([row["bias"] for row in rows]),
        np.array([row["least"] for row in rows]),
    )
