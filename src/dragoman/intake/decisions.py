"""Decisions made elsewhere, brought in: lines as `views.decisions` writes them, or as Prodigy does."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, get_args

from dragoman.dossier import Dossier, Query, StoredStatement
from dragoman.errors import QueryError
from dragoman.statements import Judgement, Verdict

_ANSWERS: tuple[Verdict, ...] = ("accept", "reject")
_HALF = re.compile("[\ud800-\udfff]")


@dataclass(slots=True)
class Brought:
    """How many decisions were added, how many were there already, and by line what could not be used and why."""

    added: int = 0
    known: int = 0
    refused: list[tuple[int, str]] = field(default_factory=list)


def bring(dossier: Dossier, lines: Iterable[str], who: str) -> Brought:
    """Add the decisions that are not there yet, each on the statement that stands on its words now.

    `who` decided where a line does not say it. A line that is none, or speaks of no current statement, is passed over
    and told of.
    """
    found, there = Brought(), {_key(each.judgement) for each in dossier.decisions()}
    held: dict[str, list[StoredStatement]] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            judgement = _judgement(dossier, _record(line), who, held)
            if judgement is None or _key(judgement) in there:
                found.known += judgement is not None
                continue
            dossier.decide(judgement)
        except QueryError as error:
            found.refused.append((number, str(error)))
            continue
        there.add(_key(judgement))
        found.added += 1
    return found


def _key(each: Judgement) -> tuple[str, str, str, datetime, str]:
    return each.verdict, each.who, each.why, each.when, json.dumps(dict(each.values), sort_keys=True, default=list)


def _record(line: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        raise QueryError("not JSON") from None
    if _HALF.search(json.dumps(found, ensure_ascii=False)):
        raise QueryError("holds half a character, which is no text")
    if not isinstance(found, dict):
        raise QueryError("not an object")
    return found


def _judgement(
    dossier: Dossier, record: dict[str, Any], who: str, held: dict[str, list[StoredStatement]]
) -> Judgement | None:
    own = record.get("dragoman")
    if isinstance(own, dict):
        return _own(dossier, own, who, held)
    verdict = next((each for each in _ANSWERS if each == record.get("answer")), None)
    if verdict is None:
        return None  # What Prodigy passed over (`ignore`) is no decision.
    name = record.get("_annotator_id") or record.get("_session_id") or who
    made = _made(record.get("_timestamp"))
    return Judgement(statement=_named(dossier, record), verdict=verdict, who=str(name), when=made)


def _made(stamp: Any) -> datetime:
    """The time of a stamp in seconds; now where there is none."""
    if not isinstance(stamp, int | float) or isinstance(stamp, bool):
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(stamp, UTC)
    except (ValueError, OverflowError, OSError):
        raise QueryError(f"not a time: {stamp}") from None


def _named(dossier: Dossier, record: dict[str, Any]) -> str:
    """The statement that a line of another program's names."""
    meta = record.get("meta")
    name = str(meta.get("statement", "")) if isinstance(meta, dict) else ""
    if not name:
        raise QueryError("names no statement; give its id as meta.statement")
    return dossier.statement(name).id


def _own(dossier: Dossier, own: dict[str, Any], who: str, held: dict[str, list[StoredStatement]]) -> Judgement:
    when, values = str(own.get("when", "")), own.get("values")
    verdict: Verdict | None = next((each for each in get_args(Verdict) if each == own.get("verdict")), None)
    if verdict is None or not isinstance(values, dict):
        raise QueryError(f"no such decision: {str(own.get('verdict'))[:40]!r}")
    try:
        made = datetime.fromisoformat(when)
    except ValueError:
        raise QueryError(f"not a time: {when[:40]!r}") from None
    if made.tzinfo is None:  # Times are compared; one without a zone is taken for that of Greenwich.
        made = made.replace(tzinfo=UTC)
    return Judgement(
        statement=_standing(dossier, own, held),
        verdict=verdict,
        who=str(own.get("who") or who),
        when=made,
        why=str(own.get("why", "")),
        values=tuple(values.items()),
    )


def _standing(dossier: Dossier, own: dict[str, Any], held: dict[str, list[StoredStatement]]) -> str:
    """The statement of that id; or else the one of that kind on those words of that document."""
    document = str(own.get("document", ""))
    if document not in held:
        held[document] = dossier.statements(Query(documents=(document,), include_rejected=True))
    words, kind, name = own.get("quote"), own.get("kind"), own.get("statement")
    same = [each for each in held[document] if each.id == name]
    same = same or [each for each in held[document] if each.original.kind == kind and each.quote == words]
    near = sorted(same, key=lambda each: abs(each.original.span.start - _whole(own.get("start"))))
    if not near:
        raise QueryError(f"no {kind} stands on these words in the latest reading: {str(words)[:80]!r}")
    return near[0].id


def _whole(value: Any) -> int:
    return value if isinstance(value, int) else 0
