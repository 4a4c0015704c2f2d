"""What the page of a lens lets a person ask: the fields of its form, taken from what the lens can be asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from inspect import signature
from typing import Any, Literal, get_args, get_origin, get_type_hints

from starlette.datastructures import QueryParams

from dragoman.errors import QueryError
from dragoman.lenses import LensResult
from dragoman.statements.vocabulary import DIMENSIONS

_LABELS: Mapping[str, str] = {
    "dimensions": "dimension",
    "as_of": "as of",
    "between": "between two",
    "actors": "actor",
    "settings": "set",
}
_CHOICES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("relations", "by"): ("month", "quarter", "year"),
    ("scores", "by"): ("speaker", "outlet", "topic", "dimension", "horizon", "phrase"),
    ("corridors", "by"): ("days", "cost", "km"),
    ("scenarios", "show"): ("scenarios", "families", "changes", "hinges", "attractors", "paths", "certificate"),
}
_FIRST = (
    "target", "settings", "question", "show", "source", "between", "actors", "dimensions", "by", "since", "until",
    "as_of",
)  # fmt: skip
_WITHHELD = frozenset({"limit", "events", "matrix", "file", "seed", "weights"})
"""Not for a form; what names a file is not to be asked for from a browser."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the form: its name in the address, how it is called, what stands in it, and what may."""

    name: str
    label: str
    value: str
    choices: tuple[str, ...] = ()
    form: str = "text"


def fields(lens: Callable[..., LensResult], given: QueryParams) -> list[Field]:
    """The fields of a lens's form, filled in as the address has them."""
    kinds = _asked(lens)
    names = [name for name in kinds if _form(kinds[name]) is not None]
    names.sort(key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), name))
    return [_field(lens.__name__, name, kinds[name], given) for name in names]


def needed(lens: Callable[..., LensResult]) -> list[str]:
    """What a lens cannot do without, as its form calls it."""
    given = list(signature(lens).parameters.values())[1:]
    names = [each.name for each in given if each.kind is not each.VAR_KEYWORD and each.default is each.empty]
    return [_LABELS.get(name, name.replace("_", " ")) for name in names]


def asked(lens: Callable[..., LensResult], given: QueryParams) -> dict[str, Any]:
    """What the address asks of a lens. Raises QueryError on a value that does not fit."""
    kinds, found = _asked(lens), {}
    for name in given:
        values = [each.strip() for each in given.getlist(name) if each.strip()]
        if values and name in kinds:
            found[name] = _value(name, kinds[name], values)
    return found


def _asked(lens: Callable[..., LensResult]) -> dict[str, Any]:
    """Each name that may be asked for and the type of its values."""
    hints, found = get_type_hints(lens), dict[str, Any]()
    for name, parameter in list(signature(lens).parameters.items())[1:]:
        if parameter.kind is parameter.VAR_KEYWORD:
            (words,) = get_args(hints[name])
            found |= get_type_hints(words)
        else:
            found[name] = hints[name]
    return {name: kind for name, kind in found.items() if name not in _WITHHELD}


def _form(kind: Any) -> str | None:
    words = str(kind)
    if kind is bool or words.startswith("bool |"):
        return "check"
    if kind in (int, float) or words.startswith(("int", "float")):
        return "number"
    if "Callable" in words or ("Path" in words and "str" not in words):
        return None
    if "Mapping" in words or "dict" in words:
        return "pairs"
    return "several" if "Sequence" in words or "Iterable" in words or "tuple" in words else "text"


def _field(lens: str, name: str, kind: Any, given: QueryParams) -> Field:
    label = _LABELS.get(name, name.replace("_", " "))
    choices = DIMENSIONS if name == "dimensions" else _CHOICES.get((lens, name)) or _literals(kind)
    value = "; ".join(each for each in given.getlist(name) if each)
    return Field(name, label, value, choices, _form(kind) or "text")


def _literals(kind: Any) -> tuple[str, ...]:
    """The words that a Literal allows."""
    options = [kind, *get_args(kind)]
    return tuple(word for each in options if get_origin(each) is Literal for word in get_args(each) if word)


def _value(name: str, kind: Any, values: list[str]) -> Any:
    form = _form(kind)
    if form == "check":
        return values[-1] not in ("0", "no", "false")
    if form == "number":
        return _number(name, values[-1])
    parts = [part for each in values for word in each.split(";") if (part := word.strip())]
    if form == "pairs":
        return dict(_pair(name, each) for each in parts)
    return parts if form == "several" else values[-1]


def _pair(name: str, text: str) -> tuple[str, Any]:
    key, equals, value = text.partition("=")
    if not equals:
        raise QueryError(f"{name} takes pairs such as {_EXAMPLE}, not {text[:60]!r}")
    try:
        return key.strip(), float(value)
    except ValueError:
        return key.strip(), value.strip()


def _number(name: str, text: str) -> float | int:
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        raise QueryError(f"{name} takes a number, not {text[:60]!r}") from None


_EXAMPLE = "`US sanctions waiver=full; mediation=yes`"
