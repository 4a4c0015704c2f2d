"""The dimensions along which relations between states are read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ._tables import toml


@dataclass(frozen=True, slots=True)
class Dimension:
    """A dimension, and words in lower case that point to it."""

    name: str
    description: str
    cues: tuple[str, ...]


@cache
def dimensions() -> tuple[Dimension, ...]:
    """The eight dimensions."""
    table = toml("dimensions.toml").items()
    return tuple(Dimension(name, fields["description"], tuple(fields["cues"])) for name, fields in table)


def dimension(name: str) -> Dimension | None:
    """A dimension by its name, capitals or not."""
    return next((found for found in dimensions() if found.name == name.lower()), None)
