"""Statements and their fields as the desk's pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from dragoman.dossier import StoredStatement
from dragoman.lenses.statements import record
from dragoman.statements import AUTHOR, Judgement
from dragoman.views.briefing.model import Run
from dragoman.views.briefing.wording import aside, wording
from dragoman.views.correcting import plain
from dragoman.views.safe import one_line
from dragoman.views.when import when

LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Line:
    """A statement on one line: what it says, who says so, where it stands."""

    id: str
    kind: str
    runs: tuple[Run, ...]
    aside: str
    title: str
    document: str
    published: str
    verdict: str
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a statement as a person reads it; `was` what the reader had where a person changed it."""

    name: str
    value: str
    was: str | None = None
    sure: float | None = None


def line(stored: StoredStatement) -> Line:
    """One statement on a line."""
    published = stored.source.published
    return Line(
        id=stored.id,
        kind=stored.statement.kind,
        runs=wording(stored),
        aside=aside(stored),
        title=title(stored.source.title, stored.source.name),
        document=stored.source.sha256,
        published=when(published.interval) if published else "no date",
        verdict=stored.verdict or "",
        confidence=stored.statement.confidence,
    )


def lines(stored: Iterable[StoredStatement]) -> list[Line]:
    """Several."""
    return [line(each) for each in stored]


def title(given: str, name: str) -> str:
    """A document's title, or its name; cut where it is very long."""
    return one_line(given or name, LONGEST_TITLE)


_FIRST = ("actors", "actor", "recipient", "action", "dyad", "level", "trend", "cause", "effect", "antecedent",
          "consequent", "relation", "agent", "issue", "status", "deadline", "holder", "object", "sign", "proposition",
          "hedge", "probability", "horizon", "due", "date", "time", "dimension", "factuality", "speaker", "chain",
          "stance")  # fmt: skip


def fields(stored: StoredStatement) -> list[Field]:
    """The statement's fields that say something, in the order in which a person reads them."""
    values, sure = record(stored), dict(stored.statement.confidences)
    before = _before(stored)
    found = []
    for name in _FIRST:
        value, was = plain(values.get(name)), plain(before.get(name))
        if (value or was) and not (name in ("speaker", "chain") and value in (AUTHOR, "")):
            found.append(Field(name, value or "—", was or "—" if was != value else None, sure.get(name)))
    return found


def _before(stored: StoredStatement) -> dict[str, Any]:
    return record(replace(stored, statement=stored.original)) if stored.edited else record(stored)


def told(judgement: Judgement) -> str:
    """A decision in words: `corrected by Amna, 2024-05-06 14:03: action: AID`."""
    verbs = {"accept": "accepted", "reject": "rejected", "edit": "corrected", "note": "noted", "undo": "took back"}
    changed = ", ".join(f"{name}: {plain(value)}" for name, value in judgement.values)
    said = "; ".join(filter(None, [changed, judgement.why]))
    head = f"{verbs[judgement.verdict]} by {judgement.who}, {judgement.when:%Y-%m-%d %H:%M}"
    return f"{head}: {said}" if said else head
