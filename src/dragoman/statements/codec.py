"""Statements to and from plain records with the keys of the annotation guidelines."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import fields
from typing import Any, cast, get_args

from dragoman.statements.attribution import AUTHOR, Attribution
from dragoman.statements.interval import Interval, Precision
from dragoman.statements.item_of import ItemOf
from dragoman.statements.span import Span
from dragoman.statements.statement import TYPES, Statement

Record = dict[str, Any]

_LATER = ("item_of", "deadline")
_SHARED = {field.name for field in fields(Statement)}
_OWN = {
    kind: tuple(field.name for field in fields(type_) if field.name not in _SHARED) for kind, type_ in TYPES.items()
}


def own_fields(kind: type[Statement]) -> tuple[str, ...]:
    """Names of the fields that only this kind has, in their order."""
    return _OWN[kind.kind]


def to_record(statement: Statement) -> Record:
    """The statement as JSON-ready values: the keys of the guidelines and what they do not know of, as it is called."""
    said = statement.attribution
    record: Record = {
        "document": statement.document,
        "kind": statement.kind,
        "start": statement.span.start,
        "end": statement.span.end,
        "speaker": said.speaker,
        "chain": list(said.chain),
        "cue": _span_out(said.cue),
        "stance": said.stance,
        "factuality": statement.factuality,
        "actors": list(statement.actors),
        "dimension": list(statement.dimensions),
        "time": _interval_out(statement.time),
        "item_of": _item_out(statement.item_of),
    }
    for name in own_fields(type(statement)):
        record[name] = _plain(getattr(statement, name))
    record["confidence"] = statement.confidence
    record["confidences"] = dict(statement.confidences)
    return record


def from_record(record: Record) -> Statement:
    """The statement that `to_record` wrote. Raises KeyError or ValueError when the record is not one."""
    kind = TYPES[record["kind"]]
    own = {name: _typed(name, record[name]) for name in own_fields(kind) if name in record}
    chain = tuple(record.get("chain") or ()) or ((record["speaker"],) if _has_source(record) else ())
    return kind(
        document=record["document"],
        span=Span(record["start"], record["end"]),
        attribution=Attribution(chain, record.get("stance", "endorses"), _span_in(record.get("cue"))),
        factuality=record.get("factuality", "fact"),
        actors=tuple(record.get("actors") or ()),
        dimensions=tuple(record.get("dimension") or ()),
        time=_interval_in(record.get("time")),
        item_of=_item_in(record.get("item_of")),
        confidence=record.get("confidence"),
        confidences=tuple((record.get("confidences") or {}).items()),
        **own,
    )


def statement_id(statement: Statement) -> str:
    """Sixteen hex digits fixed by the document, kind, span and content; not by the run or the reader's confidence.

    Fields that came later count only where something is said, so that ids of older statements stay as they are.
    """
    record = to_record(statement)
    for name in ("confidence", "confidences", *(name for name in _LATER if record.get(name) is None)):
        record.pop(name, None)
    text = json.dumps(record, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _has_source(record: Record) -> bool:
    return record.get("speaker") not in (None, "", AUTHOR)


def _plain(value: Any) -> Any:
    if isinstance(value, Interval):
        return _interval_out(value)
    return list(value) if isinstance(value, tuple) else value


def _typed(name: str, value: Any) -> Any:
    if name == "due":
        return _interval_in(value)
    return tuple(value) if isinstance(value, list) else value


def _span_out(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _span_in(pair: Sequence[int] | None) -> Span | None:
    return Span(*pair) if pair else None


def _item_out(item: ItemOf | None) -> Record | None:
    if item is None:
        return None
    places = {"announced": _span_out(item.announced), "goal": _span_out(item.goal)}
    return {"number": item.number, "count": item.count, **places}


def _item_in(record: Record | None) -> ItemOf | None:
    if not record:
        return None
    goal = _span_in(record.get("goal"))
    return ItemOf(Span(*record["announced"]), record["number"], record.get("count"), goal)


def _interval_out(interval: Interval | None) -> str | None:
    if interval is None:
        return None
    return f"{interval.start.isoformat()}/{interval.end.isoformat()}/{interval.precision}"


def _interval_in(text: str | None) -> Interval | None:
    if not text:
        return None
    if text.count("/") != 2:
        raise ValueError(f"a time is stored as 2022-11-01/2022-11-30/month, not as {text!r}")
    first, last, precision = text.split("/")
    if precision not in get_args(Precision):
        raise ValueError(f"not a precision: {precision!r}")
    whole = Interval.parse(f"{first}/{last}")
    return Interval(whole.start, whole.end, cast(Precision, precision))
