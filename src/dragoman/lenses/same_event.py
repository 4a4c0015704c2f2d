"""Which reports tell of one event: the same act between the same actors, at one time, in much the same words.

Made to err on the side of two events: counting one twice does less harm than making one of two.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.dossier import Dossier, Query, StoredStatement
from dragoman.lenses.report import Report, report, same
from dragoman.statements import Interval


@dataclass(slots=True)
class _Cluster:
    """Reports taken for one event, and the time that all dated ones leave open."""

    reports: list[Report] = field(default_factory=list)
    time: Interval | None = None

    def takes(self, other: Report) -> bool:
        """Whether the report tells of this event: like one of its reports, at odds in time with none."""
        like = [each for each in self.reports if same(each, other)]
        if not like:
            return False
        if other.time is None or self.time is None or self.time.overlaps(other.time):
            return True
        return any(each.copied_from(other) for each in like)

    def add(self, other: Report) -> None:
        self.reports.append(other)
        if other.time is None or (self.time and not self.time.overlaps(other.time)):
            return
        if self.time is None:
            self.time = other.time
        else:
            first, last = max(self.time.start, other.time.start), min(self.time.end, other.time.end)
            self.time = Interval(first, last, min(self.time, other.time, key=_length).precision)


def clusters(events: Iterable[StoredStatement]) -> dict[str, str]:
    """The cluster of each event by its id; a cluster goes by the id of the report that came out first.

    Depends on nothing but the events, whatever their order. Statements of other kinds are passed over.
    """
    ordered = sorted((report(each) for each in events if each.statement.kind == "event"), key=lambda each: each.order)
    near: dict[tuple[str, str], list[_Cluster]] = defaultdict(list)
    found: list[_Cluster] = []
    for each in ordered:
        tried = {id(cluster): cluster for key in each.keys for cluster in near[key]}
        home = next((cluster for cluster in tried.values() if cluster.takes(each)), None)
        if home is None:
            home = _Cluster()
            found.append(home)
        home.add(each)
        for key in each.keys:
            if all(home is not each for each in near[key]):
                near[key].append(home)
    return {each.id: cluster.reports[0].id for cluster in found for each in cluster.reports}


def merge(dossier: Dossier) -> list[tuple[str, str]]:
    """Pairs of event and cluster for the whole dossier: what `intake.read(merge=...)` stores."""
    return sorted(clusters(dossier.statements(Query(kinds=("event",), include_rejected=True))).items())


def clustered(events: list[StoredStatement]) -> dict[str, str]:
    """The clusters that the dossier holds, or worked out: where it lacks one, or a person's correction may undo one."""
    if all(each.cluster and not each.edited and each.verdict != "edit" for each in events):
        return {each.id: each.cluster or each.id for each in events}
    return clusters(events)


def _length(interval: Interval) -> int:
    return (interval.end - interval.start).days
