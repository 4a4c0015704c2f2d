"""The tree against the best of all trees, counted out."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.decode import greedy, heads


def is_tree(found: tuple[int, ...]) -> bool:
    def rises(at: int) -> bool:
        seen = set()
        while at and at not in seen:
            seen.add(at)
            at = found[at - 1]
        return at == 0

    return found.count(0) == 1 and all(rises(at) for at in range(1, len(found) + 1))


def worth(scores: list[list[int]], found: tuple[int, ...]) -> int:
    return sum(row[head] for row, head in zip(scores, found, strict=True))


@given(
    st.integers(1, 4).flatmap(
        lambda size: st.lists(
            st.lists(st.integers(-9, 9), min_size=size + 1, max_size=size + 1), min_size=size, max_size=size
        )
    )
)
def test_no_tree_is_better(scores: list[list[int]]) -> None:
    found = tuple(heads(np.array(scores, dtype=np.float32)))
    assert is_tree(found)
    every = (each for each in product(range(len(scores) + 1), repeat=len(scores)) if is_tree(each))
    assert worth(scores, found) == max(worth(scores, each) for each in every)


def test_a_second_root_is_given_up_where_that_costs_least() -> None:
    scores = np.array([[9, 0, 5], [8, 6, 0]], dtype=np.float32)
    assert greedy(scores) == [0, 0]
    assert heads(scores) == [0, 1]


def test_a_greedy_cycle_is_broken_where_it_costs_least() -> None:
    scores = np.array([[1, 0, 9], [5, 9, 0]], dtype=np.float32)
    assert greedy(scores) == [2, 1]
    assert heads(scores) == [2, 0]
