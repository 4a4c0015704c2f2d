"""Sentences to the model's inputs: batches of like length in a fixed order, padded."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dragoman.language.pieces import Fed

Numbers = NDArray[np.int64]
Inputs = tuple[Numbers, Numbers, Numbers, Numbers]
_RUN = 10
"""What running a model costs beside its pieces, as many of them as would take as long."""


def batches(lengths: Sequence[int], most: int) -> list[list[int]]:
    """The places of sentences in batches, short first; `lengths` are their pieces.

    Filled up to one length, a batch of several has `most` pieces at most. Of the ways to cut them the one that costs
    least is taken: what is filled up costs, and so does every batch. The same lengths always give the same batches.
    """
    order = sorted(range(len(lengths)), key=lengths.__getitem__)
    cuts = _cuts([lengths[at] for at in order], most)
    return [order[first:last] for first, last in pairwise(cuts)]


def _cuts(lengths: Sequence[int], most: int) -> list[int]:
    """Where to cut lengths that rise, the two ends included: the cheapest way up to each place, and then back."""
    costs, begins = [0], [0]
    for last, longest in enumerate(lengths, 1):
        first = max(0, last - max(1, most // max(1, longest)))
        cost, begin = min((costs[at] + _RUN + (last - at) * longest, at) for at in range(first, last))
        costs.append(cost)
        begins.append(begin)
    found = [len(lengths)]
    while found[-1]:
        found.append(begins[found[-1]])
    return found[::-1]


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
