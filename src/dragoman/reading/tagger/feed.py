"""Windows to the statement model's inputs: numbers in numpy, padded."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.language.batches import Inputs, padded
from dragoman.language.pieces import Feeder
from dragoman.reading.tagger.layout import FEATURES
from dragoman.reading.tagger.windows import Marked

_OF_PIECES = 2
"""Features that the feeder gives itself: shape and gap."""


def fed(text: str, window: Sequence[Marked], feeder: Feeder) -> Inputs:
    """A window as the model takes it: ids (pieces), features (pieces, features), starts and ends (words)."""
    plain = feeder.feed(text, [(each.word.span.start, each.word.span.end) for each in window])
    features = np.zeros((len(plain.ids), len(FEATURES)), np.int64)
    features[:, :_OF_PIECES] = plain.features
    for each, start, end in zip(window, plain.starts, plain.ends, strict=True):
        features[start:end, _OF_PIECES : _OF_PIECES + len(each.features)] = each.features
    return np.array(plain.ids), features, np.array(plain.starts), np.array(plain.ends)


def collated(windows: Sequence[Inputs]) -> Inputs:
    """Several windows padded to one length, a batch."""
    ids, features, starts, ends = zip(*windows, strict=True)
    table: NDArray[np.int64] = np.zeros((len(ids), max(map(len, ids)), len(FEATURES)), np.int64)
    for row, each in enumerate(features):
        table[row, : len(each)] = each
    return padded(ids, 0), table, padded(starts, 0), padded(ends, 0)
