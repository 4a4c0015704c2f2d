"""How much an item of evidence bears on a question by default, and what a hypothesis foresees."""

from __future__ import annotations

import re
from functools import cache
from math import log

from ._tables import toml
from .evidence import level_of, weight

_MOST = 0.5
"""The weight of the weightiest PLOVER type in evidence.toml."""


def strongest() -> float:
    """The natural logarithm of the largest likelihood ratio that one item has by default."""
    return log(toml("bearing.toml")["strongest"]["ratio"])


def kind_weight(kind: str, action: str = "") -> float:
    """The weight of a kind of statement, 0 to 1; of an event by its PLOVER type. 0 for kinds that are no evidence."""
    found = toml("bearing.toml")["kind"].get(kind)
    if not found:
        return 0.0
    return float(found["weight"]) * (min(weight("action", action) / _MOST, 1.0) if action else 1.0)


def other_topic() -> float:
    """The weight of an item in other dimensions than those that the question has words of."""
    return float(toml("bearing.toml")["topic"]["other"]["weight"])


def tone(kind: str, action: str = "", level: float | None = None, trend: str = "") -> float:
    """Whether it speaks for cooperation (up to 1) or for conflict (down to -1); 0 where it says neither."""
    table = toml("bearing.toml")
    if kind == "event":
        return (level_of(action) or 0.0) / 10
    if kind == "assessment":
        return level / 10 if level is not None else table["trend"].get(trend, {}).get("tone", 0.0)
    return float(table["kind"].get(kind, {}).get("tone", 0.0))


def foresees(text: str) -> int:
    """1 where the words foresee cooperation, -1 conflict or that it does not come, 0 where they say neither."""
    conflict, cooperation, denial = (_pattern(name) for name in ("conflict", "cooperation", "denial"))
    way = -1 if conflict.search(text) else 1 if cooperation.search(text) else 0
    return -way if denial.search(text) else way


def denies(text: str) -> bool:
    """Whether the words deny: `no`, `Russia will not`."""
    return bool(_pattern("denial").search(text))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = (re.escape(word).replace(r"\*", r"\w*") for word in toml("bearing.toml")["foresees"][name])
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
