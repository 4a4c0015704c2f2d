"""How a file is laid out: what a format tells of a file before a row is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dragoman.errors import EventsError

from .dates import PRECISIONS
from .engine import literal, path_literal
from .head import DELIMITERS, Head

_SHOWN, _WIDE = 8, 40
_NEVER = "\x01"
"""A text that stands for nothing in no file."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a file in their order under the names that the format's SQL knows, and how they are parted.

    `types`: columns that are not text; a row in which a date or number is none is set aside. `absent`: columns that
    the SQL asks for and the file lacks. `sql`: the file in `sql/` that makes events of the rows. Files with equal
    layouts are read together.

    `required`: where other columns of `types` may be empty, those that may not. They come first and every query uses
    them: only then does DuckDB (2.0.1) force the right ones to be there, since it counts the columns that a query uses.
    Without them no column of `types` may be empty: nothing counts as missing while reading, and empty texts are taken
    for missing afterwards.
    """

    format: str
    sql: str
    columns: tuple[str, ...]
    types: tuple[tuple[str, str], ...]
    delimiter: str = "\t"
    quoted: bool = False
    header: bool = False
    date: str = "%Y%m%d"
    absent: tuple[str, ...] = field(default=())
    encoding: str = "utf-8"
    required: tuple[str, ...] = ()

    @property
    def precision(self) -> str:
        """What the file's dates tell: day, month or year."""
        return PRECISIONS.get(self.date, "day")

    def source(self, paths: Sequence[Path], rejects: bool) -> str:
        """SQL that reads the files; rows that do not fit go to the tables `bad` and `bad_files`, or are passed by."""
        known = dict(self.types)
        options: dict[str, Any] = {
            "delim": self.delimiter,
            "quote": '"' if self.quoted else "",
            "escape": '"' if self.quoted else "",
            "header": self.header,
            "auto_detect": False,
            "columns": {name: known.get(name, "VARCHAR") for name in self.columns},
            "dateformat": self.date,
            "encoding": self.encoding,
            "filename": True,
        }
        if self.required:
            options["force_not_null"] = list(self.required)
        else:
            options["nullstr"] = _NEVER
        if rejects:
            options |= {"store_rejects": True, "rejects_table": "bad", "rejects_scan": "bad_files", "rejects_limit": 0}
        else:
            options["ignore_errors"] = True
        given = ", ".join(f"{name} = {literal(value)}" for name, value in options.items())
        files = "[" + ", ".join(map(path_literal, paths)) + "]"
        told = ["*"] if self.required else [*map(self._told, self.columns), "filename"]
        told += [f'CAST(NULL AS VARCHAR) AS "{name}"' for name in self.absent]
        return f"SELECT {', '.join(told)} FROM read_csv({files}, {given})"

    def _told(self, name: str) -> str:
        return f'"{name}"' if name in dict(self.types) else f'nullif("{name}", \'\') AS "{name}"'


@dataclass(frozen=True, slots=True)
class Names:
    """The columns that a format with a header knows: `needed` ones, others, and other spellings of either."""

    format: str
    needed: tuple[str, ...]
    others: tuple[str, ...]
    spellings: Mapping[str, str] = field(default_factory=dict)

    def told(self, head: Head) -> tuple[str, tuple[str, ...]]:
        """The delimiter and the columns of a file, those unknown as `_1`, `_2`.

        Raises EventsError where a needed column is missing, whatever the delimiter.
        """
        delimiter = max(DELIMITERS, key=lambda each: len(self._known(head.header(each))))
        found = [self.spellings.get(name, name) for name in head.header(delimiter)]
        if missing := [name for name in self.needed if name not in found]:
            shown = ", ".join(each[:_WIDE] for each in found[:_SHOWN]) + (", …" if len(found) > _SHOWN else "")
            raise EventsError(
                f"no {self.format} file: its first line lacks {', '.join(missing)} (it has {shown}); "
                "give a file as it was downloaded, first line and all"
            )
        return delimiter, self._once(found)

    def absent(self, columns: tuple[str, ...]) -> tuple[str, ...]:
        """The columns known to the format that are not among these."""
        return tuple(name for name in (*self.needed, *self.others) if name not in columns)

    def _known(self, names: list[str]) -> set[str]:
        return {self.spellings.get(name, name) for name in names} & {*self.needed, *self.others}

    def _once(self, names: list[str]) -> tuple[str, ...]:
        known = {*self.needed, *self.others}
        kept: list[str] = []
        for number, name in enumerate(names):
            kept.append(name if name in known and name not in kept else f"_{number}")
        return tuple(kept)


def quoted(head: Head, delimiter: str) -> bool:
    """Whether fields stand in quotes: always between commas, between tabs where some are seen to."""
    if delimiter != "\t":
        return True
    fields = (field for line in head.lines[1:] for field in line.split("\t"))
    return any(len(each) > 1 and each[0] == each[-1] == '"' for each in fields)
