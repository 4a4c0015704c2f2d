"""How grave an issue is by the words that tell of it, by its status and by what hangs on it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ._tables import toml


@dataclass(frozen=True, slots=True)
class Grave:
    """The gravest word of a text: what it counts, which it is (empty: none that grades it), and why."""

    points: float
    word: str
    why: str


@dataclass(frozen=True, slots=True)
class Severity:
    """How grave an issue is: a number from 0 on, the word for it, and how it was added up."""

    points: float
    word: str
    why: str


def gravest(text: str) -> Grave:
    """The gravest word in a text; the lowest grade where none is in the table."""
    grades = _grades()
    for points, pattern, why in grades:
        if found := pattern.search(text):
            return Grave(points, found[0].casefold(), why)
    return Grave(grades[-1][0], "", grades[-1][2])


def severity(text: str, status: str, sources: int, linked: bool) -> Severity:
    """How grave an issue is that is told in these words by so many independent sources.

    `linked` says whether something is told to hang on it. Raises KeyError on a status that is none.
    """
    table, worst = toml("severity.toml"), gravest(text)
    shared = table["shared"]
    more = min(max(sources - 1, 0), shared["sources"]["most"]) * shared["sources"]["points"]
    links = shared["links"]["points"] if linked else 0.0
    factor = table["status"][status]["factor"]
    points = (worst.points + more + links) * factor
    parts = [f"{worst.points:g} for “{worst.word}”" if worst.word else f"{worst.points:g}: no word grades it"]
    parts += [f"{more:g} for {sources} independent sources"] if more else []
    parts += [f"{links:g} for what hangs on it"] if links else []
    times = f", × {factor:g} as {status}" if factor != 1 else ""
    return Severity(round(points, 2), word(points), " + ".join(parts) + times)


def word(points: float) -> str:
    """The word for so many points."""
    return str(next(each["word"] for each in reversed(toml("severity.toml")["level"]) if points >= each["from"]))


@cache
def _grades() -> tuple[tuple[float, re.Pattern[str], str], ...]:
    found = [(float(each["points"]), _pattern(each["stems"]), each["why"]) for each in toml("severity.toml")["words"]]
    return tuple(sorted(found, key=lambda each: -each[0]))


def _pattern(stems: list[str]) -> re.Pattern[str]:
    told = (re.escape(stem.rstrip("*")) + (r"\w*" if stem.endswith("*") else "") for stem in stems)
    return re.compile(rf"\b(?:{'|'.join(told)})\b", re.IGNORECASE)
