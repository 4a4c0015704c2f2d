"""What an event table answers: counts by period, by pair, and by all that a level depends on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Month:
    """A period (by default a month) of a pair.

    `mean`: of the intensities (-10..10) of the `rated` events, None where there are none; `total`: their sum. `quads`:
    events by PLOVER's class, in the order of `lookups.QUADS`; `untyped`: events without a type. `verbal_share`: verbal
    events among the typed (0..1); `source_verbal_share`: the same by the classes of the source (GDELT counts protests
    as verbal), None where it has none. `sourced`: events that carry words; the others are counts.
    """

    start: date
    events: int
    rated: int
    mean: float | None
    total: float
    quads: tuple[int, int, int, int]
    untyped: int
    verbal_share: float | None
    source_verbal_share: float | None
    mentions: int
    sourced: int


@dataclass(frozen=True, slots=True)
class PairCount:
    """A pair in alphabetical order, its number of events, and the days of the first and the last."""

    pair: tuple[str, str]
    events: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Tally:
    """Events of a pair that are alike in format, month, precision of the day, dimension, and type.

    `dimension`, `type` and `quad` are empty where the table has none. `mean`: of the intensities of the `rated` ones,
    None where there are none. `day`: the mean of the middles of their times; `last`: the last day that any of them may
    be of. `classed` and `source_verbal`: those with a class of the source's own, and the verbal ones by it. `sourced`:
    those that carry words.
    """

    format: str
    start: date
    precision: str
    dimension: str
    type: str
    quad: str
    events: int
    rated: int
    mean: float | None
    day: date
    last: date
    classed: int
    source_verbal: int
    sourced: int
