"""What a TOML file changes about a model: worked out, checked, and told as edits."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from dragoman.errors import QueryError
from dragoman.lenses.model import codec
from dragoman.lenses.model.expression import offer
from dragoman.lenses.model.folding import plain
from dragoman.lenses.model.model import Factor
from dragoman.lenses.model.remarks import comments
from dragoman.lenses.model.state import SORTS, Folded

SAME = "same_as"
"""The field by which a factor of the file says that it is one with another."""
Op = dict[str, Any]
Tables = Mapping[str, Mapping[str, Any]]


def read(text: str, name: str = "model.toml") -> dict[str, Any]:
    """The file's tables. Raises QueryError with the line where it is no TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        why = _lower(str(error)).replace("at end of document", f"at line {len(text.splitlines())}, the last")
        raise QueryError(f"{name}: not TOML: {why}; mend that line") from None
    except RecursionError:
        raise QueryError(f"{name}: nested too deeply for a model") from None


def changes(text: str, held: Folded, name: str = "model.toml") -> list[Op]:
    """The edits that make the model what the file says; none where it says the same.

    Raises QueryError with the file, line and what is wrong.
    """
    tables = _tables(read(text, name), name)
    file = _File(tables, text, name)
    ops = [*_factors(file, held), *_links(file, held, "requirement"), *_links(file, held, "impact")]
    return [*ops, *_gone(file, held), *_remarks(text, held)]


class _File:
    """The file's items, read and checked."""

    def __init__(self, tables: Tables, text: str, name: str) -> None:
        self._text, self._name = text, name
        told = tables.get("factor", {})
        self.same = {key: str(each[SAME]) for key, each in told.items() if SAME in each}
        self.factors: dict[str, Factor] = {}
        for key, each in told.items():
            own = {field: value for field, value in each.items() if field != SAME}
            self.factors[key] = self.checked("factor", key, lambda own=own, key=key: codec.factor(key, own))
        for key, other in self.same.items():
            if other not in self.factors or other == key:
                self.refuse("factor", key, f'same_as = "{other}": no other factor{offer(other, list(self.factors))}')
        self.items: dict[str, dict[str, Op]] = {"factor": {k: codec.plain_factor(e) for k, e in self.factors.items()}}
        for sort, made, plainly in (
            ("requirement", codec.requirement, codec.plain_requirement),
            ("impact", codec.impact, codec.plain_impact),
        ):
            self.items[sort] = {
                key: plainly(self.checked(sort, key, lambda k=key, e=each, m=made: m(k, e, self.factors)), self.factors)
                for key, each in tables.get(sort, {}).items()
            }

    def checked(self, sort: str, key: str, make: Any) -> Any:
        """What `make` gives; its complaint with the line of the table."""
        try:
            return make()
        except QueryError as error:
            self.refuse(sort, key, str(error))

    def refuse(self, sort: str, key: str, why: str) -> None:
        """Raise QueryError with the place of the table."""
        raise QueryError(f"{self._name}, line {line_of(self._text, sort, key)}: [{sort}.{key}]: {why}")


def line_of(text: str, sort: str, key: str) -> int:
    """The line on which a table begins, counted from 1; 1 where it is written some other way."""
    wanted = re.compile(rf"\s*\[\s*{sort}\s*\.\s*([\"']?){re.escape(key)}\1\s*\]")
    return next((number for number, line in enumerate(text.split("\n"), 1) if wanted.match(line)), 1)


def _tables(found: Mapping[str, Any], name: str) -> Tables:
    for sort, items in found.items():
        if sort not in SORTS:
            raise QueryError(
                f"{name}: no table [{sort}]{offer(sort, SORTS)}; write [factor.KEY], [requirement.KEY], [impact.KEY]"
            )
        if not isinstance(items, dict):
            raise QueryError(f"{name}: {sort} is no table; write [{sort}.KEY]")
        for key, each in items.items():
            if not isinstance(each, dict):
                raise QueryError(f"{name}: {sort}.{key} is no table; write [{sort}.{key}]")
    return found


def _factors(file: _File, held: Folded) -> Iterator[Op]:
    for key, told in file.items["factor"].items():
        if key not in held.factor:
            yield {"op": "add", "what": "factor", "key": key, "values": told}
        else:
            yield from _set("factor", key, plain(held, "factor", key), told)
    for key, other in file.same.items():
        yield {"op": "merge", "what": "factor", "key": other, "others": [key]}


def _links(file: _File, held: Folded, sort: str) -> Iterator[Op]:
    for key, told in file.items[sort].items():
        if key not in held.items(sort):
            yield {"op": "add", "what": sort, "key": key, "values": told}
        else:
            yield from _set(sort, key, plain(held, sort, key), told)


def _set(sort: str, key: str, old: Op, new: Op) -> Iterator[Op]:
    changed = {name: value for name, value in new.items() if name not in old or old[name] != value}
    gone = [name for name in old if name not in new]
    if changed or gone:
        yield {"op": "set", "what": sort, "key": key, "values": changed, **({"drop": gone} if gone else {})}


def _gone(file: _File, held: Folded) -> Iterator[Op]:
    """Links go before the factors that they name."""
    for sort in ("impact", "requirement", "factor"):
        for key in held.items(sort):
            if key not in file.items[sort]:
                yield {"op": "remove", "what": sort, "key": key}


def _remarks(text: str, held: Folded) -> Iterator[Op]:
    told = comments(text)
    for key in dict.fromkeys((*told, *held.comments)):
        if told.get(key, "") != held.comments.get(key, ""):
            yield {"op": "comment", "key": key, "text": told.get(key, "")}


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
