"""What the statement model is fed beside the pieces, and what stands in which column of what it gives."""

from dataclasses import dataclass
from typing import get_args

from dragoman.statements import AUTHOR, KINDS
from dragoman.statements.vocabulary import Action, Dimension, Factuality, Relation, Sign, Stance, Status, Trend

FEATURES = {
    "shape": 10,
    "gap": 3,
    "mention": 10,
    "upos": 18,
    "relation": 38,
    "name": 7,
    "unit": 40,
    "part": 4,
    "role": 3,
}
"""Features of a word and how many values each has; 0 is none."""

LEVELS = (-9.0, -6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0, 9.0)
"""Middles of the bins that the level of an assessment is read in."""

OTHER = "other"
"""Who speaks where it is not the author."""

ATTRIBUTES: dict[str, tuple[str, ...]] = {
    **{f"factuality of {kind}": get_args(Factuality) for kind in KINDS},
    "stance": get_args(Stance),
    "source": (AUTHOR, OTHER),
    "action": get_args(Action),
    "sign of influence": get_args(Sign),
    "sign of interest": get_args(Sign),
    "relation": get_args(Relation),
    "status": get_args(Status),
    "trend": get_args(Trend),
    "level": tuple(map(str, LEVELS)),
}
"""Attributes that are one of several, each read off a span."""

DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)
"""Read off a span one by one: a statement may have several."""

ROLES = (
    "actor",
    "recipient",
    "antecedent",
    "consequent",
    "cause",
    "effect",
    "holder",
    "object",
    "issue",
    "hedge",
    "horizon",
)
"""What a word of a statement may be part of: learnt beside the rest, for it helps the rest; not used when reading."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each group of numbers stands in a word's row: (first, one after the last)."""

    tags: tuple[int, int]
    attention: tuple[int, int]
    values: tuple[int, int]
    weights: tuple[int, int]
    attributes: tuple[int, int]
    dimensions: tuple[int, int]
    roles: tuple[int, int]

    @property
    def width(self) -> int:
        """How many numbers a word has."""
        return self.roles[1]


def columns() -> Columns:
    """Tags: three a kind (out, in, begin); attention and values: one a kind, pooled over the sentence to what kinds it
    holds; weights: one an attribute and one for the dimensions, by which a span's words are pooled."""
    sizes = (
        3 * len(KINDS),
        len(KINDS),
        len(KINDS),
        len(ATTRIBUTES) + 1,
        sum(map(len, ATTRIBUTES.values())),
        len(DIMENSIONS),
        len(ROLES),
    )
    ends = [sum(sizes[: at + 1]) for at in range(len(sizes))]
    return Columns(*((end - size, end) for size, end in zip(sizes, ends, strict=True)))
