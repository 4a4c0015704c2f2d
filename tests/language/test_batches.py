from dragoman.language.batches import batches, collate
from dragoman.language.pieces import Fed


def test_like_lengths_come_together_within_a_number_of_words() -> None:
    lengths = [30, 3, 31, 4, 30, 3]
    assert list(batches(lengths, 60)) == [[1, 5, 3], [0, 4], [2]]
    assert list(batches(lengths, 95)) == [[1, 5, 3], [0, 4, 2]]


def test_a_sentence_longer_than_a_batch_comes_alone() -> None:
    assert list(batches([90, 2], 10)) == [[1], [0]]
    assert list(batches([], 10)) == []


def test_what_is_shorter_is_filled_with_nothing() -> None:
    ids, features, starts, ends = collate(
        [Fed((7, 8, 9), ((0, 0), (1, 2), (0, 0)), (1,), (2,)), Fed((7, 9), ((0, 0), (0, 0)), (1, 1), (1, 1))]
    )
    assert ids.tolist() == [[7, 8, 9], [7, 9, 0]]
    assert features.tolist() == [[[0, 0], [1, 2], [0, 0]], [[0, 0], [0, 0], [0, 0]]]
    assert starts.tolist() == [[1, 0], [1, 1]]
    assert ends.tolist() == [[2, 0], [1, 1]]
