"""Words by which texts tell of the same sort of happening, and how common word stems are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from math import log

from ._tables import rows, text

STEM = 5
"""Letters that stand for a word, whatever its ending."""

_TEXTS = 146


def senses(stems: Iterable[str]) -> frozenset[int]:
    """The sorts of happening that any of the word stems may tell of, by number: `attac` and `raid` are of one sort."""
    table = _senses()
    return frozenset(sense for stem in stems for sense in table.get(stem, ()))


def rarity(stem: str) -> float:
    """How much a word stem tells apart: the logarithm of the inverse share of texts that have it (Spärck Jones 1972).

    Counted in 146 articles on foreign affairs; from 0 to 4.6.
    """
    return _rarities().get(stem, _RAREST)


@cache
def _senses() -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = defaultdict(tuple)
    for number, line in enumerate(text("event_words.txt").splitlines()):
        for stem in dict.fromkeys(word[:STEM] for word in line.casefold().split()):
            found[stem] += (number,)
    return dict(found)


@cache
def _rarities() -> dict[str, float]:
    return {row["stem"]: _log_share(int(row["texts"])) for row in rows("stems.csv")}


def _log_share(texts: int) -> float:
    return log((_TEXTS + 1) / (texts + 0.5))


_RAREST = _log_share(1)
