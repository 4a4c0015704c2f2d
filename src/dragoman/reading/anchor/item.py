"""One statement as a language model gives it: flat, in plain values."""

from dataclasses import dataclass, field
from typing import Any

from dragoman.statements import Factuality, Kind, Stance
from dragoman.statements.vocabulary import Dimension


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What a model says that a sentence says; `own` holds the fields of its kind by name."""

    kind: Kind
    sentence: int
    quote: str
    speaker: str
    stance: Stance
    factuality: Factuality
    actors: tuple[str, ...]
    dimensions: tuple[Dimension, ...]
    own: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A field on which the two readings differ: why, and both views as a person reads them."""

    field: str
    reason: str
    read: str
    other: str
