"""Files on corridors: the shipped ones, and a user's in TOML or GeoJSON on top of them."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from dragoman.errors import QueryError

from . import _corridor_entries as entries
from ._corridor_checks import check
from ._corridor_fields import Fields
from ._corridor_geojson import is_geojson, table_of
from .corridors import Corridor, Gate, Leg, Network, Passing, Place

_SHIPPED = "data/corridors"
_ENTERED = ("place", "leg", "corridor", "gate", "passing")
_SECTIONS = (*_ENTERED, "source")


@dataclass(slots=True)
class Draft:
    """A network while it is being read."""

    places: dict[str, Place] = field(default_factory=dict)
    legs: dict[str, Leg] = field(default_factory=dict)
    corridors: dict[str, Corridor] = field(default_factory=dict)
    gates: dict[str, Gate] = field(default_factory=dict)
    passings: dict[str, Passing] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)

    def finished(self, where: str) -> Network:
        """The network, once everything in it leads somewhere. Raises QueryError where it does not."""
        made = Network(self.places, self.legs, self.corridors, self.gates, self.passings)
        check(made, where)
        return made


def shipped() -> Network:
    """The network that comes with the program, from every TOML file of the folder but the rates."""
    draft = Draft()
    folder = files(__package__) / _SHIPPED
    names = sorted(each.name for each in folder.iterdir() if each.name.endswith(".toml") and each.name != "rates.toml")
    tables = {name: tomllib.loads((folder / name).read_text(encoding="utf-8")) for name in names}
    for name in names:
        draft.sources |= _sources(name, tables[name])
    for section in _ENTERED:
        for name in names:
            _read_section(draft, name, tables[name], section)
    return draft.finished("shipped corridors")


def added(path: Path, base: Network) -> Network:
    """A network with a user's file on top. Raises QueryError where the file is at fault."""
    draft = Draft(dict(base.places), dict(base.legs), dict(base.corridors), dict(base.gates), dict(base.passings))
    table = _table(path, base)
    if unknown := [name for name in table if name not in _SECTIONS]:
        raise QueryError(f"{path}: no such section: {unknown[0]}; it may have {', '.join(_SECTIONS)}")
    draft.sources |= _sources(str(path), table)
    for section in _ENTERED:
        _read_section(draft, str(path), table, section)
    return draft.finished(str(path))


def _table(path: Path, base: Network) -> dict[str, Any]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        return table_of(text, str(path), base) if is_geojson(path, text) else tomllib.loads(text)
    except OSError as error:
        raise QueryError(f"{path}: {error.strerror or error}") from None
    except ValueError as error:
        raise QueryError(f"{path}: not a TOML file ({error}); see docs/corridors.md for its form") from None
    except RecursionError:
        raise QueryError(f"{path}: nested too deeply for corridors") from None


def _sources(where: str, table: dict[str, Any]) -> dict[str, str]:
    fields = Fields(f"{where}: source", table.get("source", {}))
    if not isinstance(fields.table, dict):
        raise fields.wrong("must be a table of texts")
    return {key: fields.text(key) for key in fields.table}


def _read_section(draft: Draft, where: str, table: dict[str, Any], section: str) -> None:
    entered = table.get(section, {})
    if not isinstance(entered, dict) or not all(isinstance(each, dict) for each in entered.values()):
        raise QueryError(f"{where}: {section} must be written as [{section}.KEY] with fields below it")
    into, make = _maker(draft, section)
    for key, values in entered.items():
        fields = Fields(f"{where}: {section} {key}", values)
        if key in into and not fields.flag("replace", False):
            raise fields.wrong("there is one already; choose another key, or add replace = true to take its place")
        into[key] = make(key, fields)


def _maker(draft: Draft, section: str) -> tuple[dict[str, Any], Callable[[str, Fields], Any]]:
    sources = draft.sources
    makers: dict[str, tuple[dict[str, Any], Callable[[str, Fields], Any]]] = {
        "place": (draft.places, entries.place),
        "leg": (draft.legs, lambda key, fields: entries.leg(key, fields, draft.places, sources)),
        "corridor": (draft.corridors, lambda key, fields: entries.corridor(key, fields, sources)),
        "gate": (draft.gates, lambda key, fields: entries.gate(key, fields, sources)),
        "passing": (draft.passings, lambda key, fields: entries.passing(key, fields, sources)),
    }
    return makers[section]
