"""The fields of a statement that a person may correct, as a form has them and as they are stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dragoman.dossier import StoredStatement
from dragoman.dossier.edit import LISTS, ONE_OF, TEXTS_OR_NONE
from dragoman.errors import QueryError
from dragoman.statements import Interval, to_record

_FIXED = frozenset({"document", "kind", "item_of", "confidence", "confidences", "chain", "cue"})
_NUMBERS = frozenset({"start", "end", "level"})
_TIMES = frozenset({"time", "due"})
_OR_NONE = TEXTS_OR_NONE | {"level", "probability"}
_LAST = ("dimension", "time", "factuality", "stance", "speaker", "start", "end")


@dataclass(frozen=True, slots=True)
class Input:
    """A field of the form: its name, what stands in it, and what may (empty: any text)."""

    name: str
    value: str
    choices: tuple[str, ...] = ()
    number: bool = False
    several: bool = False


def inputs(stored: StoredStatement) -> list[Input]:
    """The fields that a person may correct, the kind's own first."""
    record = to_record(stored.statement)
    names = [name for name in record if name not in _FIXED and name not in _LAST]
    return [_input(name, record[name]) for name in (*names, *(name for name in _LAST if name in record))]


def corrected(stored: StoredStatement, given: Mapping[str, str]) -> tuple[tuple[str, Any], ...]:
    """What a form changed, field by field. Raises QueryError on a number that is none."""
    record = to_record(stored.statement)
    found = []
    for each in inputs(stored):
        if each.name in given and given[each.name].strip() != each.value:
            value = _parsed(each.name, given[each.name].strip())
            if value != record[each.name]:
                found.append((each.name, value))
    return (*found, *_dated(found, record))


def _dated(found: list[tuple[str, Any]], record: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """The time that a corrected date says, where a person did not set it: what is shown goes by the time."""
    changed = dict(found)
    if not changed.get("date") or "time" in changed or "time" not in record:
        return []
    try:
        return [("time", _time(str(changed["date"])))]
    except ValueError:
        return []


def _time(text: str) -> str:
    """A day, month or year as it is stored."""
    told = Interval.parse(text)
    return f"{told.start.isoformat()}/{told.end.isoformat()}/{told.precision}"


def _input(name: str, value: Any) -> Input:
    return Input(name, plain(value), ONE_OF.get(name, ()), name in _NUMBERS, name in LISTS)


def _parsed(name: str, text: str) -> Any:
    if name in _OR_NONE and not text:
        return None
    if name in LISTS:
        return [part for each in text.split(";") if (part := each.strip())]
    try:
        if name in _TIMES:
            return text if text.count("/") == 2 else _time(text)
        if name == "probability":
            return [float(part) for part in text.replace("–", ";").replace(",", ";").split(";")]
        if name in _NUMBERS:
            return float(text) if name == "level" else int(text)
    except ValueError:
        wanted = "a day, month or year (2022-11)" if name in _TIMES else "a number (of a probability two, as 0.2; 0.6)"
        raise QueryError(f"{name} takes {wanted}, not {text[:60]!r}") from None
    return text


def plain(value: Any) -> str:
    """A value in words: several with `;` between, nothing for none."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, list | tuple):
        return "; ".join(plain(each) for each in value)
    return str(value)
