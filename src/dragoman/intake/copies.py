"""Which of many texts are copies of each other, by the shingles that they share."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from dragoman.documents.fingerprint import Fingerprint, contained

CONTAINED = 0.4
"""The share of the shorter text's shingles that must stand in the longer."""
LEAST = 8
"""Shingles that two texts must share in any case."""

_RARE = 8
"""A shingle of more texts than these is counted for neighbours only, so that stock phrases cost little."""
_HINT, _HINTS = 0.04, 3
_PARTS = 16
_Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Copy:
    """Two texts by number, the shorter first, and what share of it stands in the longer.

    `whole`: the shorter is a fourth of the longer or more, so that it is no mere passage of it.
    """

    shorter: int
    longer: int
    share: float
    whole: bool


@dataclass(slots=True)
class Texts:
    """The shingles of many texts one after the other: eight bytes each."""

    _held: "array[int]" = field(default_factory=lambda: array("Q"))
    _ends: list[int] = field(default_factory=lambda: [0])

    def add(self, text: Fingerprint) -> None:
        """Enter the next text."""
        self._held.frombytes(text.tobytes())
        self._ends.append(len(self._held))

    def copies(self) -> Iterator[Copy]:
        """The pairs of texts of which one holds enough of the other, in the order of their numbers.

        Time grows with the shingles, memory with 24 bytes a shingle or so. Pairs are proposed by shingles that few
        texts have, and between neighbours by the others; each is then checked in full.
        """
        held, ends = np.frombuffer(self._held, np.uint64), np.array(self._ends)
        for one, other in self._proposed(held, ends):
            first, second = held[ends[one] : ends[one + 1]], held[ends[other] : ends[other + 1]]
            shorter, longer = (one, other) if first.size <= second.size else (other, one)
            least, most = sorted((first.size, second.size))
            shared = contained(first, second)
            if shared >= max(LEAST, CONTAINED * least):
                yield Copy(shorter, longer, shared / least, 4 * least >= most)

    def _proposed(self, held: Fingerprint, ends: _Numbers) -> Iterable[tuple[int, int]]:
        sizes = np.diff(ends)
        owners = np.repeat(np.arange(sizes.size, dtype=np.int32), sizes)
        part = (held >> np.uint64(60)).astype(np.uint8)
        pairs = [
            _met(held[part == number], owners[part == number].astype(np.int64), sizes.size) for number in range(_PARTS)
        ]
        found, hints = np.unique(np.concatenate(pairs), return_counts=True)
        one, other = found // sizes.size, found % sizes.size
        enough = hints >= np.maximum(_HINTS, _HINT * np.minimum(sizes[one], sizes[other]))
        return zip(one[enough].tolist(), other[enough].tolist(), strict=True)


def _met(shingles: Fingerprint, owners: _Numbers, count: int) -> _Numbers:
    """Pairs of texts that share a shingle, as `one * count + other`, once for each shingle."""
    order = np.lexsort((owners, shingles))
    shingles, owners = shingles[order], owners[order]
    starts = np.flatnonzero(np.r_[True, shingles[1:] != shingles[:-1]]) if shingles.size else np.empty(0, np.int64)
    sizes = np.repeat(np.diff(np.r_[starts, shingles.size]), np.diff(np.r_[starts, shingles.size]))
    pairs = []
    for step in range(1, _RARE):
        same = shingles[step:] == shingles[:-step]
        if step > 1:
            same &= sizes[step:] <= _RARE
        pairs.append(owners[:-step][same] * count + owners[step:][same])
    return np.concatenate(pairs) if pairs else np.empty(0, np.int64)
