import numpy as np
import pytest

from dragoman.engines.crossimpact import Model, Prerequisite
from dragoman.engines.crossimpact.model import checked_target

from .oracle import model


@pytest.mark.parametrize(
    ("impacts", "says"),
    [
        (np.zeros((3, 4)), "not square"),
        (np.zeros((3, 3)), "3 by 3, but there are 4 states"),
        (np.full((4, 4), 99), "row 1, column 1 of the matrix is 99"),
        (np.full((4, 4), np.nan), "nan"),
        (np.full((4, 4), 0.5), "whole number"),
    ],
)
def test_bad_matrices_are_refused(impacts: np.ndarray, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        model([2, 2], impacts)


def test_a_descriptor_without_states_is_refused() -> None:
    with pytest.raises(ValueError, match="'tariffs' has no states"):
        Model(("tariffs",), ((),), np.zeros((0, 0), int))


def test_too_many_states_are_refused() -> None:
    with pytest.raises(ValueError, match="at most 16"):
        model([17], np.zeros((17, 17), int))


@pytest.mark.parametrize(
    ("prerequisite", "says"),
    [
        (Prerequisite(0, 5, ()), "state 6 of descriptor 1"),
        (Prerequisite(0, 1, ((3, 0),)), "descriptor 4"),
        (Prerequisite(0, 1, ((0, 0),)), "its own descriptor"),
    ],
)
def test_bad_prerequisites_are_refused(prerequisite: Prerequisite, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        model([2, 2], np.zeros((4, 4), int), (prerequisite,))


def test_one_state_must_always_be_possible() -> None:
    both = tuple(Prerequisite(0, state, ((1, 0),)) for state in (0, 1))
    with pytest.raises(ValueError, match="every state"):
        model([2, 2], np.zeros((4, 4), int), both)


@pytest.mark.parametrize("costs", [[1, 2], [1, 2, 3, -1], [1, 2, 3, np.nan]])
def test_bad_costs_are_refused(costs: list[float]) -> None:
    with pytest.raises(ValueError, match="cost"):
        Model(("a", "b"), (("x", "y"),) * 2, np.zeros((4, 4), int), costs=np.array(costs))


@pytest.mark.parametrize("target", [{}, {0: []}, {0: [2]}, {7: [0]}])
def test_bad_targets_are_refused(target: dict[int, list[int]]) -> None:
    with pytest.raises(ValueError, match="target"):
        checked_target(model([2, 2], np.zeros((4, 4), int)), target)
