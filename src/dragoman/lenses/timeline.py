"""Events in the order of the time they speak of; one told in several places is shown once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Unpack, get_args

from dragoman.dossier import Dossier, StoredStatement
from dragoman.errors import QueryError
from dragoman.lenses.asked import Scope, query
from dragoman.lenses.decided import remarks, standing_links
from dragoman.lenses.edtf import edtf
from dragoman.lenses.gathered import counted, gathered
from dragoman.lenses.happening import Happening, happening
from dragoman.lenses.result import LensResult, Row
from dragoman.lenses.same_event import clustered
from dragoman.lenses.swimlanes import Lanes, lanes_of
from dragoman.lenses.timeline_figure import figure

_COLUMNS = (
    "event", "time", "edtf", "precision", "date", "told", "who", "actor", "recipient", "action", "quad", "dimension",
    "standing", "speakers", "quote", "doc", "start", "end", "reports", "told_in", "independent",
)  # fmt: skip


def timeline(dossier: Dossier, *, lanes: Lanes | None = None, **asked: Unpack[Scope]) -> LensResult:
    """Events, dated ones first, each with its time and precision, standing, speakers and reports.

    Events without a date of their own follow in the order in which they were told: to set them among the others
    would claim a date that no text gives. `told_in` counts documents, `independent` counts syndicated copies once.
    With `lanes` (`pair`, `dimension`) one lane after the other, those with most events first, in the chart too; an
    event of several dimensions stands in the lane of each. Narrowed by `actors`, `between`, `dimensions`, `since`,
    `until`, `as_of` (see `Scope`). Raises QueryError when that cannot be asked.
    """
    if lanes is not None and lanes not in get_args(Lanes):
        raise QueryError(f"`lanes` takes one of {', '.join(get_args(Lanes))}, not {lanes!r}")
    wanted = replace(query(asked, Scope), kinds=("event",))
    found, notes = gathered(dossier, wanted)
    events = happenings(dossier, found, wanted.as_of)
    if wanted.period:
        notes += _dateless(dossier, asked)
    return LensResult(
        lens="timeline",
        columns=("lane", *_COLUMNS) if lanes else _COLUMNS,
        rows=tuple(_laned(events, lanes) if lanes else map(_row, events)),
        shown=(*(["lane"] if lanes else []), "time", "who", "action", *_standings(events), "quote", "told_in"),
        figures=tuple(filter(None, [figure(events, lanes or "pair")])),
        notes=(*notes, *_remarks(events), *remarks(events)),
    )


def happenings(dossier: Dossier, events: Iterable[StoredStatement], as_of: date | None = None) -> list[Happening]:
    """Events with all their reports, in the order of the timeline; those out after `as_of` join none of the others."""
    held = list(events)
    links = dossier.links("event")
    of = clustered(held, links, dossier.clusters_after(as_of) if as_of else frozenset())
    gathered_reports: dict[str, list[StoredStatement]] = defaultdict(list)
    for each in held:
        gathered_reports[of[each.id]].append(each)
    families = dossier.families()
    said = standing_links(links)
    found = [happening(reports, families, said) for reports in gathered_reports.values()]
    return sorted(found, key=_order)


def _order(event: Happening) -> tuple[Any, ...]:
    if event.time:
        return 0, event.time.start, event.time.end, event.id
    return 1, event.told.start if event.told else date.max, event.told.end if event.told else date.max, event.id


def _laned(events: Iterable[Happening], lanes: Lanes) -> Iterator[Row]:
    for name, held in lanes_of(events, lanes).items():
        for each in held:
            row = _row(each)
            yield replace(row, values={"lane": name, **row.values})


def _row(event: Happening) -> Row:
    main = event.main
    values = {
        "event": event.id,
        "time": str(event.time) if event.time else None,
        "edtf": edtf(event.time, event.date) if event.time else None,
        "precision": event.time.precision if event.time else None,
        "date": event.date,
        "told": str(event.told) if event.told else None,
        "who": " → ".join(", ".join(side) for side in (event.actor, event.recipient) if side),
        "actor": list(event.actor),
        "recipient": list(event.recipient),
        "action": event.action,
        "quad": event.quad,
        "dimension": list(event.dimensions),
        "standing": event.standing,
        "speakers": list(event.speakers),
        "quote": main.quote,
        "doc": main.source.name,
        "start": main.statement.span.start,
        "end": main.statement.span.end,
        "reports": [_report(each) for each in event.reports],
        "told_in": len(event.documents),
        "independent": event.independent,
    }
    return Row(values, tuple(each.id for each in event.reports), event.documents)


def _standings(events: Iterable[Happening]) -> tuple[str, ...]:
    """The column that tells facts from the rest, where there is a rest."""
    return ("standing",) if any(each.standing != "fact" for each in events) else ()


def _report(each: StoredStatement) -> str:
    """`file.txt:120-180 (Financial Times, doubts, fact)`."""
    said, span = each.statement.attribution, each.statement.span
    return f"{each.source.name}:{span.start}-{span.end} ({said.speaker}, {said.stance}, {each.statement.factuality})"


def _dateless(dossier: Dossier, asked: Scope) -> list[str]:
    """How many events `since` and `until` leave out for want of a date."""
    whole = query(asked, Scope)
    everywhere = replace(whole, kinds=("event",), time_from=None, time_to=None)
    number = sum(each.statement.time is None for each in dossier.statements(everywhere))
    return [f"{counted(number, 'report')} of events without a date left out."] if number else []


def _remarks(events: list[Happening]) -> list[str]:
    notes = []
    if number := sum(each.time is None for each in events):
        notes.append(f"{counted(number, 'event')} with no date in the text: at the end, by when told.")
    others: dict[str, int] = defaultdict(int)
    for each in events:
        if each.standing != "fact":
            others[each.standing] += 1
    if others:
        parts = ", ".join(f"{number} {name}" for name, number in sorted(others.items()))
        notes.append(f"Shown but not counted as facts: {parts}.")
    return notes
