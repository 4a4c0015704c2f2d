"""Sentences to the model's inputs: batches of like length in a fixed order, padded."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.language.pieces import Fed

Numbers = NDArray[np.int64]
Inputs = tuple[Numbers, Numbers, Numbers, Numbers]
_UNLIKE = 1.2


def batches(lengths: Sequence[int], words: int) -> Iterator[list[int]]:
    """The places of sentences in batches of about so many words, lengths within a fifth of each other, short first.

    The same lengths always give the same batches.
    """
    batch: list[int] = []
    for at in sorted(range(len(lengths)), key=lengths.__getitem__):
        size = lengths[at]
        if batch and ((len(batch) + 1) * size > words or size > _UNLIKE * lengths[batch[0]] + 4):
            yield batch
            batch = []
        batch.append(at)
    if batch:
        yield batch


def collate(chosen: Sequence[Fed]) -> Inputs:
    """Piece ids, features, and each word's first piece and the one after its last, padded with 0 to one length."""
    ids = padded([each.ids for each in chosen], 0)
    features = np.zeros((*ids.shape, len(chosen[0].features[0])), np.int64)
    for row, each in enumerate(chosen):
        features[row, : len(each.features)] = each.features
    return ids, features, padded([each.starts for each in chosen], 0), padded([each.ends for each in chosen], 0)


def padded(rows: Sequence[Sequence[int]], filling: int) -> Numbers:
    """Rows of numbers as one table."""
    table = np.full((len(rows), max(map(len, rows))), filling, np.int64)
    for at, row in enumerate(rows):
        table[at, : len(row)] = row
    return table
