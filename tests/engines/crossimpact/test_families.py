import numpy as np
import pytest

from dragoman.engines.crossimpact import cases, consistent, families, margins, shares

from .oracle import somewhereland


def test_families_share_and_fork() -> None:
    scenarios = np.array([[0, 0, 0, 1], [0, 0, 1, 1], [0, 1, 2, 0], [0, 1, 2, 0]])
    found = families(scenarios)
    assert found.shared == {0: 0}
    assert found.fork == 2  # it tells the second and the fourth, they do not tell it
    assert [each.members.tolist() for each in found.branches] == [[0], [1], [2, 3]]
    assert found.branches[2].shared == {0: 0, 1: 1, 2: 2, 3: 0}
    assert found.branches[2].fork is None


def test_depth_ends_the_tree() -> None:
    found = families(consistent(somewhereland()).scenarios, depth=1)
    assert found.branches
    assert all(each.fork is None for each in found.branches)
    assert sorted(n for each in found.branches for n in each.members) == list(range(10))


def test_best_worst_and_most_robust() -> None:
    of = somewhereland()
    scenarios = consistent(of).scenarios
    values = np.zeros(17)
    values[8], values[13] = 2, -1  # a dynamic economy is welcome, unrest is not
    found = cases(of, scenarios, values)
    assert scenarios[found.best, 2] == 2
    assert scenarios[found.worst, 4] == 2
    least = margins(of, scenarios).min(1)
    assert least[found.robust] == least.max()


def test_shares_are_of_scenarios() -> None:
    found = shares(somewhereland(), consistent(somewhereland()).scenarios)
    assert found[:3].tolist() == [0.4, 0.2, 0.4]


def test_nothing_has_no_families() -> None:
    none = np.zeros((0, 6), int)
    with pytest.raises(ValueError, match="no scenarios"):
        families(none)
    with pytest.raises(ValueError, match="no scenarios"):
        cases(somewhereland(), none, np.zeros(17))
    with pytest.raises(ValueError, match="17 states"):
        cases(somewhereland(), np.zeros((1, 6), int), np.zeros(3))
    assert shares(somewhereland(), none).tolist() == [0] * 17
