"""Figures in a text that speak of a way: lengths, days, money, amounts, and how much shorter or cheaper."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Sort = Literal["length", "days", "cost", "capacity", "ratio"]

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORDS = {
    word: number for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), 1
    )
}  # fmt: skip
_VALUE = rf"(?P<low>{_NUMBER}|\b(?:{'|'.join(_WORDS)})\b)(?:\s*(?:[-–—]|to|and)\s*(?P<high>{_NUMBER}))?"
_SCALED = r"(?P<scale>billion|bn|million|mn|m|b)?\b"
_CURRENCY = r"(?P<mark>US\$|\$|USD|€|EUR)\s?"
_MONEY = rf"{_CURRENCY}(?P<low>{_NUMBER})(?:\s*(?:[-–—]|to)\s*(?P<high>{_NUMBER}))?\s?{_SCALED}"
_MONEY_LATE = rf"{_VALUE}\s?(?P<scale>billion|bn|million|mn)[\s-](?P<mark>US dollars|dollars?|euros?|USD|EUR)\b"
_LENGTH = rf"{_VALUE}[\s-]?(?P<unit>kms?|kilomet(?:er|re)s?|nautical miles?|miles?)\b"
_DAYS = rf"{_VALUE}[\s-]?(?P<unit>days?|weeks?)\b(?!\s+(?:ago|earlier|later|before|after|of|notice))"
_BEFORE = rf"{_VALUE}\s?(?:%|per ?cent)(?=[^.;,]{{0,40}}\b(?:shorter|cheaper|faster|quicker|less))"
_BEHIND = (
    r"\b(?:shorter|cheaper|faster|quicker|shorten\w*|reduc\w+|cut\w*|sav\w+)\b[^.;]{0,40}?\b"
    rf"(?P<low>{_NUMBER})(?:\s*(?:[-–—]|to)\s*(?P<high>{_NUMBER}))?\s?(?:%|per ?cent)"
)
_AMOUNT = (
    rf"{_VALUE}\s?(?P<unit>million (?:metric )?tons?|million tonnes|mmt|mt|bcm|billion cubic met(?:er|re)s|mmcfd)\b"
)
_PATTERNS: tuple[tuple[Sort, str, str], ...] = (
    ("length", "km", _LENGTH),
    ("days", "days", _DAYS),
    ("ratio", "%", _BEFORE),
    ("ratio", "%", _BEHIND),
    ("capacity", "Mt/yr", _AMOUNT),
    ("cost", "USD", _MONEY),
    ("cost", "USD", _MONEY_LATE),
)
_KINDS = tuple((what, unit, re.compile(pattern, re.IGNORECASE)) for what, unit, pattern in _PATTERNS)
_OTHERWISE = re.compile(
    r"\b(?:fines?|penalt\w+|damages|turnover|exports?|imports?|debts?|loans?|aid|arms|trade volume|budget|gdp)\b",
    re.IGNORECASE,
)
_BESIDE = 40
_SCALE = {"billion": 1e9, "bn": 1e9, "b": 1e9, "million": 1e6, "mn": 1e6, "m": 1e6, "": 1.0}
_LENGTHS = (("nautical", 1.852), ("mile", 1.609344), ("k", 1.0))


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure: what sort, low and high in one unit (a length in km, a time in days), its place and its words."""

    what: Sort
    low: float
    high: float
    unit: str
    start: int
    end: int
    words: str
    otherwise: bool = False
    """Whether words beside it say that it is no figure of a way: a fine, a loan, trade."""


def figures(text: str) -> list[Stated]:
    """All figures in their order; places count in `text`."""
    found = sorted(_found(text), key=lambda each: (each.start, -each.end))
    kept: list[Stated] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _found(text: str) -> Iterator[Stated]:
    for what, unit, pattern in _KINDS:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            low = _number(groups["low"] or "")
            high = _number(groups["high"]) if groups.get("high") else low
            factor, told = _unit(what, unit, groups)
            if high >= low > 0 and not (what == "days" and match.group().casefold().startswith("one")):
                beside = text[max(0, match.start() - _BESIDE) : match.end() + _BESIDE]
                otherwise = what == "cost" and bool(_OTHERWISE.search(beside))
                yield Stated(
                    what, low * factor, high * factor, told, match.start(), match.end(), match.group(), otherwise
                )  # fmt: skip


def _number(words: str) -> float:
    return float(_WORDS.get(words.casefold(), 0)) or float(words.replace(",", "") or 0)


def _unit(what: Sort, unit: str, groups: dict[str, str | None]) -> tuple[float, str]:
    said = (groups.get("unit") or "").casefold()
    if what == "length":
        return next(factor for name, factor in _LENGTHS if said.startswith(name)), unit
    if what == "days":
        return (7.0 if said.startswith("week") else 1.0), unit
    if what == "capacity":
        if said in ("bcm", "mmcfd") or said.startswith("billion"):
            return (0.010337 if said == "mmcfd" else 1.0), "bcm/yr"
        return 1.0, unit
    if what == "cost":
        euro = (groups.get("mark") or "").casefold()[:3] in ("€", "eur")
        return _SCALE[(groups.get("scale") or "").casefold()], "EUR" if euro else unit
    return 1.0, unit
