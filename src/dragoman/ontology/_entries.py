"""Every actor with its marked names, gathered from the tables of the room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ._tables import Table, cells, rows, toml
from .leaders import leaders

_COLUMNS = (("abbreviations", "abbreviation"), ("demonyms", "demonym"), ("capitals", "capital"))


@dataclass(frozen=True, slots=True)
class Entry:
    """An actor, and pairs of (kind of name, name as marked in the table)."""

    name: str
    kind: str
    iso3: str
    state: str
    names: tuple[tuple[str, str], ...]


def kind_of(marked: str) -> str:
    """Whether a name in a list is an abbreviation (UN, U.S.) or a name."""
    bare = marked.lstrip("?~")
    short = len(bare) <= 8 and " " not in bare and bare.upper() == bare and any(map(str.isalpha, bare))
    return "abbreviation" if short else "name"


def named(names: list[str] | tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Names with their kinds."""
    for marked in names:
        yield kind_of(marked), marked


def states() -> Iterator[Entry]:
    """The states and territories; the column `match` holds for every name of a line."""
    for row in rows("states.csv"):
        names = [*named((row["name"],)), *named(cells(row["names"]))]
        for column, kind in _COLUMNS:
            names += [(kind, marked) for marked in cells(row[column])]
        mark = "~" if row["match"] == "any" else ""
        marked_names = tuple((kind, mark + marked) for kind, marked in names)
        yield Entry(row["name"], row["kind"], row["iso3"], row["name"], marked_names)


def tabled(sections: Table) -> Iterator[Entry]:
    """The actors of a file whose sections are kinds of actor."""
    for kind, section in sections.items():
        for name, fields in section.items():
            names = [*named((name,)), *named(fields.get("names", ()))]
            names += [("demonym", marked) for marked in fields.get("demonyms", ())]
            own = name if kind == "former" else fields.get("state", "")
            yield Entry(name, kind, "", own, tuple(names))


def people() -> Iterator[Entry]:
    """The office holders, each once, with the state that he or she first stands under."""
    seen: set[str] = set()
    for term in leaders():
        if term.name not in seen:
            seen.add(term.name)
            names = (("leader", term.name), *(("leader", called) for called in term.called))
            yield Entry(term.name, "person", "", term.state, names)


def metonyms() -> dict[str, list[str]]:
    """The metonyms of each actor."""
    found: dict[str, list[str]] = toml("metonyms.toml")["metonym"]
    return found


@cache
def entries() -> tuple[Entry, ...]:
    """Every actor; earlier ones win where two go by one canonical name."""
    found = [*states(), *tabled({"former": toml("metonyms.toml")["former"]})]
    for file in ("organisations.toml", "groups.toml", "places.toml", "collectives.toml"):
        found += tabled(toml(file))
    return (*found, *people())
