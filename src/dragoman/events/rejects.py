"""Rows that cannot be placed: set aside in a file of tabs, with where they stand and what is wrong with them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .engine import statement
from .layout import Layout

HEADER = "file\tline\treason\ttext\n"
_SHOWN = 3
"""Rows of a file that are told at once."""
_FIELDS = re.compile(r"(\d+) Found: (\d+)")
_VALUE = re.compile(r'Could not convert string "(.*?)" to', re.DOTALL)
_BATCH = 10_000
_LONGEST = 100_000


def set_aside(connection: Any, layout: Layout, names: Mapping[str, str], into: Path) -> tuple[Counter[str], list[str]]:
    """Write what DuckDB could not read to `into`; how many rows of each file, and the first of each in words.

    In the file a tab, a line end and a backslash within a row stand as `\\t`, `\\n`, `\\\\`; bytes that are no text as
    `\\xfc`. No file is written where nothing is wrong.
    """
    counts: Counter[str] = Counter()
    examples: list[str] = []
    rows = connection.execute(statement("bad"))
    while batch := rows.fetchmany(_BATCH):
        with into.open("a", encoding="utf-8") as out:
            if not counts:
                out.write(HEADER)
            for path, line, at, kind, column, message, text in batch:
                name, reason = names[path], _reason(layout, kind, column, message)
                raw = _raw(path, at) if kind == "INVALID ENCODING" else text or ""
                out.write(f"{_cell(name)}\t{line}\t{_cell(reason)}\t{_cell(raw.strip(chr(10) + chr(13))[:_LONGEST])}\n")
                counts[name] += 1
                if counts[name] <= _SHOWN:
                    examples.append(f"{name}: line {line}: {reason}")
    return counts, examples


def _reason(layout: Layout, kind: str, column: str | None, message: str) -> str:
    if kind in ("MISSING COLUMNS", "TOO MANY COLUMNS"):
        found = _FIELDS.search(message)
        have, belong = (found.group(2), found.group(1)) if found else ("?", str(len(layout.columns)))
        return f"{have} {'field' if have == '1' else 'fields'} where {belong} belong"
    if kind == "INVALID ENCODING":
        return f"not {layout.encoding}; if the whole file is written otherwise, say how by --encoding"
    if kind == "CAST":
        value = _VALUE.search(message)
        what = "date" if (column, "DATE") in layout.types else "number"
        return f"{column}: {value.group(1)!r} is no {what}" if value else f"{column}: no {what} where one is needed"
    return message.partition("\n")[0].lower()


def _raw(path: str, at: int | None) -> str:
    with Path(path).open("rb") as file:
        file.seek(at or 0)
        return file.readline(_LONGEST).decode("utf-8", "backslashreplace")


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n")
