"""Words of probability: what each standard says they mean, and how people were found to read them.

No word stands for one number here. A `ProbabilityWord` keeps every standard's range and every survey's distribution;
the bands by which forecasts are read from a text are in `hedges`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ._tables import rows, toml


@dataclass(frozen=True, slots=True)
class StandardReading:
    """The range, 0 to 1, that a standard sets for a term."""

    standard: str
    term: str
    low: float
    high: float
    source: str


@dataclass(frozen=True, slots=True)
class SurveyReading:
    """How `n` people read a term: percentiles of their answers, 0 to 1."""

    term: str
    n: int
    p05: float
    p25: float
    median: float
    p75: float
    p95: float
    source: str


@dataclass(frozen=True, slots=True)
class ProbabilityWord:
    """A phrase with all its readings; both are empty for a phrase that nobody set or asked about."""

    phrase: str
    standards: tuple[StandardReading, ...]
    surveys: tuple[SurveyReading, ...]


def _phrases(term: str) -> Iterator[str]:
    """The phrases of a cell: "almost certain(ly) / nearly certain" holds three."""
    for part in re.sub(r"\s*\[.*?\]", "", term.lower()).split("/"):
        phrase = " ".join(part.split())
        yield re.sub(r"\(.*?\)", "", phrase)
        if "(" in phrase:
            yield phrase.replace("(", "").replace(")", "")


@cache
def _standards() -> dict[str, list[StandardReading]]:
    index: dict[str, list[StandardReading]] = defaultdict(list)
    for row in rows("wep_standards.csv"):
        low, high = float(row["low_pct"]) / 100, float(row["high_pct"]) / 100
        for phrase in _phrases(row["term"]):
            index[phrase].append(StandardReading(row["standard"], row["term"], low, high, row["source"]))
    return index


def _survey(row: dict[str, str]) -> SurveyReading:
    term = row.get("phrase") or row["term"]
    share = {key: float(row[key]) / 100 for key in ("p05", "p25", "median", "p75", "p95")}
    return SurveyReading(term, int(row["n"]), **share, source=row["source"])


@cache
def _surveys() -> dict[str, list[SurveyReading]]:
    index: dict[str, list[SurveyReading]] = defaultdict(list)
    for file in ("wep_survey_stats.csv", "wep_capphrase_stats.csv"):
        for row in rows(file):
            reading = _survey(row)
            index[reading.term.lower()].append(reading)
    return index


def readings(phrase: str) -> ProbabilityWord:
    """Every reading of a phrase, capitals or not; `will`, `may` and their like go by their surveyed forms."""
    key = " ".join(phrase.lower().split())
    other = _same().get(key, key)
    standards = _standards().get(key) or _standards().get(other, [])
    surveys = _surveys().get(key) or _surveys().get(other, [])
    return ProbabilityWord(key, tuple(standards), tuple(surveys))


@cache
def _same() -> dict[str, str]:
    """Phrases that are looked up under another form."""
    same: dict[str, str] = toml("hedges.toml")["same"]
    return same


def terms() -> tuple[str, ...]:
    """Every phrase that has a reading, in alphabetical order."""
    return tuple(sorted({*_standards(), *_surveys()}))
