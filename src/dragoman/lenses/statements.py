"""The statements themselves: which there are on these actors, of this kind, by this speaker."""

from typing import Any, Unpack

from dragoman.dossier import Dossier, StoredStatement
from dragoman.lenses.asked import Asked, query
from dragoman.lenses.gathered import gathered
from dragoman.lenses.result import LensResult, Row
from dragoman.statements import TYPES, own_fields, to_record

_FIRST = ("id", "doc", "kind", "start", "end", "quote", "speaker", "chain", "stance", "factuality", "actors",
          "dimension", "time", "precision")  # fmt: skip
_LAST = ("confidence", "title", "publisher", "published", "verdict", "edited", "confidences", "item", "items", "list",
         "list_start", "list_end", "goal", "goal_start", "goal_end")  # fmt: skip
_OWN = tuple(dict.fromkeys(name for kind in TYPES.values() for name in own_fields(kind)))
COLUMNS = (*_FIRST, *_OWN, *_LAST)
"""All that a statement of any kind may have."""


def statements(dossier: Dossier, **asked: Unpack[Asked]) -> LensResult:
    """Statements by document and place, with the keys of the annotation guidelines.

    Narrowed by `kinds`, `actors`, `between`, `dimensions`, `speakers`, `documents`, `since`, `until`, `text`,
    `as_of`, `include_rejected` (see `Asked`). Raises QueryError when that cannot be asked.
    """
    found, notes = gathered(dossier, query(asked))
    rows = tuple(Row(record(each), (each.id,), (each.source.sha256,)) for each in found)
    return LensResult(
        lens="statements",
        columns=COLUMNS,
        rows=rows,
        shown=("id", "kind", "quote", "speaker", "doc"),
        notes=tuple(notes),
    )


def record(stored: StoredStatement) -> dict[str, Any]:
    """One statement as JSON-ready values; the fields of its kind are named as in the guidelines."""
    statement, source = stored.statement, stored.source
    values = to_record(statement)
    time = statement.time
    values |= {
        "id": stored.id,
        "doc": source.name,
        "quote": stored.quote,
        "time": str(time) if time else None,
        "precision": time.precision if time else None,
        "title": source.title,
        "publisher": source.publisher,
        "published": str(source.published.interval) if source.published else None,
        "verdict": stored.verdict,
        "edited": stored.edited,
        **_item(stored),
    }
    if "due" in values:
        due = getattr(statement, "due", None)
        values["due"] = str(due) if due else None
    return {name: values[name] for name in (*_FIRST, *own_fields(type(statement)), *_LAST)}


def _item(stored: StoredStatement) -> dict[str, Any]:
    """Which item it is of how many, and the words that announce the list and say what it is for."""
    item = stored.statement.item_of
    goal = item.goal if item else None
    return {
        "item": item.number if item else None,
        "items": item.count if item else None,
        "list": stored.announced,
        "list_start": item.announced.start if item else None,
        "list_end": item.announced.end if item else None,
        "goal": stored.goal,
        "goal_start": goal.start if goal else None,
        "goal_end": goal.end if goal else None,
    }
