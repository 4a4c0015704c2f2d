"""How much a statement tells of the level of a relation: weights, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ._tables import Table, toml
from .plover import intensity


@dataclass(frozen=True, slots=True)
class Weight:
    """A factor of the weight of an observation (0: left out), and why it is what it is.

    `within` is the longest time in days that a weight of time holds for, 0 with others.
    """

    about: str
    name: str
    weight: float
    why: str
    within: int = 0


@dataclass(frozen=True, slots=True)
class Shared:
    """Weights that are worked out: n sources count n ** power, `most` of them at most.

    k judgements of one article count k / (1 + (k - 1) * correlation); an act of more than `parties` is shared; a
    confidence c counts c ** confidence, and as `least` where it is less. k rows of an event table that are of one month
    and type count k / (1 + (k - 1) * counted), times `untyped` where they have no type.
    """

    power: float
    most: int
    correlation: float
    parties: int
    confidence: float
    least: float
    counted: float
    untyped: float


_WORDS = ("action", "factuality", "stance", "standing", "undated")


@cache
def weights() -> tuple[Weight, ...]:
    """Every weight, in the order of the table."""
    table = toml("evidence.toml")
    found = [_weight("assessment", "", table["assessment"])]
    for about in _WORDS:
        found += [_weight(about, name, fields) for name, fields in table[about].items()]
    times = (_weight("time", f"up to {fields['within']} days", fields) for fields in table["time"])
    return (*found, *sorted(times, key=lambda each: each.within))


@cache
def weight(about: str, name: str = "") -> float:
    """The weight of a word (`weight("stance", "doubts")`); 1 where the table has none."""
    return next((each.weight for each in weights() if (each.about, each.name) == (about, name)), 1.0)


@cache
def weight_of_time(days: int) -> float:
    """The weight of a time known to so many days; 0 where it is too long to tell."""
    return next((each.weight for each in weights() if each.about == "time" and days <= each.within), 0.0)


@cache
def level_of(action: str) -> float | None:
    """The level (-10..10) that an act speaks for; None where neither this table nor Goldstein's weights know it."""
    grade = intensity(action)
    told = level_set(action)
    return told if told is not None else grade.middle if grade else None


def level_set(action: str) -> float | None:
    """The level that the table sets for an act in place of Goldstein's weights; None for most."""
    told: float | None = toml("evidence.toml")["action"].get(action, {}).get("level")
    return told


@cache
def shared() -> Shared:
    """The numbers by which weights are worked out."""
    table = toml("evidence.toml")
    return Shared(
        power=table["sources"]["power"],
        most=table["sources"]["most"],
        correlation=table["article"]["correlation"],
        parties=table["parties"]["most"],
        confidence=table["confidence"]["power"],
        least=table["confidence"]["least"],
        counted=table["counted"]["correlation"],
        untyped=table["counted"]["untyped"],
    )


def _weight(about: str, name: str, fields: Table) -> Weight:
    return Weight(about, name, fields["weight"], fields["why"], fields.get("within", 0))
