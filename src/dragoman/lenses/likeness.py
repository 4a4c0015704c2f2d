"""How likely it is that two reports tell of one event: agreement field by field, weighed and added up.

Fellegi and Sunter, "A Theory for Record Linkage" (1969). The weights are those of a logistic regression on the pairs
labelled for it (`python -m benchmarks.clusters SHARED --fit`).
"""

from datetime import timedelta
from math import fsum, inf

from dragoman.lenses.report import RECIPROCAL, Report, within
from dragoman.ontology.event_words import rarity

THRESHOLD = -1.0
"""The log odds from which two reports count as one: where pairs that were used for tuning do best, each part of them in
turn judged by weights that the others gave."""

_BIAS = -6.82
WEIGHTS = {
    "rare words in common": 1.39,
    "most of the shorter one's words in common": 2.44,
    "one type": 2.39,
    "the same actors": 1.23,
    "dates written otherwise": -0.97,
    "held as likely": 1.86,
    "words for one sort of happening": 1.71,
    "several may be meant": -1.19,
    "told as new": -1.01,
    "told as one more": -1.2,
    "told within the other": -2.54,
}
_MOST = 0.6
_TWO_MONTHS = timedelta(days=62)


def likeness(one: Report, other: Report) -> float:
    """The log odds that the two are one event; minus infinity where they cannot be, infinity where one is copied."""
    if one.words.isdisjoint(other.words) and one.senses.isdisjoint(other.senses):
        return -inf
    if not possible(one, other):
        return -inf
    if copied(one, other):
        return inf
    return _BIAS + sum(weight * value for weight, value in zip(WEIGHTS.values(), features(one, other), strict=True))


def copied(one: Report, other: Report) -> bool:
    """Whether the one has the words of the other, and both came out at much the same time."""
    return one.copied_from(other) and within(one.told, other.told, _TWO_MONTHS)


def features(one: Report, other: Report) -> tuple[float, ...]:
    """What speaks for one event and against it, by the names in `WEIGHTS`: each 0 or 1 but for the first."""
    shared = fsum(map(rarity, one.words & other.words))  # Exact, so that the order of a set does not matter.
    overlap = bool(one.time and other.time and one.time.overlaps(other.time))
    return (
        min(shared, 15.0) / 10,
        shared > _MOST * (min(one.weight, other.weight) or 1.0),
        one.action == other.action,
        bool(one.sides) and one.sides == other.sides,
        bool(one.date and other.date and one.date != other.date and not overlap),
        one.factuality == other.factuality,
        bool(one.senses & other.senses),
        one.telling.several or other.telling.several,
        one.telling.new or other.telling.new,
        *_in_one_text(one, other),
    )


def _in_one_text(one: Report, other: Report) -> tuple[float, ...]:
    """The same for what one text tells twice; nothing of it holds for two texts."""
    if one.document != other.document:
        return (0.0,) * 2
    before, after = sorted((one, other), key=lambda each: each.order)
    return (
        after.telling.more,
        before.span.end >= after.span.end,
    )


def possible(one: Report, other: Report) -> bool:
    """Whether nothing rules out that the two are one: how they act, who, when, and whether it is only supposed."""
    if one.hostile != other.hostile or not _same_actors(one, other):
        return False
    if (one.factuality == "hypothetical") != (other.factuality == "hypothetical"):
        return False
    if one.words == other.words and one.numbers and other.numbers and not one.numbers & other.numbers:
        return False
    if one.time and other.time:
        return one.time.overlaps(other.time) or copied(one, other)
    return _may_be_told(one, other)


def _same_actors(one: Report, other: Report) -> bool:
    if one.action in RECIPROCAL and other.action in RECIPROCAL:
        return one.sides == other.sides or len(one.sides & other.sides) >= 2
    receive = one.recipient & other.recipient or not one.recipient or not other.recipient
    return bool(one.actor & other.actor and receive)


def _may_be_told(one: Report, other: Report) -> bool:
    """Where a time is missing: nothing is told before it happens, and what is told long after bears a name."""
    for dated, undated in ((one, other), (other, one)):
        if dated.time and undated.told and undated.factuality == "fact" and undated.told.end < dated.time.start:
            return False
    return within(one.told, other.told, _TWO_MONTHS) or bool(one.names & other.names)
