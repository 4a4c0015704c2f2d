"""Odds as they move."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.engines.evidence import coherent, posterior, shares

LN = np.log


def test_bayes_by_hand() -> None:
    told = [[LN(3.0), 0.0], [0.0, LN(2.0)]]
    path = posterior([0.5, 0.5], told, [0, 1])
    assert path[:, 0] == pytest.approx([0.5, 0.75, 0.6])


def test_only_ratios_count() -> None:
    one = posterior([0.2, 0.3, 0.5], [[0.1, 0.7, -0.2]], [0])
    other = posterior([0.2, 0.3, 0.5], [[5.1, 5.7, 4.8]], [0])
    assert one == pytest.approx(other)


def test_items_of_one_source_share_their_weight() -> None:
    told = [[LN(4.0), 0.0], [LN(4.0), 0.0]]
    assert shares(told, [7, 7]) == pytest.approx([2 / 3, 2 / 3])
    assert shares(told, [1, 2]) == pytest.approx([1, 1])
    assert posterior([0.5, 0.5], told, [7, 7])[-1][0] == pytest.approx(4 ** (4 / 3) / (1 + 4 ** (4 / 3)))
    copies = posterior([0.5, 0.5], told, [7, 7], correlation=1.0)
    assert copies[-1] == pytest.approx(copies[1])


def test_what_tells_nothing_takes_nothing_from_the_others() -> None:
    told = [[1.0, 0.0], [0.0, 0.0], [1e-9, 0.0]]
    assert shares(told, [0, 0, 0])[0] == pytest.approx(1.0, abs=1e-6)


def test_nothing_was_told() -> None:
    assert posterior([0.4, 0.6], np.empty((0, 2)), []).tolist() == [[0.4, 0.6]]
    assert shares([], []).shape == (0,)


@given(st.lists(st.tuples(st.floats(-5, 5), st.floats(-5, 5), st.integers(0, 3)), max_size=12))
def test_probabilities_stay_so_and_the_order_within_a_step_does_not_matter(
    told: list[tuple[float, float, int]],
) -> None:
    evidence, sources = [each[:2] for each in told], [each[2] for each in told]
    path = posterior([0.5, 0.5], np.array(evidence).reshape(-1, 2), sources)
    assert path.sum(axis=1) == pytest.approx(np.ones(len(told) + 1))
    turned = posterior([0.5, 0.5], np.array(evidence[::-1]).reshape(-1, 2), sources[::-1])
    assert turned[-1] == pytest.approx(path[-1])


@pytest.mark.parametrize(
    ("prior", "evidence", "sources"),
    [
        ([1.0], [[0.0]], [0]),
        ([0.7, 0.7], [[0.0, 0.0]], [0]),
        ([0.0, 1.0], [[0.0, 0.0]], [0]),
        ([0.5, 0.5], [[0.0, np.inf]], [0]),
        ([0.5, 0.5], [[0.0, 0.0]], [0, 1]),
    ],
)
def test_what_cannot_be_weighed(prior: list[float], evidence: list[list[float]], sources: list[int]) -> None:
    with pytest.raises(ValueError):
        posterior(prior, evidence, sources)


def test_a_correlation_lies_between_0_and_1() -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        posterior([0.5, 0.5], [[0.0, 0.0]], [0], correlation=1.5)


def test_incoherent_probabilities_are_repaired() -> None:
    assert coherent([0.6, 0.6]) == pytest.approx([0.5, 0.5])
    assert coherent([0.2, 0.3, 0.1]) == pytest.approx([1 / 3, 13 / 30, 7 / 30])
    assert coherent([1.0, 0.0]) == pytest.approx([0.999, 0.001])
    with pytest.raises(ValueError, match="between 0 and 1"):
        coherent([0.5, 1.2])


@given(st.lists(st.floats(0, 1), min_size=2, max_size=8))
def test_repaired_ones_sum_to_1_and_coherent_ones_stay(values: list[float]) -> None:
    found = coherent(values)
    assert found.sum() == pytest.approx(1.0)
    assert (found >= 0.001 - 1e-12).all()
    assert coherent(found) == pytest.approx(found)
