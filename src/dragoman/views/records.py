"""A result for other programs: JSON, JSON Lines, CSV."""

import csv
import io
import json
from typing import Any

from dragoman.lenses import LensResult

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_json(result: LensResult) -> str:
    """One object: `lens`, `notes`, `rows`."""
    whole = {"lens": result.lens, "notes": list(result.notes), "rows": result.records()}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def as_jsonl(result: LensResult) -> str:
    """One row a line, keys in the order of the columns. Line separators inside values are escaped."""
    return "".join(f"{_line(record)}\n" for record in result.records())


def as_csv(result: LensResult) -> str:
    """RFC 4180: a line of column names, CRLF, lists joined by `; `.

    A text of two characters or more that begins with `=`, `+`, `-`, `@`, a tab or a line end (or the full-width forms)
    gets an apostrophe before it, so that no spreadsheet takes it for a formula. Numbers stay as they are.
    """
    out = io.StringIO()
    names = [*result.columns, "statements", "documents"]
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    for record in result.records():
        writer.writerow([_cell(record.get(name)) for name in names])
    return out.getvalue()


def _line(record: dict[str, Any]) -> str:
    text = json.dumps(record, ensure_ascii=False)
    for mark in "\x85\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return text


def _cell(value: Any) -> Any:
    if isinstance(value, list | tuple):
        value = "; ".join(map(str, value))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and len(value) > 1 and value.startswith(_FORMULA):
        return "'" + value
    return value
