"""Events in lanes: by pair of actors, or by dimension."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Literal

from dragoman.lenses.happening import Happening
from dragoman.lenses.names import pair_name

Lanes = Literal["pair", "dimension"]
NO_DIMENSION = "no dimension"


def lanes_of(events: Iterable[Happening], by: Lanes) -> dict[str, list[Happening]]:
    """The events of each lane in their order, the lanes with most events first; with several dimensions in several."""
    held: dict[str, list[Happening]] = defaultdict(list)
    for each in events:
        for name in lanes(each, by):
            held[name].append(each)
    return {name: held[name] for name in sorted(held, key=lambda name: (-len(held[name]), name))}


def lanes(event: Happening, by: Lanes) -> tuple[str, ...]:
    """The names of the lanes that an event stands in."""
    if by == "pair":
        return (pair_name(event.pair),)
    return event.dimensions or (NO_DIMENSION,)
