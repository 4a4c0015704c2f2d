"""The data files that stand beside the code, read as text, rows or tables.

In every list of names "?" before a name says that the word often means something else, and "~" that it may be
written in any mixture of capitals.
"""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

Table = dict[str, Any]


def text(name: str) -> str:
    """The whole of a data file."""
    return (files(__package__) / "data" / name).read_text(encoding="utf-8")


def rows(name: str) -> list[dict[str, str]]:
    """The lines of a CSV file under the names of its columns."""
    return list(csv.DictReader(text(name).splitlines()))


@cache
def toml(name: str) -> Table:
    """A TOML file, read once; callers leave it as it is."""
    return tomllib.loads(text(name))


def cells(value: str) -> tuple[str, ...]:
    """The values of a cell that are parted by bars."""
    return tuple(part for part in value.split("|") if part)
