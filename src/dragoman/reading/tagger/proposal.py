"""What the statement model proposes: a span with a kind, how sure it is of both, and what it reads off the span."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dragoman.statements import Dimension, Kind, Span

_DIMENSION = 0.5


@dataclass(frozen=True, slots=True)
class Proposal:
    """A statement to be: `kind_sure` and `span_sure` are probabilities.

    `attributes` holds for every attribute the probability of each label, `dimensions` of each dimension.
    """

    kind: Kind
    span: Span
    kind_sure: float
    span_sure: float
    attributes: Mapping[str, Mapping[str, float]]
    dimensions: Mapping[Dimension, float]

    def best(self, name: str) -> tuple[Any, float]:
        """The likeliest label of an attribute, and its probability."""
        label, sure = max(self.attributes[name].items(), key=lambda each: each[1])
        return label, sure

    def spoken_of(self) -> tuple[Dimension, ...]:
        """The dimensions that are likely."""
        return tuple(name for name, sure in self.dimensions.items() if sure >= _DIMENSION)
