"""One dimension of the relation of two actors as an event table tells it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import numpy as np

from dragoman.engines.statespace import Series, estimate
from dragoman.events import Tally
from dragoman.lenses.relations.level import Level
from dragoman.lenses.relations.observation import Pair
from dragoman.lenses.relations.periods import By, ends, finest
from dragoman.ontology.evidence import level_set, shared, weight, weight_of_time
from dragoman.statements import Dimension
from dragoman.statements.vocabulary import DIMENSIONS

_DAYS = {"week": 7, "month": 31, "year": 366}


@dataclass(frozen=True, slots=True)
class Tabled(Level):
    """A level as the events of one format tell it.

    `seen` are the tallies that count, in the order of time, and `moves` by how much each moved the level when it came.
    """

    source: str
    seen: tuple[Tally, ...]
    moves: tuple[float, ...]

    @property
    def strongest(self) -> list[tuple[float, tuple[Tally, ...]]]:
        """Months, with by how much what came in them moved the level, the largest move first."""
        months: dict[date, list[tuple[float, Tally]]] = defaultdict(list)
        for move, each in zip(self.moves, self.seen, strict=True):
            months[each.start].append((move, each))
        whole = [(sum(move for move, _ in held), tuple(each for _, each in held)) for held in months.values()]
        return sorted(whole, key=lambda each: (-round(abs(each[0]), 9), each[1][0].start))


@dataclass(frozen=True, slots=True)
class Shown:
    """The days that are shown: up to the day of `as_of` or `until`, by period."""

    as_of: date | None
    until: date | None
    since: date | None
    by: By | None

    def days(self, first: date, last: date) -> list[date]:
        """The ends of periods from `first` on to the last day known and asked for; none where that lies before."""
        end = min(self.until or date.max, self.as_of or last)
        if end < first or (self.since and end < self.since):
            return []
        whole = ends(first, end, self.by or finest(first, end))
        return whole if self.by else list(dict.fromkeys([first, *whole]))


def levels_of(pair: Pair, tallies: Iterable[Tally], dimensions: Sequence[Dimension], shown: Shown) -> list[Tabled]:
    """The levels of the pair by dimension and format; what has no dimension or no intensity counts in none.

    A format's last day is that of its latest event on the pair, or of the `as_of`, after which each day knows only its
    own past.
    """
    last: dict[str, date] = {}
    groups: dict[tuple[Dimension, str], list[Tally]] = defaultdict(list)
    for each in sorted(tallies, key=lambda each: (each.day, each.start, each.type, each.precision)):
        last[each.format] = max(each.last, last.get(each.format, date.min))
        name = next((known for known in DIMENSIONS if known == each.dimension), None)
        if name and name in (dimensions or DIMENSIONS) and worth(each):
            groups[name, each.format].append(each)
    days = {key: shown.days(held[0].day, last[key[1]]) for key, held in groups.items()}
    return _estimated(pair, {key: held for key, held in groups.items() if days[key]}, days, shown.as_of is None)


def worth(tally: Tally) -> float:
    """How much the tally tells of the level: a sum of weights as an event that was read has one."""
    if tally.mean is None:
        return 0.0
    one = weight("action", tally.type) if tally.type else shared().untyped
    number = tally.rated / (1 + (tally.rated - 1) * shared().counted)
    return one * number * weight_of_time(_DAYS.get(tally.precision, 1))


def value(tally: Tally) -> float:
    """The level that it speaks for: its mean intensity, or that which is set for its type."""
    told = level_set(tally.type)
    return told if told is not None else tally.mean or 0.0


def types(tallies: Iterable[Tally], most: int = 3) -> str:
    """`9 CONSULT, 5 AGREE`: what the events are, the most frequent first."""
    found: Counter[str] = Counter()
    for each in tallies:
        found[each.type or "without a type"] += each.events
    ranked = sorted(found, key=lambda name: (-found[name], name))
    rest = sum(found[name] for name in ranked[most:])
    return ", ".join([*(f"{found[name]:,} {name}" for name in ranked[:most]), *([f"{rest:,} others"] if rest else [])])


def periods(relation: Tabled) -> Iterable[tuple[int, date, date]]:
    """Each day shown with its place and the day before it: what came after that day and by this one is new."""
    before = relation.first - timedelta(days=1) if relation.first > date.min else date.min
    for at, (last, day) in enumerate(pairwise((before, *relation.days))):
        yield at, last, day


def _estimated(
    pair: Pair,
    groups: dict[tuple[Dimension, str], list[Tally]],
    days: dict[tuple[Dimension, str], list[date]],
    smooth: bool,
) -> list[Tabled]:
    at = [np.array([day.toordinal() for day in days[key]], float) for key in groups]
    found = estimate([_series(held) for held in groups.values()], at, smooth=smooth)
    told = [
        Tabled(
            pair=pair,
            dimension=dimension,
            days=tuple(days[dimension, source]),
            level=tuple(each.level.tolist()),
            low=tuple(each.low.tolist()),
            high=tuple(each.high.tolist()),
            slope=each.slope,
            first=held[0].day,
            source=source,
            seen=tuple(held),
            moves=tuple(each.moves.tolist()),
        )
        for ((dimension, source), held), each in zip(groups.items(), found, strict=True)
    ]
    return sorted(told, key=lambda each: (DIMENSIONS.index(each.dimension), each.source))


def _series(held: Sequence[Tally]) -> Series:
    return Series(
        np.array([each.day.toordinal() for each in held], float),
        np.array([value(each) for each in held], float),
        1 / np.array([worth(each) for each in held]),
    )
