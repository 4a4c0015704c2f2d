"""The register of irritants as rows."""

from collections.abc import Iterator
from typing import Any, Unpack

from dragoman.dossier import Dossier
from dragoman.lenses.asked import Scope, query
from dragoman.lenses.gathered import counted, unknown
from dragoman.lenses.irritants.entry import Entry, Registered, register
from dragoman.lenses.irritants.figure import figure
from dragoman.lenses.names import pair_name
from dragoman.lenses.relations.rows import rests_on
from dragoman.lenses.result import LensResult, Row

COLUMNS = (
    "id", "pair", "issue", "status", "history", "severity", "level", "why", "sources", "credibility", "remedy", "move",
    "deadline", "due", "hangs_on_it", "dimension", "quote", "doc", "start", "end", "edited",
)  # fmt: skip


def irritants(dossier: Dossier, *, unsure: bool = False, **asked: Unpack[Scope]) -> LensResult:
    """Issues that burden relations, the gravest first: status, severity, evidence, remedy, whose move, by when.

    What one statement alone tells of that the reader is not sure of is left out and counted, unless `unsure`. Narrowed
    by `actors`, `between` (whose relation it burdens), `dimensions`, `since`, `until`, `as_of` (see `Scope`). Raises
    QueryError when that cannot be asked.
    """
    wanted = query(asked, Scope)
    found = register(dossier, wanted)
    shown = (*found.entries, *(found.unsure if unsure else ()))
    return LensResult(
        lens="irritants",
        columns=COLUMNS,
        rows=tuple(map(_row, shown)),
        shown=("id", "pair", "issue", "status", "level", "remedy", "move", "deadline"),
        figures=tuple(filter(None, [figure(shown)])),
        notes=(*found.notes, *_notes(found, unsure), *([] if shown else unknown(dossier, wanted, ()))),
    )


def _row(entry: Entry) -> Row:
    main = entry.issue.main
    values: dict[str, Any] = {
        "id": main.id,
        "pair": pair_name(entry.issue.pair),
        "issue": entry.name,
        "status": entry.status,
        "history": [_changed(each.told.source.published, each.status, each.told.id) for each in entry.history],
        "severity": entry.severity.points,
        "level": entry.severity.word,
        "why": entry.severity.why,
        "sources": len(entry.families),
        "credibility": entry.credibility,
        "remedy": entry.remedy,
        "move": list(entry.move),
        "deadline": entry.deadline,
        "due": _due(entry),
        "hangs_on_it": [f"{each} ({each.told.id})" for each in entry.links],
        "dimension": list(dict.fromkeys(name for each in entry.issue.told for name in each.statement.dimensions)),
        "quote": main.quote,
        "doc": main.source.name,
        "start": main.statement.span.start,
        "end": main.statement.span.end,
        "edited": [f"{field} by {done.who}, {done.when.date()}" for field, done in sorted(entry.set_.items())],
    }
    return Row(values, *rests_on(entry.statements))


def _changed(published: Any, status: str, name: str) -> str:
    """`alleged from 2025-11-20 (1a2b…)`: by the document that says so."""
    return f"{status} from {published.interval if published else 'an undated text'} ({name})"


def _due(entry: Entry) -> str | None:
    """The time of the event that the deadline names, where that is known."""
    times = [each.statement.time for each in entry.announced if each.statement.time]
    return str(times[0]) if times else None


def _notes(found: Registered, unsure: bool) -> Iterator[str]:
    if found.unsure and not unsure:
        number = counted(len(found.unsure), "issue")
        yield f"{number} that one unsure statement alone tells of left out: `unsure`."
    edited = [each for each in found.entries if each.set_]
    if edited:
        who = sorted({done.who for each in edited for done in each.set_.values()})
        yield f"{counted(len(edited), 'issue')} changed by a person ({', '.join(who)})."
