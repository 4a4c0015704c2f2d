"""Which reports tell of one event: much the same act between the same actors, at one time, in like words."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from itertools import product

from dragoman.dossier import Dossier, Groups, Link, Query, StoredStatement, agreed
from dragoman.lenses.likeness import THRESHOLD, copied, likeness, possible
from dragoman.lenses.report import Report, report
from dragoman.statements import Interval

_BLOCKS, _NEIGHBOURS = 6, 12
"""An event is compared with so many neighbours in so many of its smallest blocks: never with all."""
_FEW = 6
"""Reports of a cluster that speak for it, so that an event that thousands tell takes no longer than others."""

_Key = tuple[bool, str, str | int]


@dataclass(slots=True)
class _Cluster:
    """Reports taken for one event, the first few of them, and the time that all dated ones leave open.

    `asked`: a person put some of them together, who may differ in what otherwise rules it out.
    """

    reports: list[Report] = field(default_factory=list)
    time: Interval | None = None
    asked: bool = False

    def fits(self, other: "_Cluster") -> bool:
        """Whether nothing in the one rules out the other."""
        pairs = list(product(self.reports, other.reports))
        if self.asked or other.asked:
            return any(possible(*pair) for pair in pairs)
        if not all(possible(*pair) for pair in pairs):
            return False
        if self.time is None or other.time is None or self.time.overlaps(other.time):
            return True
        return any(copied(*pair) for pair in pairs)

    def take(self, other: "_Cluster") -> None:
        """Add the reports of the other."""
        self.reports = sorted([*self.reports, *other.reports], key=lambda each: each.order)[:_FEW]
        self.asked |= other.asked
        if self.time is None or other.time is None:
            self.time = self.time or other.time
        elif self.time.overlaps(other.time):
            first, last = max(self.time.start, other.time.start), min(self.time.end, other.time.end)
            self.time = Interval(first, last, min(self.time, other.time, key=_length).precision)


def clusters(events: Iterable[StoredStatement], links: Sequence[Link] = ()) -> dict[str, str]:
    """The cluster of each event by its id; a cluster goes by the id of the report that came out first.

    What people said (`links`) counts before what the texts say. Depends on nothing but the events and links, whatever
    the events' order; time grows with their number. Statements of other kinds are passed over.
    """
    reports = sorted((report(each) for each in events if each.statement.kind == "event"), key=lambda each: each.order)
    held = {each.id: _Cluster([each], each.time) for each in reports}
    groups = agreed(links).groups
    _ask(groups, held)
    alike = ((likeness(one, other), one, other) for one, other in _pairs(reports))
    edges = [edge for edge in alike if edge[0] >= THRESHOLD]
    for _, one, other in sorted(edges, key=lambda edge: (-edge[0], edge[1].order, edge[2].order)):
        _join(groups, held, one.id, other.id)
    return {each: members[0] for members in groups.together(each.id for each in reports) for each in members}


def merge(dossier: Dossier) -> list[tuple[str, str]]:
    """Pairs of event and cluster for the whole dossier: what `intake.read(merge=...)` stores."""
    events = dossier.statements(Query(kinds=("event",), include_rejected=True))
    return sorted(clusters(events, dossier.links("event")).items())


def clustered(
    events: Sequence[StoredStatement], links: Sequence[Link] = (), unsettled: Set[str] = frozenset()
) -> dict[str, str]:
    """The clusters that the dossier holds, or worked out: where it lacks one, or a person's correction may undo one.

    The reports of `unsettled` clusters are put together anew from those given alone: reports that are not to be known
    do not bring others together.
    """
    if not all(each.cluster and not each.edited and each.verdict != "edit" for each in events):
        return clusters(events, links)
    found = {each.id: each.cluster or each.id for each in events}
    return found | clusters([each for each in events if each.cluster in unsettled], links)


def _ask(groups: Groups, held: dict[str, _Cluster]) -> None:
    """Make clusters of what people put together; what they put between two may be left out of the events."""
    for first, *others in groups.together(list(held)):
        for each in others:
            held[first].take(held[each])
            held[first].asked = True
        held[groups.of(first)] = held[first]


def _join(groups: Groups, held: dict[str, _Cluster], one: str, other: str) -> None:
    """Make one cluster of two, where they fit."""
    first, second = held[groups.of(one)], held[groups.of(other)]
    if first is not second and first.fits(second) and groups.join(one, other):
        first.take(second)
        held[groups.of(one)] = first


def _pairs(reports: Sequence[Report]) -> Iterator[tuple[Report, Report]]:
    """Pairs that may be one event: near in time among those who share an actor and a word or sense."""
    blocks: dict[_Key, list[int]] = defaultdict(list)
    ordered = sorted(reports, key=_when)
    keys = [sorted(_keys(each), key=str) for each in ordered]
    for number, found in enumerate(keys):
        for key in found:
            blocks[key].append(number)
    seen = set[tuple[int, int]]()
    for number, found in enumerate(keys):
        shared = sorted((key for key in found if len(blocks[key]) > 1), key=lambda key: len(blocks[key]))
        for key in shared[:_BLOCKS]:
            for other in _neighbours(blocks[key], number):
                pair = (min(number, other), max(number, other))
                if pair not in seen:
                    seen.add(pair)
                    yield ordered[pair[0]], ordered[pair[1]]


def _neighbours(block: Sequence[int], number: int) -> Sequence[int]:
    """Those around it in the block, no more than so many on either side."""
    place = bisect_left(block, number)
    return [*block[max(0, place - _NEIGHBOURS) : place], *block[place + 1 : place + 1 + _NEIGHBOURS]]


def _keys(each: Report) -> Iterator[_Key]:
    for actor in each.sides or ("",):
        yield from ((each.hostile, actor, word) for word in each.words)
        yield from ((each.hostile, actor, sense) for sense in each.senses)


def _when(each: Report) -> tuple[date, tuple[object, ...]]:
    """By the time spoken of, or when it was told; then as told."""
    known = each.time or each.told
    return known.start if known else date.max, each.order


def _length(interval: Interval) -> int:
    return (interval.end - interval.start).days
