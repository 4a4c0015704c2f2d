"""The beginning of a file, from which its layout is told."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

_BYTES, _LINES = 1 << 18, 200
_NO_WORD = re.compile(r"[^a-z0-9]+")
DELIMITERS = ("\t", ",", ";", "|")


@dataclass(frozen=True, slots=True)
class Head:
    """The first lines of a file, without their ends."""

    lines: tuple[str, ...]

    def fields(self, line: str, delimiter: str) -> list[str]:
        """The fields of a line; quotes mean something between commas, not between tabs."""
        if delimiter == "\t":
            return line.split("\t")
        try:
            return next(csv.reader([line], delimiter=delimiter), [])
        except csv.Error:  # A field that is too long for it.
            return line.split(delimiter)

    def counts(self, delimiter: str = "\t") -> Counter[int]:
        """How many of the lines have how many fields."""
        return Counter(len(self.fields(line, delimiter)) for line in self.lines)

    def header(self, delimiter: str) -> list[str]:
        """The names in the first line in lower case, anything but letters and digits as `_`."""
        return [_NO_WORD.sub("_", name.lower()).strip("_") for name in self.fields(self.lines[0], delimiter)]

    def column(self, number: int, delimiter: str) -> list[str]:
        """What stands in a column after the first line, as far as lines have it."""
        rows = (self.fields(line, delimiter) for line in self.lines[1:])
        return [row[number].strip() for row in rows if len(row) > number]


def head(path: Path, encoding: str) -> Head:
    """The beginning of a file; what cannot be decoded is replaced. Raises OSError."""
    with path.open("rb") as file:
        data = file.read(_BYTES)
    text = data.removeprefix(codecs.BOM_UTF8).decode(encoding, "replace").removeprefix("\ufeff")
    lines = re.split(r"\r\n|\n|\r", text)
    if len(data) == _BYTES and len(lines) > 1:
        lines.pop()
    return Head(tuple(line for line in lines if line.strip())[:_LINES])
