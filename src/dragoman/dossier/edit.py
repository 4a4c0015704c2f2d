"""A person's corrections laid over a statement."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dragoman.errors import QueryError
from dragoman.statements import AUTHOR, Judgement, Record, Statement, from_record, to_record
from dragoman.statements import vocabulary as words

_FIXED = frozenset({"document", "kind", "item_of", "confidence", "confidences"})
ONE_OF: Mapping[str, tuple[str, ...]] = {
    "stance": words.STANCES,
    "factuality": words.FACTUALITIES,
    "action": words.ACTIONS,
    "trend": words.TRENDS,
    "sign": ("+", "-"),
    "relation": words.RELATIONS,
    "status": words.STATUSES,
}
_TEXTS = frozenset(
    {"speaker", "cause", "effect", "antecedent", "consequent", "issue", "holder", "object", "proposition", "hedge"}
)
TEXTS_OR_NONE = frozenset({"date", "horizon", "deadline", "time", "due"})
LISTS = frozenset({"chain", "actors", "actor", "recipient", "dyad", "agent", "dimension"})
"""Fields that hold several names; `ONE_OF` has those that take one of some words, `TEXTS_OR_NONE` what may be empty."""


def left(decided: Iterable[Judgement]) -> list[Judgement]:
    """The decisions that nobody took back: each undo takes the latest one before it by the same person."""
    found: list[Judgement] = []
    for judgement in decided:
        if judgement.verdict != "undo":
            found.append(judgement)
        elif (last := last_by(judgement.who, found)) is not None:
            del found[last]
    return found


def last_by(who: str, decided: Sequence[Judgement]) -> int | None:
    """The place of this person's latest decision; None where there is none."""
    return next((at for at in range(len(decided) - 1, -1, -1) if decided[at].who == who), None)


def applied(statement: Statement, decided: Iterable[Judgement]) -> Statement:
    """The statement with all edits laid over it, later over earlier; an edit without values takes them all back."""
    values: dict[str, Any] = {}
    for judgement in decided:
        if judgement.verdict == "edit":
            values = {**values, **_whole(judgement.values)} if judgement.values else {}
    return from_record({**to_record(statement), **values}) if values else statement


def latest(decided: Iterable[Judgement]) -> Judgement | None:
    """The latest accept, reject or edit; edits that were taken back, and the taking back, are none."""
    found: list[Judgement] = []
    for judgement in decided:
        if judgement.verdict == "edit" and not judgement.values:
            found = [each for each in found if each.verdict != "edit"]
        elif judgement.verdict != "note":
            found.append(judgement)
    return found[-1] if found else None


def check(statement: Statement, judgement: Judgement, length: int) -> None:
    """Raise QueryError when the values cannot be laid over the statement, as it shows, in a text of this length."""
    if judgement.verdict != "edit":
        if judgement.values:
            raise QueryError(f"only an edit has values, not {judgement.verdict!r}")
        return
    record = to_record(statement)
    for name, value in judgement.values:
        if name not in record or name in _FIXED:
            raise QueryError(f"{statement.kind} has no field {name!r} that can be corrected")
        if not _fits(name, value):
            raise QueryError(f"{value!r} cannot be the {name} of {_a(statement.kind)}{_choices(name)}")
    try:
        edited = applied(statement, [judgement])
    except (ValueError, TypeError, KeyError) as error:
        raise QueryError(f"not a possible {statement.kind}: {error}") from None
    end = max(edited.span.end, edited.attribution.cue.end if edited.attribution.cue else 0)
    if end > length:
        raise QueryError(f"the words would end at {end}, beyond the text ({length})")


def _whole(values: Iterable[tuple[str, Any]]) -> Record:
    """A new speaker without a chain of tellers is the only one."""
    whole = dict(values)
    if "speaker" in whole and "chain" not in whole:
        whole["chain"] = [] if whole["speaker"] in ("", AUTHOR) else [whole["speaker"]]
    return whole


def _fits(name: str, value: Any) -> bool:
    if name in ONE_OF:
        return value in ONE_OF[name]
    if name in _TEXTS or name in TEXTS_OR_NONE:
        return _string(value) or (value is None and name in TEXTS_OR_NONE)
    if name in LISTS:
        return _strings(value) and (name != "dimension" or set(value) <= set(words.DIMENSIONS))
    if name in ("start", "end"):
        return _whole_number(value)
    if name == "level":
        return value is None or (_number(value) and -10 <= value <= 10)
    return value is None or _pair(name, value)


def _pair(name: str, value: Any) -> bool:
    """A cue (two offsets) or a probability (two numbers from 0 to 1), the lower first."""
    fits = _whole_number if name == "cue" else _number
    if not isinstance(value, list | tuple) or len(value) != 2 or not all(map(fits, value)):
        return False
    low, high = value
    return bool(low < high) if name == "cue" else bool(0 <= low <= high <= 1)


def _strings(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(map(_string, value))


def _string(value: Any) -> bool:
    """Whether it is text that can be stored."""
    return isinstance(value, str) and not any("\ud800" <= character <= "\udfff" for character in value)


def _whole_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _choices(name: str) -> str:
    choices = words.DIMENSIONS if name == "dimension" else ONE_OF.get(name)
    return f" (one of {', '.join(choices)})" if choices else ""


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
