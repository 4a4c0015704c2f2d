"""A series without the periods in which nothing was told, for a narrow screen."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dragoman.lenses.gathered import counted
from dragoman.lenses.result import LensResult


def eventful(result: LensResult) -> LensResult:
    """The rows with an event or a judgement, and the last one of each series; a note says how many were left out."""
    last = {_series(row.values): number for number, row in enumerate(result.rows)}
    kept = tuple(
        row
        for number, row in enumerate(result.rows)
        if row.values["events"] or row.values["assessments"] or last[_series(row.values)] == number
    )
    if len(kept) == len(result.rows):
        return result
    left = counted(len(result.rows) - len(kept), "row")
    note = f"{left} of periods in which nothing was told left out here; `--format csv` has every period."
    return replace(result, rows=kept, notes=(note, *result.notes))


def _series(values: Mapping[str, Any]) -> tuple[Any, ...]:
    return values["pair"], values["dimension"], values["source"]
