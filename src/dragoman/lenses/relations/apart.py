"""Where and why what was read and an event table part: what each knows, since when, and how the levels lie."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.events import Tally
from dragoman.lenses.gathered import counted
from dragoman.lenses.names import pair_name
from dragoman.lenses.percent import percent
from dragoman.lenses.relations.level import Level
from dragoman.lenses.relations.look import Look
from dragoman.lenses.relations.observation import Observation, Pair
from dragoman.lenses.relations.relation import Relation
from dragoman.lenses.relations.rows import READING, month, signed
from dragoman.lenses.relations.tabled import Tabled, types
from dragoman.lenses.relations.tabled_rows import verbal_share
from dragoman.lenses.relations.tables import Tables
from dragoman.ontology.event_codes import dimension_of_type, dimensions_of_contexts
from dragoman.statements import Dimension
from dragoman.statements.vocabulary import ACTIONS, DIMENSIONS

_PERIODS, _STEPS = 8, (1, 2, 5, 10, 20, 50, 100)
"""At most so many periods are told, of one of these numbers of years each."""


@dataclass(frozen=True, slots=True)
class _Side:
    """The events of one source on a pair, by the day on which each is placed."""

    name: str
    days: Counter[date]
    verbal: float | None

    @property
    def events(self) -> int:
        return self.days.total()

    def told(self) -> str:
        if not self.days:
            return f"{self.name} no event"
        span = dict.fromkeys((month(min(self.days)), month(max(self.days))))
        return f"{self.name} {self.events:,} event{'s' * (self.events != 1)} ({' to '.join(span)})"


def apart(found: Look, tables: Tables) -> Iterator[str]:
    """Notes on each pair and format of the table; on a single pair all that there is to say."""
    for pair in tables.pairs:
        read = _read(found, pair)
        held = [each for each in tables.tallies[pair] if _asked(each, found.asked.dimensions)]
        for source in dict.fromkeys(each.format for each in held):
            own = [each for each in held if each.format == source]
            yield from _volume(pair, read, _side(source, own))
            if len(tables.pairs) == 1:
                yield from _coverage(read, source, own)
                levels = [each for each in tables.of(pair) if each.source == source]
                yield from _dimensions(found, pair, levels, source)
                yield from _levels(found.of(pair), levels)


def _read(found: Look, pair: Pair) -> _Side:
    """Events that were read, those that a judgement of the same sentence speaks for too; each once."""
    known = [each for each in found.evidence.observations if found.end and each.day <= found.end]
    own = {each.id: each for each in known if _counts(each, pair)}.values()
    words = sum(each.verbal for each in own) / len(own) if own else None
    return _Side(READING, Counter(each.day for each in own), words)


def _counts(each: Observation, pair: Pair) -> bool:
    return each.kind == "event" and each.pair == pair and each.left_out in ("", "judged", "aimless")


def _asked(each: Tally, dimensions: Sequence[Dimension]) -> bool:
    return not dimensions or each.dimension in dimensions


def _side(source: str, held: Sequence[Tally]) -> _Side:
    days: Counter[date] = Counter()
    for each in held:
        days[each.day] += each.events
    return _Side(source, days, verbal_share(held))


def _volume(pair: Pair, read: _Side, table: _Side) -> Iterator[str]:
    yield f"{pair_name(pair)}: {table.told()}, {read.told()}{_by_period(read, table)}."


def _by_period(read: _Side, table: _Side) -> str:
    """`; 2016–2017 310 and 2`: both numbers, in some periods of as many years."""
    if not read.days:
        return ""
    years = [day.year for side in (read, table) for day in side.days]
    first, last = min(years), max(years)
    step = next((each for each in _STEPS if (last - first) // each < _PERIODS), _STEPS[-1])
    parts = []
    for start in range(first - first % step, last + 1, step):
        both = [sum(n for day, n in side.days.items() if start <= day.year < start + step) for side in (table, read)]
        if any(both):
            parts.append(f"{start}{f'–{start + step - 1}' if step > 1 else ''} {both[0]:,} and {both[1]:,}")
    return f"; in {', '.join(parts)}" if len(parts) > 1 else ""


def _coverage(read: _Side, source: str, held: Sequence[Tally]) -> Iterator[str]:
    """Words and deeds, events without a dimension, events without words behind them."""
    share, classed = verbal_share(held), sum(each.classed for each in held)
    if share is not None:
        own = f" ({percent(sum(each.source_verbal for each in held) / classed)} by its own classes)" if classed else ""
        other = f", of those read {percent(read.verbal)}" if read.verbal is not None else ""
        yield f"Words, not deeds, are {percent(share)} of the events of {source} that have a type{own}{other}."
    whole = sum(each.events for each in held)
    blank = [each for each in held if each.dimension not in DIMENSIONS or each.mean is None]
    if blank:
        none = sum(each.events for each in blank)
        part = f"All {whole:,}" if none == whole else f"{none:,} of the {whole:,}"
        yield f"{part} events of {source} have no dimension, or no intensity, and count in none: {types(blank)}."
    bare = whole - sum(each.sourced for each in held)
    if bare:
        part = "No event" if bare == whole else f"{whole - bare:,} of {whole:,} events"
        yield f"{part} of {source} carries words: unsourced counts, which lead to no sentence."


def _dimensions(found: Look, pair: Pair, levels: Sequence[Tabled], source: str) -> Iterator[str]:
    """What only one of them tells of, and where no code of the format could tell of it."""
    read, there = {each.dimension for each in found.of(pair)}, {each.dimension for each in levels}
    parts = [
        f"only {name} tells of {', '.join(each for each in DIMENSIONS if each in own)}"
        for name, own in ((READING, read - there), (source, there - read))
        if own
    ]
    coded = {*dimensions_of_contexts().values(), *map(dimension_of_type, ACTIONS)}
    never = [name for name in DIMENSIONS if name in read - there - coded] if source != "csv" else []
    why = f" (no code of {source} stands for {' or '.join(never)})" if never else ""
    if parts:
        words = f"{'; '.join(parts)}{why}."
        yield words[0].upper() + words[1:]


def _levels(read: Iterable[Relation], levels: Sequence[Tabled]) -> Iterator[str]:
    for one in read:
        for other in levels:
            if other.dimension == one.dimension:
                yield _parting(one, other)


def _parting(read: Relation, table: Tabled) -> str:
    """Both on the last day that both know, and where they lie furthest apart; and what each rests on."""
    first, last = max(read.first, table.first), min(read.days[-1], table.days[-1])
    begins = f"{table.source} begins {month(table.first)}, {READING} {month(read.first)}"
    rests = f"{READING} rests on {_evidence(read)}, {table.source} on {_types(table)}"
    if last < first:
        return f"{read.dimension}: no day in common: {begins}; {rests}."
    words = f"{read.dimension} on {last.isoformat()}: {READING} {_at(read, last)}, {table.source} {_at(table, last)}"
    days = [day for day in (*read.days, *table.days) if first <= day <= last]
    most = max(sorted(days), key=lambda day: round(abs(_on(read, day)[0] - _on(table, day)[0]), 6), default=last)
    gap = abs(_on(read, most)[0] - _on(table, most)[0])
    where = "" if most == last else f"; furthest apart in {month(most)}, by {gap:.1f}"
    same = "" if month(read.first) == month(table.first) else f"; {begins}"
    return f"{words}, {_overlap(read, table, last)}{where}{same}; {rests}."


def _on(level: Level, day: date) -> tuple[float, float, float]:
    """Level and band on the latest day shown by then."""
    at = max(bisect_right(level.days, day) - 1, 0)
    return level.level[at], level.low[at], level.high[at]


def _at(level: Level, day: date) -> str:
    middle, low, high = map(signed, _on(level, day))
    return f"{middle} ({low} to {high})"


def _overlap(one: Level, other: Level, day: date) -> str:
    (_, low, high), (_, least, most) = _on(one, day), _on(other, day)
    return "the bands overlap" if low <= most and least <= high else "the bands lie apart"


def _evidence(read: Relation) -> str:
    events = sum(each.kind == "event" for each in read.seen)
    judged = len(read.seen) - events
    parts = [counted(events, "event")] if events else []
    return " and ".join([*parts, *([counted(judged, "judgement")] if judged else [])])


def _types(table: Tabled) -> str:
    return f"{sum(each.events for each in table.seen):,} ({types(table.seen)})"
