"""How likely it is that two reports tell of one event: agreement field by field, weighed and added up.

Fellegi and Sunter, "A Theory for Record Linkage" (1969). The weights are those of a logistic regression on the pairs
labelled for it (`python -m benchmarks.clusters SHARED --fit`).
"""

from datetime import timedelta
from math import fsum, inf

from dragoman.lenses.report import RECIPROCAL, Report, within
from dragoman.ontology.event_words import rarity
from dragoman.statements import Interval

THRESHOLD = -0.4
"""The log odds from which two reports count as one: where they do best on the pairs that were used for tuning."""

_BIAS = -7.84
_WEIGHTS = (0.31, 2.42, 2.50, 0.83, 0.46, 0.95, 0.32, -1.07, 2.06, -0.50, -0.85, 1.70, -0.83)
_QUARTER, _TWO_MONTHS = timedelta(days=92), timedelta(days=62)
_NEAR = 400
"""Characters: what stands so near is told one after the other, and hardly twice."""


def likeness(one: Report, other: Report) -> float:
    """The log odds that the two are one event; minus infinity where they cannot be, infinity where one is copied."""
    if one.words.isdisjoint(other.words) and one.senses.isdisjoint(other.senses):
        return -inf
    if not possible(one, other):
        return -inf
    if copied(one, other):
        return inf
    return _BIAS + sum(weight * value for weight, value in zip(_WEIGHTS, features(one, other), strict=True))


def copied(one: Report, other: Report) -> bool:
    """Whether the one has the words of the other, and both came out at much the same time."""
    return one.copied_from(other) and within(one.told, other.told, _TWO_MONTHS)


def features(one: Report, other: Report) -> tuple[float, ...]:
    """What speaks for one event and against it, each 0 or 1 but for the first two, which are shares of words."""
    shared = fsum(map(rarity, one.words & other.words))  # Exact, so that the order of a set does not matter.
    overlap = bool(one.time and other.time and one.time.overlaps(other.time))
    here = one.document == other.document
    return (
        min(shared, 15.0) / 10,
        shared / (min(one.weight, other.weight) or 1.0),
        one.action == other.action,
        one.quad == other.quad,
        (one.actor, one.recipient) == (other.actor, other.recipient),
        bool(one.sides) and one.sides == other.sides,
        overlap and max(_length(one.time), _length(other.time)) <= _QUARTER,
        bool(one.date and other.date and one.date != other.date and not overlap),
        one.factuality == other.factuality,
        here,
        here and abs(one.span.start - other.span.start) < _NEAR,
        bool(one.senses & other.senses),
        bool(one.names - other.names and other.names - one.names),
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


def _length(interval: Interval | None) -> timedelta:
    return interval.end - interval.start if interval else timedelta.max
