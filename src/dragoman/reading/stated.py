"""Likelihoods stated as a number: `a twenty per cent chance`, `one chance in ten`, `three to one against`."""

import re

from dragoman.ontology.hedges import Band
from dragoman.statements import Span

_ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_VALUES = {**_ONES, **_TENS, "a": 1, "hundred": 100, "a hundred": 100, "one hundred": 100}
_ROUND = 0.05
"""How far around a stated number its band goes."""
_LOWEST, _HIGHEST = 0.01, 0.99
_BACK = 40
_SMALL = "|".join(sorted(_ONES, key=len, reverse=True))
_WORD = rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{_SMALL}))?|(?:(?:a|one)\s)?hundred|{_SMALL})"
_NUMBER = rf"(?:(?<![\d.,])\d{{1,3}}(?:\.\d+)?|\b{_WORD})"
_CHANCE = r"(?:chances?|probability|likelihood|odds|risk|possibility)"
_PER_CENT = r"[-\s]?(?:%|per[-\s]?cent\b)"
_MORE, _LESS = (
    r"(?:more than|over|above|at least|no less than|not less than|upwards of|better than)",
    r"(?:less than|under|below|at most|no more than|not more than|up to|fewer than)",
)
_SIDE = rf"(?:(?P<more>{_MORE})\s|(?P<less>{_LESS})\s)?(?:an?\s)?"
_RANGE = rf"(?:(?P<low>{_NUMBER})(?:{_PER_CENT})?\s?(?:[-–]|to|or|and)\s?)?"
_ABOUT = r"(?:about|around|roughly|perhaps|some|maybe|say|only|just|nearly|almost|approximately)"
_IN = (
    rf"\b(?P<count>{_WORD}|\d{{1,3}})(?:\s{_CHANCE})?(?P<mark>[-\s])(?:in|out\sof)(?P=mark)"
    rf"(?P<of>{_WORD}|a\shundred|\d{{1,4}})\b"
)
_HEDGED = r"\b(?:(?:very|highly|most|extremely|quite)\s)?(?:(?:un)?likely|(?:im)?probable|(?:im)?possible)"
_LOST_TO_WON = rf"\b(?P<lost>{_WORD}|\d{{1,3}})(?P<mark>[-\s])to(?P=mark)(?P<won>{_WORD}|\d{{1,3}})"
_FORMS = tuple(
    re.compile(source.replace(" ", r"\s"), re.IGNORECASE)
    for source in (
        rf"{_SIDE}{_RANGE}(?P<share>{_NUMBER}){_PER_CENT}\s(?:\w+\s)?(?:{_CHANCE}|likely|certain)\b",
        rf"\b{_CHANCE}\b[^.;:,]{{0,60}}?(?<![\w.]){_SIDE}{_RANGE}(?P<share>{_NUMBER}){_PER_CENT}",
        rf"{_HEDGED} \((?:{_ABOUT} ){{0,2}}{_RANGE}(?P<share>{_NUMBER}){_PER_CENT}\)?",
        rf"(?:an?\s)?{_IN}[-\s]{_CHANCE}\b",
        rf"\b(?P<count>{_WORD}|\d{{1,3}})\s{_CHANCE}\s(?:in|out of)\s(?P<of>{_WORD}|a hundred|\d{{1,4}})\b",
        rf"\b{_CHANCE}\b[^.;:,]{{0,60}}?{_IN}",
        rf"\bput(?:s|ting)? (?:it|that|this|them|the \w+) at (?:{_ABOUT} )?{_IN}",
        rf"{_LOST_TO_WON} (?:against|(?P<on>on|in favou?r))\b",
    )
)
_COUNTED = re.compile(
    r"\b(?:vot\w+|reject\w*|oppos\w+|outnumber\w*|split|ruled|decid\w+|beat\w*|won|lost|defeat\w*|went|drew)\b[^.;:]*\Z",
    re.IGNORECASE,
)
"""`voted three to one against` counts votes."""


def stated(text: str, start: int, end: int) -> Span | None:
    """The first likelihood that is stated as a number between two offsets."""
    first = _first(text, start, end)
    return Span(*first.span()) if first else None


def stated_band(words: str) -> Band | None:
    """The band around the number that the words state; to the one side of it where they say less or more than that."""
    first = _first(words, 0, len(words))
    return _band(first) if first else None


def _first(text: str, start: int, end: int) -> re.Match[str] | None:
    found = (each for form in _FORMS for each in form.finditer(text, start, end) if _is_likelihood(each))
    return min(found, key=lambda each: (each.start(), -each.end()), default=None)


def _is_likelihood(found: re.Match[str]) -> bool:
    band = _band(found)
    if band is None or "lost" not in found.re.groupindex:
        return band is not None
    return not _COUNTED.search(found.string, max(found.start() - _BACK, 0), found.start())


def _band(found: re.Match[str]) -> Band | None:
    told = found.groupdict()
    share = _share(told)
    if share is None or not 0 <= share <= 1:
        return None
    lowest = _value(told["low"]) / 100 if told.get("low") else share
    if told.get("more"):
        return _kept(share, _HIGHEST)
    if told.get("less"):
        return _kept(_LOWEST, share)
    return _kept(lowest, share) if lowest < share else _kept(share - _ROUND, share + _ROUND)


def _share(told: dict[str, str | None]) -> float | None:
    """`one in ten` is a tenth, `three to one against` one in four."""
    share, count, of, lost, won = (told.get(name) for name in ("share", "count", "of", "lost", "won"))
    if share:
        return _value(share) / 100
    if count and of and _value(of):
        return _value(count) / _value(of)
    if lost and won and _value(lost) + _value(won):
        return _value(lost if told["on"] else won) / (_value(lost) + _value(won))
    return None


def _kept(low: float, high: float) -> Band:
    return round(min(max(low, _LOWEST), _HIGHEST), 2), round(max(min(high, _HIGHEST), _LOWEST), 2)


def _value(words: str) -> float:
    """A number in digits or words: `thirty-five`, `2.5`."""
    plain = " ".join(words.casefold().replace("-", " ").split())
    if plain[0].isdigit():
        return float(plain)
    return _VALUES[plain] if plain in _VALUES else sum(_VALUES[each] for each in plain.split())
