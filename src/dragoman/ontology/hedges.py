"""The band of probability that a hedge stands for, by the annotation guidelines (ICD 203 and its additions)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ._tables import toml

Band = tuple[float, float]

OPEN: Band = (0.20, 0.60)
_NEGATORS = frozenset(
    ["not", "never", "no", "nor", "neither", "nobody", "none", "hardly", "scarcely", "barely", "without"]
)
_DENYING = (("far", "from"), ("anything", "but"), ("nowhere", "near"))
_AMPLIFIERS = frozenset(["very", "highly", "extremely", "exceedingly", "overwhelmingly"])
_STRONGER: dict[Band, Band] = {(0.55, 0.80): (0.80, 0.95), (0.20, 0.45): (0.05, 0.20)}
_VERBS = frozenset(["will", "would", "can", "could", "may", "might", "shall", "should"])
_REACH = 4


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge of one or more words, its band, and its band under "not" where that is not the band turned round."""

    words: tuple[str, ...]
    band: Band
    negated: Band | None
    modal: bool


def _words(text: str) -> tuple[str, ...]:
    plain = text.lower().replace("’", "'").replace(" '", "'")
    for short, full in (("won't", "will not"), ("can't", "can not"), ("cannot", "can not"), ("n't", " not")):
        plain = plain.replace(short, full)
    return tuple(re.findall(r"'(?:ll|d)\b|[\w-]+(?:'s)?", plain))


@cache
def hedges() -> tuple[Hedge, ...]:
    """Every hedge of the table."""
    found = []
    for band in toml("hedges.toml")["band"]:
        low, high = band["range"]
        denied = tuple(band["negated"]) if "negated" in band else None
        modal = band.get("modal", False)
        found += [Hedge(_words(term), (low, high), denied, modal) for term in band["terms"]]
    return tuple(found)


@cache
def _by_first() -> dict[str, list[Hedge]]:
    index: dict[str, list[Hedge]] = {}
    for hedge in hedges():
        index.setdefault(hedge.words[0], []).append(hedge)
    return index


def _best(words: tuple[str, ...]) -> tuple[int, Hedge] | None:
    """The hedge that decides: no modal beside another hedge, then the longest, then the first; of modals the last."""
    matches = [
        (at, hedge)
        for at, word in enumerate(words)
        for hedge in _by_first().get(word, ())
        if words[at : at + len(hedge.words)] == hedge.words
    ]
    return min(matches, key=lambda match: _rank(*match), default=None)


def _rank(at: int, hedge: Hedge) -> tuple[bool, int, int]:
    return hedge.modal, -len(hedge.words), -at if hedge.modal else at


def opposite(band: Band) -> Band:
    """The band of the opposite event."""
    low, high = band
    return round(1 - high, 2), round(1 - low, 2)


def turned(band: Band) -> Band:
    """The band of an event of which a hedge is denied; to deny a near certainty leaves it open."""
    low, high = band
    return OPEN if low >= 0.95 or high <= 0.05 else opposite(band)


def guideline_band(hedge: str) -> Band | None:
    """Lowest and highest probability of what a hedge is said of, or None if no word of it is in the table.

    The longest entry in the hedge counts, an adverb before a modal verb; "very" and "highly" make it stronger and
    "not" turns it round.
    """
    words = _words(hedge)
    match = _best(words)
    if match is None:
        return None
    at, found = match
    if _denied_behind(words, at, found):
        return opposite(found.band)
    if _denied(words, at, found):
        return found.negated or turned(_unamplified(found).band)
    amplified = at > 0 and words[at - 1] in _AMPLIFIERS
    return _STRONGER.get(found.band, found.band) if amplified else found.band


def _unamplified(hedge: Hedge) -> Hedge:
    """Likely for very likely: "not very likely" says no more than "not likely"."""
    rest = hedge.words[1:] if hedge.words[0] in _AMPLIFIERS else hedge.words
    return next((other for other in hedges() if other.words == rest), hedge)


def _denied(words: tuple[str, ...], at: int, hedge: Hedge) -> bool:
    """Whether "not" stands close before a hedge, or anywhere before or just behind a modal verb."""
    behind = at + len(hedge.words)
    near = words[:at] + words[behind : behind + 2] if hedge.modal else words[max(0, at - _REACH) : at]
    return not _NEGATORS.isdisjoint(near) or any(pair in _DENYING for pair in pairwise(near))


def _denied_behind(words: tuple[str, ...], at: int, hedge: Hedge) -> bool:
    """Whether what a hedge says is likely is denied behind it: `probably will not`."""
    after = words[at + len(hedge.words) :][:2]
    return not hedge.modal and len(after) == 2 and after[0] in _VERBS and after[1] in _NEGATORS
