"""An event table asked on the pairs that are shown."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import QueryError
from dragoman.events import EventTable, Tally
from dragoman.lenses.names import nearest, pair_name
from dragoman.lenses.relations.figure import Beside
from dragoman.lenses.relations.look import Look
from dragoman.lenses.relations.observation import Pair
from dragoman.lenses.relations.periods import By
from dragoman.lenses.relations.tabled import Shown, Tabled, levels_of


@dataclass(frozen=True, slots=True)
class Tables:
    """What an event table holds on some pairs: tallies and levels. `notes` say what it does not hold."""

    folder: Path
    pairs: tuple[Pair, ...]
    tallies: Mapping[Pair, tuple[Tally, ...]]
    levels: tuple[Tabled, ...]
    notes: tuple[str, ...]

    def of(self, pair: Pair) -> list[Tabled]:
        """The levels of one pair, by dimension and format."""
        return [each for each in self.levels if each.pair == pair]

    def beside(self, pair: Pair) -> list[Beside]:
        """The same as series to be drawn."""
        return [
            Beside(each.source, each.dimension, each.days, each.level, each.low, each.high) for each in self.of(pair)
        ]


def tables(events: str | Path, found: Look, by: By | None, limit: int | None) -> Tables:
    """The event table in a folder, on the pairs found, or on its own where the dossier has none to show.

    Raises QueryError where `events` is no folder's name, EventsError where it holds no event table.
    """
    if not isinstance(events, str | Path):
        raise QueryError(f"`events` takes the folder of an event table, not {events!r}")
    asked = found.asked
    shown = Shown(asked.as_of, asked.time_to, asked.time_from, by)
    with closing(EventTable(events)) as table:
        pairs = _pairs(table, found)[:limit]
        tallies = {pair: tuple(table.tallies(pair, as_of=asked.as_of)) for pair in pairs}
        notes = tuple(note for pair in pairs if not tallies[pair] for note in _nothing(table, found, pair))
    levels = [each for pair in pairs for each in levels_of(pair, tallies[pair], asked.dimensions, shown)]
    return Tables(Path(events), tuple(pairs), tallies, tuple(levels), notes)


def _pairs(table: EventTable, found: Look) -> list[Pair]:
    if found.pairs:
        return list(found.pairs)
    if found.asked.between:
        one, other = sorted(found.asked.between)
        return [(one, other)]
    actors = set(found.asked.actors)
    return [each.pair for each in table.pairs() if not actors or not actors.isdisjoint(each.pair)]


def _nothing(table: EventTable, found: Look, pair: Pair) -> Iterator[str]:
    """Why there is nothing on a pair: the table does not name them, or knows of nothing between them."""
    names = table.names()
    unknown = [name for name in pair if name not in names]
    by = f" by {found.asked.as_of.isoformat()}" if found.asked.as_of else ""
    if not unknown:
        yield f"{table.folder}: no event between {pair[0]} and {pair[1]}{by}."
    for name in unknown:
        near = nearest(name, names)
        yield f"{table.folder}: no event of {pair_name(pair)}{by}; it does not name {name}" + (
            f"; near it is {near}." if near else "."
        )
