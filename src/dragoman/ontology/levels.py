"""Words for the level of a relation, so that nobody need know what 4.2 means."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ._tables import toml


@dataclass(frozen=True, slots=True)
class Level:
    """A word, the level (-10..10) from which it holds, and what it means."""

    word: str
    start: float
    means: str


@cache
def levels() -> tuple[Level, ...]:
    """The words from the lowest level to the highest."""
    table = toml("levels.toml")["level"]
    return tuple(Level(each["word"], each["from"], each["means"]) for each in table)


def level_word(level: float) -> str:
    """`good` for 4.2."""
    found = levels()[0]
    for each in levels():
        if level >= each.start:
            found = each
    return found.word
