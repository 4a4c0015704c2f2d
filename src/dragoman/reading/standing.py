"""How a relation stands and which way it goes, by the words that put it (`data/standing.toml`)."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from dragoman.statements import Span
from dragoman.statements.vocabulary import Trend

_NEGATED = re.compile(
    (
        r"(?:\b(?:not|never|no|hardly|scarcely|neither|nor|without|by no means|far from|anything but|stopped|ceased to"
        r"|fail(?:s|ed)? to|no longer|end(?:s|ed)?)|n['’]t)"
        r" (?:(?:yet|been|being|be|becom(?:e|ing)|make|mean|amount|a|an|any|signs?|of|the|at|all|to|much|so|really"
        r"|exactly|particularly|especially|close|natural|true|real|(?<=make )(?-i:[A-Z])[\w'’-]+) ){0,4}\Z"
    ).replace(" ", r"\s"),
    re.IGNORECASE,
)
_ENDED = re.compile(r"\b(?:no\slonger|end(?:s|ed)?)\b", re.IGNORECASE)
_OPPOSITE: dict[Trend, Trend] = {"rising": "falling", "falling": "rising"}
_PAST = re.compile(
    r"\b(?:once|former|formerly|erstwhile|one-time)\s(?:[\w-]+\s)?(?:enem|rival|foe|all(?:y|ies)|partner|friend|adversar)\w*",
    re.IGNORECASE,
)
_NAMED = re.compile(r"<(\w+)>")
_NOT_GOOD, _NOT_BAD = -2.0, 1.0
_REACH = 48


def level(words: str) -> float | None:
    """From -10 (war) over 0 to 10 (alliance); None where no word tells."""
    words = _PAST.sub("", words)
    for pattern, value in _rows("level"):
        found = pattern.search(words)
        if found:
            return float(value) if not _denial(words, found) else _NOT_GOOD if value > 0 else _NOT_BAD
    return None


def with_denial(text: str, span: Span) -> str:
    """The words of a span, with what denies them right before it: `does not` before `make Chad an ally`."""
    denied = _NEGATED.search(text, max(span.start - _REACH, 0), span.start)
    return text[denied.start() if denied else span.start : span.end]


def trend(words: str) -> Trend:
    """Which way the relation goes: what is said not to move is steady, what has ended goes the other way."""
    for pattern, value in _rows("trend"):
        found = pattern.search(words)
        if found:
            denial = _denial(words, found)
            ended = _ENDED.search(denial)
            return _OPPOSITE.get(value, "unknown") if ended else "steady" if denial else value
    return _left(words)


def _left(words: str) -> Trend:
    """`no longer allies` tells the way by what has ended."""
    for pattern, value in _rows("level"):
        found = pattern.search(words)
        if found:
            return ("falling" if value > 0 else "rising") if _ENDED.search(_denial(words, found)) else "unknown"
    return "unknown"


def _denial(words: str, found: re.Match[str]) -> str:
    """What denies the words right before them."""
    denied = _NEGATED.search(words, max(found.start() - _REACH, 0), found.start())
    return denied.group() if denied else ""


@cache
def _rows(name: str) -> tuple[tuple[re.Pattern[str], Any], ...]:
    """The rows of levels or trends, in order."""
    table = tomllib.loads((files("dragoman.reading") / "data" / "standing.toml").read_text(encoding="utf-8"))
    return tuple((_pattern(row["words"], table["words"]), row["value"]) for row in table[name])


def _pattern(words: list[str], lists: dict[str, list[str]]) -> re.Pattern[str]:
    return re.compile(rf"\b{_either(words, lists)}".replace(" ", r"\s"), re.IGNORECASE)


def _either(words: list[str], lists: dict[str, list[str]]) -> str:
    return f"(?:{'|'.join(_NAMED.sub(lambda named: _either(lists[named[1]], lists), each) for each in words)})"
