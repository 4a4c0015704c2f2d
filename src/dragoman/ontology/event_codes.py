"""The codes of event tables: whom they mean, what their types are in PLOVER, in which dimension an event counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ._tables import rows, toml


@dataclass(frozen=True, slots=True)
class AcledType:
    """What a type of ACLED (with a sub-type, or empty: any) is in PLOVER; `mode` may be empty."""

    event: str
    sub_event: str
    action: str
    mode: str


@cache
def actor_codes(scheme: str) -> Mapping[str, str]:
    """Codes or spellings and the actors that they mean.

    Schemes: `country` (CAMEO's that differ from ISO 3166), `group` (CAMEO's of known groups), `cow` (Correlates of War
    numbers), `name` (spellings of countries in event tables). Empty for any other.
    """
    found: dict[str, str] = {}
    for row in rows("actor_codes.csv"):
        if row["scheme"] == scheme:
            found.setdefault(row["code"], row["name"])
    return found


@cache
def acled_types() -> tuple[AcledType, ...]:
    """The types of ACLED events, older and newer."""
    return tuple(AcledType(**row) for row in rows("acled_types.csv"))


def dimension_of_context(context: str) -> str:
    """The dimension of a PLOVER context; empty where it says too little."""
    found: str = toml("event_dimensions.toml")["contexts"].get(context, "")
    return found


def dimension_of_type(action: str) -> str:
    """The dimension of a PLOVER type that has one of its own; empty where acts of it may be of any."""
    found: str = toml("event_dimensions.toml")["types"].get(action, "")
    return found


@cache
def dimensions_of_contexts() -> Mapping[str, str]:
    """Every PLOVER context that has a dimension."""
    return dict(toml("event_dimensions.toml")["contexts"])
