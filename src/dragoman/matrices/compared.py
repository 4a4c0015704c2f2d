"""Scenarios beside those of a solution set, and with the weights that one has."""

from collections.abc import Iterator

import numpy as np

from dragoman.engines.crossimpact import basins
from dragoman.errors import ModelError
from dragoman.matrices.answer import Answer
from dragoman.matrices.scenariowizard import Solutions

_EXACT, _SAMPLE = 2_000_000, 100_000


def weighed(found: Answer, seed: int = 0) -> Solutions:
    """The scenarios as a solution set; weights are basins of global succession, of a sample where starts are many."""
    known = basins(found.model, most=_EXACT, sample=_SAMPLE, seed=seed)
    size = {
        tuple(circle[0].tolist()): int(many)
        for circle, many in zip(known.attractors, known.starts, strict=True)
        if len(circle) == 1
    }
    weights = np.array([size.get(tuple(row), 0) for row in found.scenarios.tolist()], float)
    return Solutions(found.scenarios, weights, found.scores)


def compared(found: Answer, other: Solutions) -> Iterator[str]:
    """Lines on what both have, what either lacks, and scores that differ. States are from 1.

    Raises ModelError where the solution set is of another model.
    """
    if len(other.scenarios) and other.scenarios.shape[1] != len(found.model.states):
        raise ModelError(
            f"the solution set has {other.scenarios.shape[1]} descriptors, the model {len(found.model.states)}; "
            "give the set of this model"
        )
    ours = {tuple(row): int(score) for row, score in zip(found.scenarios.tolist(), found.scores, strict=True)}
    theirs = {tuple(row): int(score) for row, score in zip(other.scenarios.tolist(), other.scores, strict=True)}
    both = sorted(ours.keys() & theirs.keys())
    equal = "all there are" if found.complete else "not all there are"
    yield f"{len(both)} scenarios in both; {len(ours)} found ({equal}), {len(theirs)} in the file"
    yield from (f"only found: {_states(row)}" for row in sorted(ours.keys() - theirs.keys()))
    yield from (f"only in the file: {_states(row)}" for row in sorted(theirs.keys() - ours.keys()))
    for row in both:
        if ours[row] != theirs[row]:
            yield f"score of {_states(row)}: {ours[row]} found, {theirs[row]} in the file"


def _states(row: tuple[int, ...]) -> str:
    return " ".join(str(state + 1) for state in row)
