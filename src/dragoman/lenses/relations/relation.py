"""One dimension of the relation of two actors over time."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from dragoman.engines.statespace import Series, estimate
from dragoman.lenses.relations.level import Level
from dragoman.lenses.relations.observation import Observation, Pair
from dragoman.ontology.evidence import shared
from dragoman.statements import Dimension


@dataclass(frozen=True, slots=True)
class Relation(Level):
    """A level as what was read tells it, and the observations behind it.

    `seen` are the observations that count, in the order of time, and `moves` by how much each moved the level when it
    came. `disputed` are observations that somebody denies or doubts, `said` how many judgements call the relation
    rising, steady or falling.
    """

    seen: tuple[Observation, ...]
    moves: tuple[float, ...]
    disputed: tuple[Observation, ...] = ()
    said: Mapping[str, int] | None = None

    @property
    def strongest(self) -> list[tuple[float, Observation]]:
        """Observations with their moves, the largest move first."""
        both = zip(self.moves, self.seen, strict=True)
        return sorted(both, key=lambda each: (-abs(each[0]), each[1].day, each[1].id))


def series_of(observations: Iterable[Observation]) -> dict[tuple[Pair, Dimension], list[Observation]]:
    """What counts, by pair and dimension, in the order of time."""
    found: dict[tuple[Pair, Dimension], list[Observation]] = {}
    for each in sorted(observations, key=lambda each: (each.day, each.id)):
        if each.weight and not each.left_out:
            for name in each.dimensions:
                found.setdefault((each.pair, name), []).append(each)
    return found


def measured(seen: Sequence[Observation]) -> Series:
    """The observations of one dimension as the engine takes them: days, levels, and relative variances.

    Judgements that stand in one article and speak of one year share its author's error (Kish's design effect).
    """
    alike = Counter(_origin(each) for each in seen)
    spread = [1 + (alike[_origin(each)] - 1) * shared().correlation for each in seen]
    return Series(
        np.array([each.day.toordinal() for each in seen], float),
        np.array([each.value for each in seen], float),
        np.array(spread) / np.array([each.weight for each in seen]),
    )


def _origin(each: Observation) -> tuple[object, ...]:
    """An event stands for itself."""
    return (each.families, each.day.year) if each.kind == "assessment" else (each.id,)


def relations_of(
    groups: Mapping[tuple[Pair, Dimension], Sequence[Observation]],
    days: Mapping[tuple[Pair, Dimension], Sequence[date]],
    smooth: bool,
) -> list[Relation]:
    """The levels of these series on these days; without `smooth` each day knows only what had been seen by then."""
    at = [np.array([day.toordinal() for day in days[key]], float) for key in groups]
    found = estimate([measured(seen) for seen in groups.values()], at, smooth=smooth)
    return [
        Relation(
            pair=pair,
            dimension=dimension,
            seen=tuple(seen),
            moves=tuple(each.moves.tolist()),
            days=tuple(days[pair, dimension]),
            level=tuple(each.level.tolist()),
            low=tuple(each.low.tolist()),
            high=tuple(each.high.tolist()),
            slope=each.slope,
            first=seen[0].day,
        )
        for ((pair, dimension), seen), each in zip(groups.items(), found, strict=True)
    ]


def with_words(
    relation: Relation, disputed: Iterable[Observation], trends: Mapping[tuple[Pair, str], Counter[str]]
) -> Relation:
    """The relation with what is disputed of it and what judgements say of its trend."""
    own = tuple(each for each in disputed if each.pair == relation.pair and relation.dimension in each.dimensions)
    return replace(relation, disputed=own, said=trends.get((relation.pair, relation.dimension)))
