"""A result for other programs: JSON, JSON Lines, CSV."""

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from dragoman.lenses import LensResult
from dragoman.views.safe import steerless, terminal

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_json(result: LensResult) -> str:
    """One object: `lens`, `notes`, `rows`. Characters that steer a screen are escaped: the values are the same."""
    whole = {"lens": result.lens, "notes": list(result.notes), "rows": result.records()}
    return steerless(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def as_jsonl(result: LensResult) -> str:
    """One row a line, keys in the order of the columns. Line separators and what steers a screen are escaped."""
    return "".join(f"{steerless(json.dumps(record, ensure_ascii=False))}\n" for record in result.records())


def as_csv(result: LensResult) -> str:
    """RFC 4180: a line of column names, CRLF, lists joined by `; ` (names and values: `span 0.8; kind 0.9`).

    A text of two characters or more that begins with `=`, `+`, `-`, `@`, a tab or a line end (or the full-width forms)
    gets an apostrophe before it, so that no spreadsheet takes it for a formula. Numbers stay as they are. Control
    characters are shown as pictures.
    """
    out = io.StringIO()
    names = [*result.columns, "statements", "documents"]
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    for record in result.records():
        writer.writerow([_cell(record.get(name)) for name in names])
    return out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, Mapping):
        value = [f"{name} {each}" for name, each in value.items()]
    if isinstance(value, list | tuple):
        value = "; ".join(map(str, value))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        value = terminal(value)
        return "'" + value if len(value) > 1 and value.startswith(_FORMULA) else value
    return value
