"""The statements that a lens looks at, and what it has to say about those it left out."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.dossier import Dossier, Query, StoredDocument, StoredStatement
from dragoman.dossier.query import involved
from dragoman.lenses.names import nearest


def gathered(dossier: Dossier, query: Query) -> tuple[list[StoredStatement], list[str]]:
    """Statements that match and are not rejected (unless asked for), and notes on what is missing."""
    found = dossier.statements(replace(query, include_rejected=True))
    kept = found if query.include_rejected else [each for each in found if each.verdict != "reject"]
    return kept, [*left_out(dossier, query, len(found) - len(kept)), *unknown(dossier, query, found)]


def left_out(dossier: Dossier, query: Query, rejected: int) -> list[str]:
    """Notes on the documents that an `as_of` leaves out, and on statements that a person rejected."""
    return [*_hidden(dossier, query), *_rejected(rejected)]


def families_of(documents: Iterable[StoredDocument]) -> dict[str, str]:
    """The syndication family of each document by its hash: that hash itself where it has no copies."""
    return {each.document.sha256: each.family or each.document.sha256 for each in documents}


def counted(number: int, one: str, more: str = "") -> str:
    """`1 event`, `3,000 events`."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def _hidden(dossier: Dossier, query: Query) -> list[str]:
    """Documents that an `as_of` leaves out."""
    if query.as_of is None:
        return []
    held, notes = dossier.counts(query.as_of), [f"Only what had been published by {query.as_of.isoformat()} is shown."]
    if held.later:
        notes.append(f"{counted(held.later, 'document')} published later {_were(held.later)} left out.")
    if held.undated:
        notes.append(
            f"{counted(held.undated, 'document')} without a date of publication {_were(held.undated)} left out."
        )
    return notes


def _rejected(number: int) -> list[str]:
    return [f"{counted(number, 'statement')} that a person rejected {_were(number)} left out."] if number else []


def unknown(dossier: Dossier, query: Query, found: Iterable[StoredStatement]) -> list[str]:
    """Notes on names that no statement carries, with names near them, where nothing was found."""
    if any(True for _ in found):
        return []
    asked = (*query.actors, *(query.between or ()))
    missing = [name for name in asked if not dossier.statements(Query(actors=(name,), as_of=query.as_of))]
    if not missing:
        return []
    where = f"published by {query.as_of.isoformat()}" if query.as_of else "in this dossier"
    there = {name for each in dossier.statements(Query(as_of=query.as_of)) for name in involved(each.statement)}
    return [f"No statement {where} names {name}{_near(name, there)}." for name in missing]


def _near(name: str, there: Iterable[str]) -> str:
    near = nearest(name, there)
    return f"; near it is {near}" if near else ""


def _were(number: int) -> str:
    return "was" if number == 1 else "were"
