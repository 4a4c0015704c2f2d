"""Resolutions from and to files: CSV with a header, or JSON lines."""

import csv
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Any, cast

from dragoman.dossier import Dossier, Query
from dragoman.errors import QueryError
from dragoman.lenses.forecasts.entry import Entry
from dragoman.lenses.forecasts.ledger import Ledger, ledger
from dragoman.lenses.forecasts.resolving import TWICE, Said, Told, checked, keep
from dragoman.lenses.forecasts.ruling import told_horizon
from dragoman.lenses.result import LensResult, Row

COLUMNS = (
    "forecast", "document", "words", "outcome", "happened", "evidence", "condition", "due", "anchor", "rule", "source",
    "probability", "reopen", "who", "why",
)  # fmt: skip
_SHOWN = ("forecast", "words", "outcome", "happened", "condition", "due", "who")
_MOST = 5


def imported(dossier: Dossier, path: Path, who: str, when: datetime) -> tuple[int, list[str]]:
    """Keep all that a file says, or nothing: how many rows it has, and notes on what others said otherwise.

    A forecast is named by its id, or by its `document` and `words` that it stands on. `who` is for rows that name
    nobody. Raises QueryError that tells the first wrong rows.
    """
    every, said, wrong = ledger(dossier, Query()), list[Said](), list[str]()
    for number, row in _rows(path):
        place = f"{path}, line {number}: "
        try:
            entry = _entry(every, row)
            told = _saying(row)
            said.append(checked(dossier, entry, row.get("who") or who, told, place))
        except QueryError as error:
            wrong.append(str(error) if str(error).startswith(place) else f"{place}{error}")
    if wrong:
        more = f"; and {len(wrong) - _MOST} more" if len(wrong) > _MOST else ""
        raise QueryError("; ".join(wrong[:_MOST]) + f"{more}. Nothing was kept")
    notes = keep(dossier, said, when)
    twice = [each for each in notes if each.endswith(TWICE)]
    known = [f"{len(twice)} rows were said before; nothing was added of them"] if len(twice) > 1 else twice
    return len(said), [*known, *(each for each in notes if not each.endswith(TWICE))]


def exported(dossier: Dossier) -> LensResult:
    """All that people said of forecasts, oldest first, in the columns that can be read back."""
    every, rows = ledger(dossier, Query()), []
    for entry in every.entries:
        main = entry.statements[0]
        for act in entry.ruling.acts:
            values = {
                "forecast": entry.id,
                "document": main.source.name,
                "words": " ".join(main.quote.split()),
                **_told(act.body, act.statements[1:]),
                "who": act.who,
                "why": act.why,
            }
            if act.body["op"] == "horizon":
                values["due"] = str(told_horizon(act).due)
            rows.append((act.number or 0, Row(values, (entry.id,), (main.source.sha256,))))
    rows.sort(key=lambda each: each[0])
    return LensResult(lens="resolutions", columns=COLUMNS, rows=tuple(row for _, row in rows), shown=_SHOWN)


def _told(body: Mapping[str, Any], named: tuple[str | None, ...]) -> dict[str, Any]:
    match body["op"]:
        case "outcome":
            evidence = [*filter(None, named), *body.get("evidence", ())]
            return {"outcome": body["outcome"], "happened": body.get("happened"), "evidence": evidence}
        case "condition":
            return {"condition": body["held"]}
        case "probability":
            return {"probability": [body["low"], body["high"]]}
        case "reopen":
            return {"reopen": True}
    return {name: body[name] for name in ("due", "anchor", "rule", "source") if name in body}


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each row with its line; empty cells are left out."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "not UTF-8"
        raise QueryError(f"{path}: cannot be read ({why}); give a CSV or JSONL file of resolutions") from None
    read = _json(path, text) if path.suffix.lower() in (".jsonl", ".ndjson", ".json") else _csv(path, text)
    for number, row in read:
        for name in ("statements", "documents"):  # Every result has them when it is written out.
            row.pop(name, None)
        unknown = [str(name) for name in row if name not in COLUMNS]
        if unknown:
            raise QueryError(f"{path}, line {number}: no such column: {unknown[0]!r} (there are {', '.join(COLUMNS)})")
        yield number, {name: value for name, value in row.items() if value not in (None, "", [])}


def _csv(path: Path, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    reader = csv.DictReader(StringIO(text, newline=""), restkey="a cell too many", strict=True)
    try:
        for row in reader:
            yield reader.line_num, {name: _plain(value) for name, value in row.items()}
    except csv.Error as error:
        raise QueryError(f"{path}, line {reader.line_num}: not CSV ({error})") from None


def _plain(value: Any) -> Any:
    """Without the apostrophe that our own CSV puts before what a spreadsheet would run."""
    return value[1:] if isinstance(value, str) and value[:1] == "'" and value[1:2] in "=+-@" else value


def _json(path: Path, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise QueryError(f"{path}, line {number}: not JSON ({error})") from None
        if not isinstance(row, dict):
            raise QueryError(f"{path}, line {number}: an object a line, not {line[:40]!r}")
        yield number, row


def _saying(row: Mapping[str, Any]) -> Told:
    """The cells as they are said."""
    told = {name: row[name] for name in Told.__annotations__ if name in row}
    told["evidence"] = _several(row.get("evidence", ()))
    if "probability" in row:
        told["probability"] = _numbers(row["probability"])
    told["reopen"] = str(row.get("reopen", "")).casefold() in ("true", "yes", "1")
    for name in ("happened", "due", "why", "anchor", "rule", "source"):
        if name in told:
            told[name] = str(told[name])
    return cast(Told, told)


def _several(cell: Any) -> list[str]:
    parts = cell if isinstance(cell, list | tuple) else str(cell).split("; ")
    return [str(each) for each in parts]


def _numbers(cell: Any) -> list[float]:
    try:
        parts = cell if isinstance(cell, list | tuple) else str(cell).replace("–", ";").split(";")
        return [float(each) for each in parts]
    except (TypeError, ValueError):
        raise QueryError(f"not a probability: {cell!r} (write 0.6, or 0.55; 0.8 for a band)") from None


def _entry(every: Ledger, row: Mapping[str, Any]) -> Entry:
    """The forecast that a row names: by its words first, as ids change with the text."""
    if not row.get("document"):
        if not row.get("forecast"):
            raise QueryError("which forecast? give its id in `forecast`, or `document` and `words`")
        return every.entry(str(row["forecast"]))
    words = " ".join(str(row.get("words", "")).split()).casefold()
    if not words:
        raise QueryError("which words of the document? give them in `words`")
    found = [
        each
        for each in every.entries
        if any(_stands(copy.source.name, copy.quote, row, words) for copy in each.statements)
    ]
    exact = [each for each in found if each.id == row.get("forecast")]
    if len(exact or found) == 1:
        return (exact or found)[0]
    many = f"{len(found)} forecasts" if found else "no forecast"
    raise QueryError(f"{many} in {row['document']!r} with the words {str(row['words'])[:60]!r}")


def _stands(name: str, quote: str, row: Mapping[str, Any], words: str) -> bool:
    return name == row["document"] and words in " ".join(quote.split()).casefold()
