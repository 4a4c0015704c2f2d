"""What the words of a forecast mean to readers: a band in which the standards and the survey leave it."""

import re
from dataclasses import dataclass
from functools import cache

from dragoman import ontology
from dragoman.ontology.hedges import Band as Ends
from dragoman.reading.stated import stated_band

LEAST, MOST = 0.01, 0.99
"""No words are read as certainty (ICD 203), so that no log score is infinite."""

_APART = 0.25
"""A survey further than this from the band that the sentence was read for asked about another sense of the words."""
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_VERY = frozenset({"very", "highly", "extremely", "most", "exceedingly", "overwhelmingly"})
_NOT = frozenset({"not", "never", "hardly", "scarcely", "barely", "no"})
_REACH = 3


@dataclass(frozen=True, slots=True)
class Band:
    """The lowest and the highest reading, the median between them, and the phrase that was looked up."""

    low: float
    median: float
    high: float
    phrase: str = ""

    def __str__(self) -> str:
        low, median, high = (round(100 * each) for each in (self.low, self.median, self.high))
        return f"{low} %" if low == high else f"{low}–{high} % ({median})"


def band(hedge: str, read: Ends | None) -> Band | None:
    """The band of a hedge, given the one that the sentence was read for (which knows how the proposition is put).

    It spans that, every standard's range and the middle half of every survey; the median is that of the surveys, by
    their readers, else the middle of what was read. None where no likelihood was read.
    """
    if read is None:
        return None
    return _band(" ".join(hedge.casefold().split()), read)


@cache
def _band(hedge: str, read: Ends) -> Band:
    middle, phrase = sum(read) / 2, hedge
    if stated_band(hedge):
        return _within(*read, middle, phrase)
    found = _looked_up(hedge)
    if found is None:
        return _within(*read, middle, phrase)
    low, median, high, phrase = found.low, found.median, found.high, found.phrase
    if abs((1 - median) - middle) < abs(median - middle):
        low, median, high, phrase = 1 - high, 1 - median, 1 - low, f"{phrase} not"
    if abs(median - middle) > _APART:
        return _within(*read, middle, phrase)
    return _within(min(low, read[0]), max(high, read[1]), median, phrase)


def _within(low: float, high: float, median: float, phrase: str) -> Band:
    low, high = max(low, LEAST), min(high, MOST)
    return Band(round(low, 3), round(min(max(median, low), high), 3), round(high, 3), phrase)


def _looked_up(hedge: str) -> Band | None:
    """The longest phrase of the hedge that anybody set or asked about, with what stands before it."""
    words = [word.replace("’", "'") for word in _WORD.findall(hedge)]
    if not _NOT.isdisjoint(words):  # "Not very likely" says no more than "not likely".
        words = [word for word in words if word not in _VERY]
    for size in range(len(words), 0, -1):
        for at in range(len(words) - size, -1, -1):
            found = _readings(" ".join(words[at : at + size]))
            if found:
                return _modified(found, words[max(0, at - _REACH) : at])
    return None


def _modified(found: Band, before: list[str]) -> Band:
    """`very` and a denial halve the distance to the near end (Mosteller and Youtz 1990); a denial turns round first."""
    ends, denied = [found.low, found.median, found.high], not _NOT.isdisjoint(before)
    if denied:
        ends = [_halved(1 - each) for each in reversed(ends)]
    elif before and before[-1] in _VERY:
        ends = [_halved(each) for each in ends]
    phrase = " ".join([*(word for word in before if word in _VERY | _NOT), found.phrase])
    low, median, high = sorted(ends)
    return Band(low, median, high, phrase)


def _halved(share: float) -> float:
    return share / 2 if share < 0.5 else 1 - (1 - share) / 2


@cache
def _readings(phrase: str) -> Band | None:
    found = ontology.readings(phrase)
    if not (found.standards or found.surveys):
        return None
    lows = [each.low for each in found.standards] + [each.p25 for each in found.surveys]
    highs = [each.high for each in found.standards] + [each.p75 for each in found.surveys]
    asked = sum(each.n for each in found.surveys)
    middle = sum((each.low + each.high) / 2 for each in found.standards) / max(len(found.standards), 1)
    median = sum(each.median * each.n for each in found.surveys) / asked if asked else middle
    return Band(min(lows), median, max(highs), phrase)
