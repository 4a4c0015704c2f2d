"""How strongly an influence is said to work, read from its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ._tables import toml

PLAIN, LEAST, MOST = 2, 1, 3


def strength(words: str, bases: Iterable[str]) -> int:
    """1 (weakly) to 3 (decisively): by the strongest or weakest verb among the `bases`, and the adverbs of the words.

    `bases` are the dictionary forms of the words. Where no word of the tables stands there, it is 2.
    """
    verbs, up, down = _verbs(), *_adverbs()
    told = [verbs[base] for base in bases if base in verbs]
    found = max(told) if told and max(told) > PLAIN else min(told, default=PLAIN)
    low = words.casefold()
    return max(LEAST, min(MOST, found + bool(up.search(low)) - bool(down.search(low))))


@cache
def _verbs() -> dict[str, int]:
    return {verb: int(number) for number, verbs in toml("strengths.toml")["verbs"].items() for verb in verbs}


@cache
def _adverbs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = toml("strengths.toml")["adverbs"]
    up, down = (re.compile(rf"\b(?:{'|'.join(map(re.escape, table[way]))})\b") for way in ("up", "down"))
    return up, down
