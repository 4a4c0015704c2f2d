"""A total over dimensions: only by weights that somebody gives, and named by them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from typing import get_args

from dragoman.errors import QueryError
from dragoman.lenses.relations.relation import Relation
from dragoman.statements import Dimension


@dataclass(frozen=True, slots=True)
class Total:
    """The weighted mean of some dimensions on the days that all have; `name` gives the weights.

    `missing` are the dimensions that have no evidence.
    """

    name: str
    parts: tuple[Relation, ...]
    missing: tuple[str, ...]
    days: tuple[date, ...]
    level: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]


def checked(weights: Mapping[str, float] | None) -> dict[str, float]:
    """The weights, by dimension. Raises QueryError on one that is no dimension or no weight."""
    given = dict(weights or {})
    for name, weight in given.items():
        if name not in get_args(Dimension):
            raise QueryError(f"no such dimension: {name!r} (there are {', '.join(get_args(Dimension))})")
        if isinstance(weight, bool) or not isinstance(weight, int | float) or not 0 < weight < float("inf"):
            raise QueryError(f"the weight of {name} must be a number above 0, not {weight!r}")
    return given


def total(relations: Sequence[Relation], weights: Mapping[str, float]) -> Total | None:
    """The total of one pair, over the dimensions that have evidence; None where none has.

    The band is the weighted mean of the bands: right where the errors of the dimensions go together, as those of one
    author do, and too wide where they do not.
    """
    held = {each.dimension: each for each in relations if each.dimension in weights}
    parts = [held[name] for name in weights if name in held]
    if not parts:
        return None
    days = sorted(set.intersection(*(set(each.days) for each in parts)))
    named = ", ".join(f"{each.dimension} {weights[each.dimension]:g}" for each in parts)
    level, low, high = zip(*(_mean(parts, weights, day) for day in days), strict=True)
    missing = tuple(name for name in weights if name not in held)
    return Total(f"total ({named})", tuple(parts), missing, tuple(days), level, low, high)


def _mean(parts: Sequence[Relation], weights: Mapping[str, float], day: date) -> tuple[float, ...]:
    """The level and the ends of its band on a day that all parts have."""
    share = [weights[each.dimension] for each in parts]
    ends = [(each.level[at], each.low[at], each.high[at]) for each in parts for at in [each.days.index(day)]]
    return tuple(fmean(values, share) for values in zip(*ends, strict=True))
