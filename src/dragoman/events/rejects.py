"""Rows that cannot be placed: set aside in a file of tabs, with where they stand and what is wrong with them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dragoman.errors import EventsError

from .engine import statement
from .layout import Layout

HEADER = "file\tline\treason\ttext\n"
_SHOWN = 3
"""Rows of a file that are told at once."""
_FIELDS = re.compile(r"(\d+) Found: (\d+)")
_VALUE = re.compile(r'Could not convert string "(.*?)" to', re.DOTALL)
_BATCH = 10_000
_LONGEST = 4 << 20
_CUT = 9_900
"""Rows of more bytes may be cut short by DuckDB (2.0.1), at 10,000."""
_OPEN = "unterminated quote"


def set_aside(connection: Any, layout: Layout, names: Mapping[str, str], into: Path) -> tuple[Counter[str], list[str]]:
    """Write what DuckDB could not read to `into`; how many rows of each file, and the first of each in words.

    In the file a tab, a line end and a backslash within a row stand as `\\t`, `\\n`, `\\\\`; bytes that are no text as
    `\\xfc`. No file is written where nothing is wrong. Raises EventsError where a quote is not closed:
    DuckDB passes over an unknown number of rows after it.
    """
    counts: Counter[str] = Counter()
    examples: list[str] = []
    rows = connection.execute(statement("bad"))
    while batch := rows.fetchmany(_BATCH):
        with into.open("a", encoding="utf-8") as out:
            if not counts:
                out.write(HEADER)
            for path, line, at, kind, column, message, text in batch:
                if _OPEN in message:
                    raise EventsError(
                        f"line {line}: a quote is not closed where its field ends, so that the rows after it cannot be "
                        "told apart; nothing of the file is imported: mend the line and import the file again"
                    )
                name, reason = names[path], _reason(layout, kind, column, message)
                raw = _raw(path, layout, kind, at, text or "")
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


def _raw(path: str, layout: Layout, kind: str, at: int | None, text: str) -> str:
    """A row as it stands in the file where DuckDB gives its text cut or changed; it counts bytes of UTF-8 from 1."""
    spoilt = kind == "INVALID ENCODING"
    if not at or layout.encoding != "utf-8" or not (spoilt or len(text.encode()) > _CUT):
        return text
    with Path(path).open("rb") as file:
        file.seek(at - 1)
        raw = file.readline(_LONGEST).decode("utf-8", "backslashreplace")
    return raw if spoilt or (raw.startswith(text[: _CUT // 4].partition("\n")[0]) and len(raw) > len(text)) else text


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n")
