"""Weights in four bits, and back."""

from pathlib import Path

import numpy as np
import pytest

from dragoman.language.packed import COLUMNS, LEVELS, MOST, ROWS, SCALE, Weights, pair, unpack

pytest.importorskip("torch")


def table(rows: int = 5, width: int = 192) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    found = np.random.default_rng(1).normal(size=(rows, width)).astype(np.float32)
    found[:, :64] *= 0.2
    return found


def test_levels_are_sixteen_about_nothing() -> None:
    assert len(LEVELS) == 16
    assert (LEVELS[0], LEVELS[7], LEVELS[15]) == (-1, 0, 1)
    assert (np.diff(LEVELS) > 0).all()


def test_what_is_packed_comes_back_nearly() -> None:
    from training.pack import pack

    whole = table()
    found = pack(whole)
    small = unpack(pair(found.codes), found.ratios)
    assert small.dtype == np.int8
    assert np.abs(small.astype(int)).max() <= MOST
    error = np.linalg.norm(small * found.scales[:, None] - whole) / np.linalg.norm(whole)
    assert error < 0.1


def test_a_row_of_nothing_stays_so() -> None:
    from training.pack import pack

    found = pack(np.zeros((2, 64), np.float32))
    assert not unpack(pair(found.codes), found.ratios).any()


def test_rows_do_not_depend_on_each_other() -> None:
    from training.pack import pack

    whole = table(3000, 64)
    assert (pack(whole).codes[2500] == pack(whole[2500:2501]).codes[0]).all()


def test_the_file_gives_rows_columns_scales_and_plain_tables(tmp_path: Path) -> None:
    from training.pack import pack, write

    whole, plain = table(), np.arange(6, dtype=np.float16).reshape(2, 3)
    write({**pack(whole).named("a"), "b": plain}, tmp_path / "weights.npz")
    kept = Weights(tmp_path / "weights.npz")
    rows, columns, scales, same = (each.numpy() for each in kept.values(["a" + ROWS, "a" + COLUMNS, "a" + SCALE, "b"]))
    assert (columns == rows.T).all()
    assert np.abs(rows * scales[:, None] - whole).mean() < 0.1
    assert same.dtype == np.float32
    assert (same == plain).all()
    assert kept.values(["b"])[0] is kept.values(["b"])[0]


def test_what_the_file_lacks_is_named(tmp_path: Path) -> None:
    from training.pack import write

    write({"b": np.zeros((1, 1), np.float16)}, tmp_path / "weights.npz")
    with pytest.raises(KeyError, match="nothing"):
        Weights(tmp_path / "weights.npz").values(["nothing"])
