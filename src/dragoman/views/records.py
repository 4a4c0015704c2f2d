"""A result for other programs: JSON, JSON Lines, CSV."""

import csv
import io
import json
import re
from typing import Any

from dragoman.lenses import LensResult
from dragoman.views.safe import terminal

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def as_json(result: LensResult) -> str:
    """One object: `lens`, `notes`, `rows`. Characters that steer a screen are escaped: the values are the same."""
    whole = {"lens": result.lens, "notes": list(result.notes), "rows": result.records()}
    return _escaped(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def as_jsonl(result: LensResult) -> str:
    """One row a line, keys in the order of the columns. Line separators and what steers a screen are escaped."""
    return "".join(f"{_escaped(json.dumps(record, ensure_ascii=False))}\n" for record in result.records())


def as_csv(result: LensResult) -> str:
    """RFC 4180: a line of column names, CRLF, lists joined by `; `.

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


def _escaped(text: str) -> str:
    return _STEERING.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _cell(value: Any) -> Any:
    if isinstance(value, list | tuple):
        value = "; ".join(map(str, value))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        value = terminal(value)
        return "'" + value if len(value) > 1 and value.startswith(_FORMULA) else value
    return value
