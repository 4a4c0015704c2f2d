"""Tables of weights in four bits, as `dragoman.language.packed` reads them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dragoman.language.packed import CODES, FULL, LEVELS, MOST, RATIOS, SCALES, STRETCH, Bytes, Float, Table, pair

_CLIPS = np.linspace(0.7, 1.1, 9, dtype=np.float32)
_MIDDLES = (LEVELS[1:] + LEVELS[:-1]) / 2
_TINY = np.float32(1e-12)
_AT_ONCE = 2048


@dataclass(frozen=True, slots=True)
class Packed:
    """A table (rows, width): codes, a ratio for each stretch of a row, a scale for each row."""

    codes: Bytes
    ratios: Bytes
    scales: Float

    def named(self, name: str) -> dict[str, Table]:
        """The parts by the names that they are kept under."""
        return {name + CODES: pair(self.codes), name + RATIOS: self.ratios, name + SCALES: self.scales}


def pack(table: Float) -> Packed:
    """A table in four bits; the scale of every stretch is the one of nine that leaves the least error."""
    parts = [_packed(table[at : at + _AT_ONCE]) for at in range(0, len(table), _AT_ONCE)]
    return Packed(*(np.concatenate(each) for each in zip(*parts, strict=True)))


def write(tables: Mapping[str, Table], path: Path) -> None:
    """Write tables by name, whole or not at all."""
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        np.savez(file, allow_pickle=False, **{name: tables[name] for name in sorted(tables)})
    part.replace(path)


def _packed(table: Float) -> tuple[Bytes, Bytes, Float]:
    rows, width = table.shape
    stretches = table.reshape(rows, width // STRETCH, STRETCH)
    peaks = np.abs(stretches).max(2, keepdims=True)
    tops = peaks.max(1, keepdims=True) * _CLIPS[-1] + _TINY
    least = np.full(peaks.shape, np.inf, np.float32)
    codes, ratios = np.zeros(stretches.shape, np.uint8), np.zeros(peaks.shape, np.uint8)
    for clip in _CLIPS:
        ratio = np.clip(np.rint(peaks * clip / tops * FULL), 1, FULL).astype(np.uint8)
        scale = ratio * (tops / FULL)
        code = np.searchsorted(_MIDDLES, stretches / scale).astype(np.uint8)
        error = np.square(LEVELS[code] * scale - stretches).sum(2, keepdims=True)
        better = error < least
        least, ratios, codes = (np.where(better, *each) for each in ((error, least), (ratio, ratios), (code, codes)))
    return codes.reshape(rows, width), ratios[:, :, 0], tops[:, 0, 0] / np.float32(MOST)
