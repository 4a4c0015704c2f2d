"""The seven kinds of statement and what each one holds: the model, for a reader and for a newcomer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ._tables import Table, toml


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a statement; `values` is empty where any words may stand, `many` marks a list."""

    name: str
    description: str
    values: tuple[str, ...]
    many: bool


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of statement with the fields that only it has."""

    name: str
    label: str
    description: str
    fields: tuple[Field, ...]


def _fields(table: Table) -> tuple[Field, ...]:
    return tuple(
        Field(name, field["description"], tuple(field.get("values", ())), field.get("many", False))
        for name, field in table.items()
    )


@cache
def kinds() -> tuple[Kind, ...]:
    """The seven kinds."""
    table = toml("kinds.toml")["kind"].items()
    return tuple(Kind(name, kind["label"], kind["description"], _fields(kind["fields"])) for name, kind in table)


def kind(name: str) -> Kind | None:
    """A kind by its name, capitals or not."""
    return next((found for found in kinds() if found.name == name.lower()), None)


@cache
def common_fields() -> tuple[Field, ...]:
    """The fields that every statement has."""
    return _fields(toml("kinds.toml")["fields"])
