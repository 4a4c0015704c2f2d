"""The form of an answer: a JSON Schema made from the statement types, and the check that an answer has that form."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from math import isfinite
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from dragoman.reading.anchor.item import Item
from dragoman.statements import KINDS, TYPES, Kind, Statement
from dragoman.statements.vocabulary import DIMENSIONS, FACTUALITIES, STANCES

_DERIVED = frozenset({"probability", "due"})
"""Fields that are worked out here from the words and never asked for."""
_SHARED: dict[str, dict[str, Any]] = {
    "sentence": {"type": "integer"},
    "quote": {"type": "string"},
    "speaker": {"type": "string"},
    "stance": {"type": "string", "enum": list(STANCES)},
    "factuality": {"type": "string", "enum": list(FACTUALITIES)},
    "actors": {"type": "array", "items": {"type": "string"}},
    "dimensions": {"type": "array", "items": {"type": "string", "enum": list(DIMENSIONS)}},
}
_LONGEST, _MOST_NAMES, _MOST_ENTRIES, _MOST_FAULTS = 4000, 20, 500, 12
_TYPES: dict[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str) and len(value) <= _LONGEST,
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**9,
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value),
    "array": lambda value: isinstance(value, list) and len(value) <= _MOST_NAMES,
    "null": lambda value: value is None,
}


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema: a list for each kind, of flat objects with every field required and no other."""
    return _object({kind: {"type": "array", "items": _object(properties(kind))} for kind in KINDS})


@cache
def properties(kind: Kind) -> dict[str, dict[str, Any]]:
    """The fields of an entry of a kind and the schema of each."""
    hints = get_type_hints(TYPES[kind])
    shared = {each.name for each in fields(Statement)}
    own = [each.name for each in fields(TYPES[kind]) if each.name not in shared | _DERIVED]
    return _SHARED | {name: _of(hints[name]) for name in own}


def _object(of: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": dict(of), "required": list(of), "additionalProperties": False}


def _of(hint: Any) -> dict[str, Any]:
    """A field's schema from its type."""
    if get_origin(hint) is Literal:
        return {"type": "string", "enum": list(get_args(hint))}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": {"type": "string"}}
    chosen = [each for each in get_args(hint) if each is not NoneType] or [hint]
    named = {str: "string", float: "number"}[chosen[0]]
    return {"type": [named, "null"]} if NoneType in get_args(hint) else {"type": named}


def checked(answer: Any) -> tuple[list[Item], list[tuple[str, Any]]]:
    """The entries that have the form, and for each other one what is wrong with it. Raises ValueError for no answer."""
    if not isinstance(answer, dict):
        raise ValueError("the answer is not a JSON object")
    unknown = [str(name)[:40] for name in answer if name not in KINDS]
    if unknown or not answer:
        raise ValueError(
            f"the answer has to have the lists {', '.join(KINDS)}" + (f", not {unknown}" if unknown else "")
        )
    items: list[Item] = []
    faults: list[tuple[str, Any]] = []
    for kind in KINDS:
        entries = answer.get(kind, [])
        if not isinstance(entries, list) or len(entries) > _MOST_ENTRIES:
            raise ValueError(f"{kind} has to be a list of at most {_MOST_ENTRIES} entries")
        for place, entry in enumerate(entries, 1):
            wrong = _wrong(kind, entry)
            if wrong:
                faults.append((f"{kind} {place}: {wrong}", entry))
            else:
                items.append(_item(kind, entry))
    return items, faults


def told(faults: list[tuple[str, Any]]) -> str:
    """The first few faults, one a line."""
    lines = [what for what, _ in faults[:_MOST_FAULTS]]
    more = len(faults) - len(lines)
    return "\n".join([*lines, *([f"and {more} more"] if more else [])])


def _wrong(kind: Kind, entry: Any) -> str:
    """What is wrong with an entry, or nothing."""
    if not isinstance(entry, dict):
        return "not an object"
    wanted = properties(kind)
    missing = [name for name in wanted if name not in entry]
    surplus = [str(name)[:40] for name in entry if name not in wanted]
    if missing or surplus:
        return "; ".join([f"{name} is missing" for name in missing] + [f"no such field: {name!r}" for name in surplus])
    return "; ".join(filter(None, (_misfit(name, entry[name], form) for name, form in wanted.items())))


def _misfit(name: str, value: Any, form: dict[str, Any]) -> str:
    types = form["type"] if isinstance(form["type"], list) else [form["type"]]
    if not any(_TYPES[each](value) for each in types):
        return f"{name} has to be {' or '.join(types)}"
    for each in value if isinstance(value, list) else [value]:
        inner = form.get("items", form)
        if isinstance(value, list) and not _TYPES["string"](each):
            return f"{name} has to be a list of strings"
        if "enum" in inner and each not in inner["enum"]:
            return f"{name} has to be one of {', '.join(inner['enum'])}"
    if name == "level" and value is not None and not -10 <= value <= 10:
        return "level has to lie between -10 and 10"
    return ""


def _item(kind: Kind, entry: Mapping[str, Any]) -> Item:
    own = {name: _plain(name, value) for name, value in entry.items() if name not in _SHARED}
    shared = {name: _plain(name, entry[name]) for name in _SHARED}
    return Item(kind=kind, own=own, **shared)


def _plain(name: str, value: Any) -> Any:
    """Lists as tuples without empty names; text without half characters; a time that is empty is none."""
    if isinstance(value, list):
        return tuple(dict.fromkeys(text for each in value if (text := _text(each))))
    if isinstance(value, str):
        return _text(value) or (None if name in {"date", "deadline", "horizon"} else "")
    return float(value) if name == "level" and value is not None else value


def _text(value: str) -> str:
    return value.encode("utf-8", "replace").decode().replace("\x00", "").strip()
