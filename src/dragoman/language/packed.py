"""The weights that the models share, kept in four bits each, as onnxruntime reckons with them.

Every stretch of 64 weights in a row has a scale of its own; a code is one of sixteen levels, spaced as the quantiles of
a normal distribution are (NF4, Dettmers et al. 2023). They come out as int8 with a scale a row. The int8 stay within
63, so that no processor's sums of products run over in 16 bits: the same on all of them.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import NDArray

STRETCH = 64
MOST = 63
FULL = 255
"""A stretch's ratio where its scale is the row's."""
CODES, RATIOS, SCALES = ".codes", ".ratios", ".scales"
ROWS, COLUMNS, SCALE = "|rows", "|columns", "|scale"
"""How the models ask for a table: its rows or, turned, its columns as int8, and the scales of either."""
_AT_ONCE = 512
_TAIL = 0.9677083

Float = NDArray[np.float32]
Bytes = NDArray[np.uint8]
Table = NDArray[Any]


def _levels() -> Float:
    normal = NormalDist()
    above = [normal.inv_cdf(each) for each in np.linspace(_TAIL, 0.5, 9)[:-1]]
    below = [-normal.inv_cdf(each) for each in np.linspace(_TAIL, 0.5, 8)[:-1]]
    found: Float = np.array(sorted([*below, 0.0, *above]), np.float32)
    found /= found[-1]
    return found


LEVELS = _levels()


def pair(codes: Bytes) -> Bytes:
    """Codes below 16, (rows, width), two to a byte."""
    paired: Bytes = (codes[:, ::2] << np.uint8(4)) | codes[:, 1::2]
    return paired


def unpack(codes: Bytes, ratios: Bytes) -> NDArray[np.int8]:
    """Int8 (rows, width) of paired codes (rows, width / 2) and ratios (rows, stretches)."""
    rows, width = codes.shape[0], codes.shape[1] * 2
    found = np.empty((rows, width), np.int8)
    for at in range(0, rows, _AT_ONCE):
        here = slice(at, at + _AT_ONCE)
        found[here] = _unpacked(codes[here], ratios[here]).reshape(-1, width)
    return found


def _unpacked(codes: Bytes, ratios: Bytes) -> NDArray[np.int8]:
    scaled = np.rint(ratios.reshape(-1, 1).astype(np.float32) * (MOST / FULL) * LEVELS).astype(np.int8)
    each = np.stack([codes >> 4, codes & 15], -1).reshape(-1, STRETCH)
    return np.take_along_axis(scaled, each.astype(np.intp), 1)


class Weights:
    """The tables in a file, each unpacked once for all models that ask for it."""

    def __init__(self, path: Path) -> None:
        self._path, self._made = path, dict[str, Any]()

    def values(self, names: Sequence[str]) -> list[Any]:
        """What onnxruntime takes for the tables of some names. Raises KeyError for one that the file does not hold."""
        import onnxruntime

        missing = [each for each in names if each not in self._made]
        for name, table in zip(missing, self._tables(missing), strict=True):
            self._made[name] = onnxruntime.OrtValue.ortvalue_from_numpy(table)
        return [self._made[name] for name in names]

    def _tables(self, names: Sequence[str]) -> Iterator[Table]:
        if names:
            with np.load(self._path, allow_pickle=False) as kept:
                yield from (_table(kept, name) for name in names)


def _table(kept: Any, name: str) -> Table:
    stem, mark, _ = name.partition("|")
    if not mark:
        return np.ascontiguousarray(kept[name].astype(np.float32))
    if name.endswith(SCALE):
        return np.ascontiguousarray(kept[stem + SCALES])
    found = unpack(kept[stem + CODES], kept[stem + RATIOS])
    return np.ascontiguousarray(found.T) if name.endswith(COLUMNS) else found


@cache
def weights(path: Path) -> Weights:
    """The tables in a file, the same for all who ask in a process: onnxruntime reads from them as long as it runs."""
    return Weights(path)
