"""The model as TOML that a person reads and edits: written here, read back by `reading_toml`.

A table for every factor, requirement and impact. Lines that begin with `#:` are the program's own and not read back; a
person's comments are kept by the table or field that they stand above (`factor.waiver`, `factor.waiver.name`), those
at the end of a line by the same with `#` behind it, those at the head and the end of the file by `""` and `$`.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import tomlkit

from dragoman.lenses.model import codec
from dragoman.lenses.model.model import Model
from dragoman.lenses.model.parts import names_in

HEAD, END, OWN = "", "$", "#:"
_LEAD = (
    "A model of what it takes and what drives what, for a person to correct: `dragoman model import` reads it back.",
    "Lines that begin with #: are written by the program; your own comments are kept.",
    "Expressions: KEY (its last state), KEY=STATE (that or more), KEY==STATE (that alone), and, or, not, brackets.",
)
Says = Callable[[str], str]
"""The words and place of a statement by its id."""


def dumped(model: Model, says: Says | None = None) -> str:
    """The whole model as TOML, in its own order; with the words of the statements where `says` is given."""
    return "\n".join([*_head(model), *_factors(model, says), *_links(model, says), *_end(model)]) + "\n"


def _head(model: Model) -> Iterator[str]:
    yield from (f"{OWN} {line}" for line in _LEAD)
    if model.comments.get(HEAD):
        yield ""
        yield from model.comments[HEAD].split("\n")


def _end(model: Model) -> Iterator[str]:
    if model.comments.get(END):
        yield ""
        yield from model.comments[END].split("\n")


def _factors(model: Model, says: Says | None) -> Iterator[str]:
    for each in model.factors:
        told = [*each.basis.statements, *each.basis.against]
        yield from _table(model, "factor", each.key, codec.plain_factor(each), _quotes(told, says))


def _links(model: Model, says: Says | None) -> Iterator[str]:
    factors = {each.key: each for each in model.factors}
    for each in model.requirements:
        names = [f"{each.target.factor}: {factors[each.target.factor].name}"]
        names += [f"{key}: {factors[key].name}" for key in names_in(each.antecedent)]
        told = codec.plain_requirement(each, factors)
        yield from _table(model, "requirement", each.key, told, [*names, *_quotes(each.basis.statements, says)])
    for push in model.impacts:
        names = [f"{key}: {factors[key].name}" for key in (push.source.factor, push.target.factor)]
        told = codec.plain_impact(push, factors)
        yield from _table(model, "impact", push.key, told, [*names, *_quotes(push.basis.statements, says)])


def _quotes(ids: Any, says: Says | None) -> list[str]:
    return [says(each) for each in ids] if says else []


def _table(model: Model, sort: str, key: str, told: Mapping[str, Any], own: list[str]) -> Iterator[str]:
    path = f"{sort}.{key}"
    yield ""
    yield from _comment(model, path)
    yield f"[{sort}.{tomlkit.key(key).as_string()}]{_behind(model, path)}"
    yield from (f"{OWN} {line}" for line in own)
    for name, value in told.items():
        yield from _comment(model, f"{path}.{name}")
        yield f"{name} = {_value(value)}{_behind(model, f'{path}.{name}')}"


def _value(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return (
            "{ " + ", ".join(f"{tomlkit.key(name).as_string()} = {_value(each)}" for name, each in value.items()) + " }"
        )
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    text: str = tomlkit.item(value).as_string()
    return text


def _comment(model: Model, path: str) -> Iterator[str]:
    if model.comments.get(path):
        yield from model.comments[path].split("\n")


def _behind(model: Model, path: str) -> str:
    behind = model.comments.get(f"{path}#", "")
    return f"  {behind}" if behind else ""
