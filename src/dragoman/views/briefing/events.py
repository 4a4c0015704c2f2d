"""The timeline of the briefing: dated events by year, the others by pair of actors."""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.lenses.happening import Happening
from dragoman.lenses.names import pair_name
from dragoman.views.briefing.model import Group, Line
from dragoman.views.briefing.register import Register
from dragoman.views.briefing.wording import STANDINGS, event, sides
from dragoman.views.when import when


def years(events: Sequence[Happening], register: Register) -> tuple[Group, ...]:
    """Dated events by the year in which they began."""
    held: dict[int, list[Line]] = defaultdict(list)
    for each in events:
        if each.time:
            held[each.time.start.year].append(line(each, register))
    return tuple(Group(f"year-{year}", str(year), tuple(lines)) for year, lines in sorted(held.items()))


def undated(events: Sequence[Happening], register: Register) -> tuple[Group, ...]:
    """Events without a date of their own by pair of actors, each labelled with when it was told."""
    held: dict[tuple[str, ...], list[Line]] = defaultdict(list)
    for each in events:
        if not each.time:
            held[each.pair].append(line(each, register))
    ranked = sorted(held, key=lambda pair: (len(pair) < 2, -len(held[pair]), pair))
    return tuple(Group(f"undated-{n}", pair_name(pair), tuple(held[pair])) for n, pair in enumerate(ranked, 1))


def line(event_: Happening, register: Register, place: str = "event") -> Line:
    """An event as a line."""
    name = f"{place}-{event_.id}"
    return Line(name, event(event_), register.cite(name, event_.reports), _aside(event_), _when(event_))


def _when(event_: Happening) -> str:
    """The time in words, or when it was told."""
    if event_.time:
        return when(event_.time)
    return f"told {when(event_.told)}" if event_.told else "no date"


def _aside(event_: Happening) -> str:
    said = [name for name in event_.speakers if name != "author"]
    words = []
    if said and len(said) == len(event_.speakers):
        words.append("according to " + sides(["an unnamed source" if name == "unnamed" else name for name in said]))
    words.append(STANDINGS[event_.standing])
    if len(event_.documents) > 1:
        copies = len(event_.documents) - event_.independent
        words.append(f"{len(event_.documents)} documents" + (f", {copies} of them copies" if copies else ""))
    return "; ".join(filter(None, words))
