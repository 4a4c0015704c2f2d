"""The matrix of competing hypotheses."""

import numpy as np
import pytest

from dragoman.engines.evidence import RATINGS, against, diagnosticity, loglikelihood, pivots, ratings

STEPS = np.array([[2, -2], [1, -1], [0, 0]])


def test_steps_and_likelihoods_are_two_views_of_one_judgement() -> None:
    assert (ratings(loglikelihood(STEPS)) == STEPS).all()
    assert np.exp(loglikelihood([[2, -1]]))[0] == pytest.approx([4.0, 0.5])
    assert list(RATINGS.values()) == [0.25, 0.5, 1, 2, 4]
    with pytest.raises(ValueError, match="between -2 and 2"):
        loglikelihood([[3, 0]])


def test_an_item_that_fits_all_tells_nothing() -> None:
    assert diagnosticity(loglikelihood([[1, 1], [2, -2], [0, -1]])) == pytest.approx([1, 16, 2])


def test_the_hypothesis_with_least_against_it() -> None:
    told = loglikelihood([[1, -1, -2], [0, 0, 0], [-1, 1, -1]])
    found = against(told, [0, 1, 2])
    assert found.argmin() == 0
    assert found[2] > found[1]


def test_items_of_one_source_count_less_against() -> None:
    told = loglikelihood([[1, -1], [1, -1]])
    assert against(told, [0, 1]).tolist() == pytest.approx([0, 2])
    assert against(told, [0, 0]).tolist() == pytest.approx([0, 4 / 3])


def test_which_item_would_change_the_order() -> None:
    told = np.log([[3.0, 1.0], [1.0, 2.0], [1.0, 1.01]])
    assert pivots([0.5, 0.5], told, [0, 1, 2]) == ["left out", "", ""]
    strong = np.log([[9.0, 1.0], [2.0, 1.0], [1.1, 1.0]])
    assert pivots([0.5, 0.5], strong, [0, 1, 2]) == ["the opposite", "", ""]
