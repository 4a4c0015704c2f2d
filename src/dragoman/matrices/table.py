"""A matrix as CSV: numbers alone, or with a heading and a first column that name the states.

A name is `descriptor: state` (or with `=`, `/` or `.` between them), or a descriptor's letters with the state's number
(`A1`, `A2`, `B1`). Rows act on columns.
"""

import csv
import io
import re
from collections.abc import Sequence

import numpy as np

from dragoman.engines.crossimpact import Model

_NUMBER = re.compile(r"\s*[-+]?\d+(\.0*)?\s*")
_NAMES = (re.compile(r"(.+?)\s*[:=/]\s*(.+)"), re.compile(r"([^.]+)\.([^.]+)"), re.compile(r"(.*\D)(\d+)"))


def read_table(text: str, name: str = "the table", counts: Sequence[int] = ()) -> Model:
    """The model. Raises ValueError, with the line, where the table is none, or has neither names nor `counts`."""
    mark = "\t" if "\t" in text else ";" if ";" in text else ","
    lines = [(at, row) for at, row in enumerate(csv.reader(io.StringIO(text), delimiter=mark), 1) if any(row)]
    if not lines:
        raise ValueError(f"{name}: the table is empty")
    head = lines[0][1]
    named = not all(_NUMBER.fullmatch(each) for each in head)
    rows = [_numbers(name, at, row[named:]) for at, row in lines[named:]]
    for (at, _), row in zip(lines[named:], rows, strict=True):
        if len(row) != len(rows):
            raise ValueError(f"{name}, line {at}: {len(row)} numbers, but the matrix has {len(rows)} rows: not square")
    descriptors, states = _names(name, head[-len(rows) :] if rows else []) if named else _counted(name, counts, rows)
    try:
        return Model(tuple(descriptors), tuple(map(tuple, states)), np.array(rows, np.int64))
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from None


def _numbers(name: str, line: int, row: Sequence[str]) -> list[int]:
    for place, each in enumerate(row, 1):
        if not _NUMBER.fullmatch(each):
            raise ValueError(f"{name}, line {line}: judgement {place} is not a whole number: {each.strip()[:40]!r}")
    return [int(float(each)) for each in row]


def _names(name: str, head: Sequence[str]) -> tuple[list[str], list[list[str]]]:
    descriptors: list[str] = []
    states: list[list[str]] = []
    for each in head:
        found = next((match for form in _NAMES if (match := form.fullmatch(each.strip()))), None)
        if found is None:
            raise ValueError(
                f"{name}, line 1: cannot tell descriptor from state in {each.strip()[:40]!r} (write A: up)"
            )
        if not descriptors or descriptors[-1] != found[1]:
            descriptors.append(found[1])
            states.append([])
        states[-1].append(found[2])
    return descriptors, states


def _counted(name: str, counts: Sequence[int], rows: Sequence[Sequence[int]]) -> tuple[list[str], list[list[str]]]:
    if not counts:
        raise ValueError(f"{name}: a table without names; say how many states each descriptor has (--states 3,3,4)")
    if sum(counts) != len(rows) or min(counts) < 1:
        raise ValueError(f"{name}: {sum(counts)} states are announced, but there are {len(rows)} rows")
    numbers = range(1, len(counts) + 1)
    return [str(each) for each in numbers], [[str(each) for each in range(1, count + 1)] for count in counts]
