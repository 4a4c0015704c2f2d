"""The timeline of the briefing: dated events by year, the others by pair of actors."""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.lenses.gathered import counted
from dragoman.lenses.happening import Happening
from dragoman.lenses.names import pair_name
from dragoman.lenses.timeline_figure import figure
from dragoman.views.briefing.desk import Desk
from dragoman.views.briefing.model import Chapter, Group, Line
from dragoman.views.briefing.register import Register
from dragoman.views.briefing.wording import STANDINGS, event, sides
from dragoman.views.when import when

_PAIRS = 24
_LEAD = (
    "Each event once, however many documents tell of it. Denied, doubted and supposed events say so and are counted "
    "nowhere."
)


def timeline(desk: Desk, title: str) -> Chapter | None:
    """All events: a chart of the dated, those by year, and the others by pair of actors; None where there are none."""
    if not desk.told:
        return None
    drawn, others = figure(desk.told), _undated(desk)
    size = sum(each.size + each.left for each in others)
    return Chapter(
        id="timeline", title=title, lead=_LEAD, groups=_years(desk), others=others, events=True,
        others_title=f"{counted(size, 'event')} told without a date",
        charts=(desk.chart(drawn, "timeline-chart", desk.at_event),) if drawn else (),
    )  # fmt: skip


def _years(desk: Desk) -> tuple[Group, ...]:
    """Dated events by the year in which they began; the latest of a year where there may not be all."""
    held: dict[int, list[Happening]] = defaultdict(list)
    for each in desk.told:
        if each.time:
            held[each.time.start.year].append(each)
    return tuple(_group(desk, f"year-{year}", str(year), told, last=True) for year, told in sorted(held.items()))


def _undated(desk: Desk) -> tuple[Group, ...]:
    """Events without a date of their own by pair of actors, each labelled with when it was told."""
    held: dict[tuple[str, ...], list[Happening]] = defaultdict(list)
    for each in desk.told:
        if not each.time:
            held[each.pair].append(each)
    ranked = sorted(held, key=lambda pair: (len(pair) < 2, -len(held[pair]), pair))[: _PAIRS if desk.most else None]
    return tuple(
        _group(desk, f"undated-{number}", pair_name(pair), held[pair]) for number, pair in enumerate(ranked, 1)
    )


def _group(desk: Desk, name: str, title: str, told: Sequence[Happening], last: bool = False) -> Group:
    most = desk.most or len(told)
    kept = told[-most:] if last else told[:most]
    return Group(name, title, tuple(line(each, desk.register) for each in kept), left=len(told) - len(kept))


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
