"""Grades of sources and of items of information by the Admiralty system."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ._tables import toml

UNGRADED = 0.5
"""The weight of a source or an item that nobody has graded."""


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade: its letter or figure, what it means, and the share of an item's weight that it leaves."""

    name: str
    means: str
    weight: float


@cache
def reliability() -> tuple[Grade, ...]:
    """The grades of sources, A to F."""
    return _grades("reliability")


@cache
def credibility() -> tuple[Grade, ...]:
    """The grades of items, 1 to 6."""
    return _grades("credibility")


def grade(name: str) -> Grade | None:
    """The grade of that letter or figure; None where there is none."""
    return next((each for each in (*reliability(), *credibility()) if each.name == name.upper()), None)


def _grades(about: str) -> tuple[Grade, ...]:
    return tuple(Grade(name, each["means"], each["weight"]) for name, each in toml("admiralty.toml")[about].items())
