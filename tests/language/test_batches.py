from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.batches import batches, collate
from dragoman.language.pieces import Fed


def test_like_lengths_come_together_within_a_number_of_pieces() -> None:
    lengths = [30, 3, 31, 4, 30, 3]
    assert batches(lengths, 60) == [[1, 5, 3], [0, 4], [2]]
    assert batches(lengths, 95) == [[1, 5, 3], [0, 4, 2]]


def test_a_sentence_longer_than_a_batch_comes_alone() -> None:
    assert batches([90, 2], 10) == [[1], [0]]
    assert batches([], 10) == []


@given(st.lists(st.integers(1, 60), max_size=8), st.integers(1, 150))
def test_no_other_cut_costs_less(lengths: list[int], most: int) -> None:
    def cost(cut: list[list[int]]) -> int:
        return sum(10 + len(each) * max(lengths[at] for at in each) for each in cut)

    def fits(batch: list[int]) -> bool:
        return len(batch) == 1 or len(batch) * max(lengths[at] for at in batch) <= most

    found = batches(lengths, most)
    order = [at for each in found for at in each]
    inner = [each for size in range(len(lengths)) for each in combinations(range(1, len(lengths)), size)]
    cuts = ([order[one:other] for one, other in pairwise([0, *each, len(order)])] for each in inner)
    assert sorted(order) == list(range(len(lengths)))
    assert [lengths[at] for at in order] == sorted(lengths)
    assert all(map(fits, found))
    assert cost(found) == min((cost(cut) for cut in cuts if all(map(fits, cut))), default=0)


def test_what_is_shorter_is_filled_with_nothing() -> None:
    ids, features, starts, ends = collate(
        [Fed((7, 8, 9), ((0, 0), (1, 2), (0, 0)), (1,), (2,)), Fed((7, 9), ((0, 0), (0, 0)), (1, 1), (1, 1))]
    )
    assert ids.tolist() == [[7, 8, 9], [7, 9, 0]]
    assert features.tolist() == [[[0, 0], [1, 2], [0, 0]], [[0, 0], [0, 0], [0, 0]]]
    assert starts.tolist() == [[1, 0], [1, 1]]
    assert ends.tolist() == [[2, 0], [1, 1]]
