"""How good the forecasts of a group were, as one row."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from dragoman.engines.scoring import (
    Resampling,
    Standing,
    brier,
    rates_before,
    skill,
    skill_interval,
    standings,
)
from dragoman.lenses.forecasts.entry import RESOLVED, STATES, Entry
from dragoman.lenses.forecasts.scoring import Series, Table, series
from dragoman.lenses.result import Row

COUNTS = ("forecasts", "open", "pending", "expired", "unscorable", "void", "disputed", "resolved", "yes", "no")
COLUMNS = (
    *COUNTS, "scored", "questions", "came", "came_share", "words", "words_low", "words_median", "words_high", "brier",
    "brier_best", "brier_worst", "brier_low", "brier_high", "brier_band", "log", "log_best", "log_worst", "coverage",
    "base_rate", "skill", "skill_low", "skill_high", "skill_then", "better_than",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tally:
    """A group: its name, its forecasts, those that are scored, and where its score stands with its band."""

    name: str
    entries: tuple[Entry, ...]
    table: Table
    series: Series | None
    standing: Standing | None


def tally(name: str, entries: Sequence[Entry], table: Table, how: Resampling) -> Tally:
    """The group of these forecasts, `table` being those of them that are scored."""
    if not table.entries:
        return Tally(name, tuple(entries), table, None, None)
    told = series(table)
    standing = standings(np.zeros(told.author.size), told.brier, told.question, how)[0]
    return Tally(name, tuple(entries), table, told, standing)


def row(group: Tally, by: str, day: date | None, rate: float, how: Resampling) -> Row:
    """The group in numbers; `rate` is the share of all scored forecasts that came."""
    many = Counter(each.state(day) for each in group.entries)
    values: dict[str, Any] = {by: group.name, "forecasts": len(group.entries)}
    values |= {state: many[state] for state in STATES if state in COUNTS}
    values |= {"resolved": sum(many[state] for state in RESOLVED), "scored": len(group.table.entries)}
    if group.series and group.standing:
        values |= _scores(group.table, group.series, group.standing, rate, how)
    statements = tuple(each.id for each in group.table.entries or group.entries)
    documents = (copy.source.sha256 for each in group.entries for copy in each.statements)
    return Row(values, statements, tuple(dict.fromkeys(documents)))


def _scores(table: Table, told: Series, standing: Standing, rate: float, how: Resampling) -> dict[str, Any]:
    read, came = table.readings, int(table.outcome.sum())
    low, median, high = (float(each.mean()) for each in (read.low, read.median, read.high))
    ends = (round(100 * each) for each in (median, low, high))
    return {
        "questions": standing.questions,
        "came": f"{round(100 * came / table.outcome.size)} % ({came} of {table.outcome.size})",
        "came_share": _number(came / table.outcome.size),
        "words": "{} % ({}–{})".format(*ends),
        "words_low": _number(low),
        "words_median": _number(median),
        "words_high": _number(high),
        "brier": _number(standing.middle),
        "brier_best": _number(float(told.brier.best.mean())),
        "brier_worst": _number(float(told.brier.worst.mean())),
        "brier_low": _number(standing.low),
        "brier_high": _number(standing.high),
        "log": _number(float(told.log.median.mean())),
        "log_best": _number(float(told.log.best.mean())),
        "log_worst": _number(float(told.log.worst.mean())),
        "coverage": _number(float(told.coverage.mean())),
        **_compared(table, rate, how),
    }


def _compared(table: Table, rate: float, how: Resampling) -> dict[str, Any]:
    """Against always saying how often what is forecast comes: known today, and as it could be known then."""
    flat = brier(np.full(table.outcome.size, rate), table.outcome)
    then = brier(rates_before(table.outcome, np.zeros(table.outcome.size), table.made, table.known), table.outcome)
    values: dict[str, Any] = {"base_rate": _number(rate)}
    if flat.sum() > 0 and np.unique(table.question).size > 1:
        found = skill_interval(table.brier.median, flat, table.question, how)
        values |= {
            "skill": _number(found.middle), "skill_low": _number(found.low), "skill_high": _number(found.high),
            "skill_then": _number(skill(table.brier.median, then)),
        }  # fmt: skip
    return values


def _number(value: float) -> float | None:
    """To three places; None where there is none."""
    return round(value, 3) + 0.0 if np.isfinite(value) else None
