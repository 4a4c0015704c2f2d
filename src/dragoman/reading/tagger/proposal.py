"""What the statement model proposes: a span with a kind, how sure it is of both, and what it reads off the span."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from dragoman.reading.tagger import pooling
from dragoman.reading.tagger.layout import ROLES
from dragoman.statements import Dimension, Kind, Span

_ROLE = 0.5
_DIMENSION = 0.5


@dataclass(frozen=True, slots=True)
class Proposal:
    """A statement to be: `kind_sure` and `span_sure` are probabilities.

    `attributes` holds for every attribute the probability of each label, `dimensions` of each dimension; `roles` the
    stretches of the span that the model takes for each role, with how sure it is.
    """

    kind: Kind
    span: Span
    kind_sure: float
    span_sure: float
    attributes: Mapping[str, Mapping[str, float]]
    dimensions: Mapping[str, float]
    roles: Mapping[str, tuple[Span, float]]

    def best(self, name: str) -> tuple[Any, float]:
        """The likeliest label of an attribute, and its probability."""
        label, sure = max(self.attributes[name].items(), key=lambda each: each[1])
        return label, sure

    def spoken_of(self) -> tuple[Dimension, ...]:
        """The dimensions that are likely, else the likeliest one."""
        likely = tuple(name for name, sure in self.dimensions.items() if sure >= _DIMENSION)
        return cast(tuple[Dimension, ...], likely or (max(self.dimensions, key=self.dimensions.__getitem__),))


def read_off(rows: pooling.Rows) -> tuple[dict[str, Mapping[str, float]], dict[str, float]]:
    """Attributes and dimensions of a span's words."""
    return pooling.attributes(rows), pooling.dimensions(rows)


def stretches(rows: pooling.Rows, places: list[Span]) -> dict[str, tuple[Span, float]]:
    """For each role the longest run of words that are likely to be part of it, small gaps bridged."""
    found = {}
    for number, role in enumerate(ROLES):
        sure = pooling.roles(rows)[:, number]
        run = _longest(sure >= _ROLE)
        if run is not None:
            first, last = run
            found[role] = (Span(places[first].start, places[last].end), float(sure[first : last + 1].mean()))
    return found


def _longest(inside: Any) -> tuple[int, int] | None:
    runs: list[tuple[int, int]] = []
    for at, yes in enumerate(inside):
        if yes and runs and at - runs[-1][1] <= 2:
            runs[-1] = (runs[-1][0], at)
        elif yes:
            runs.append((at, at))
    return max(runs, key=lambda run: run[1] - run[0], default=None)
