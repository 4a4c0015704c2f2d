"""What the program knows of codes, put into DuckDB as small tables that the SQL of the formats joins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from dragoman import ontology
from dragoman.ontology import event_codes

from .engine import literal
from .layout import Layout
from .names import countries, groups, side

QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
"""PLOVER's classes in the order of the numbers that GDELT's QuadClass gives them, from 1."""
_TABLES = {
    "countries": "code VARCHAR, name who",
    "groups": "code VARCHAR, name who",
    "gdelt_quad": "number UTINYINT, name quad",
    "cameo": "raw VARCHAR, type action, mode mode, quad quad, dimension dimension, intensity FLOAT",
    "cameo_text": "short VARCHAR, text VARCHAR, code VARCHAR",
    "plover": "type VARCHAR, mode VARCHAR, quad VARCHAR, dimension VARCHAR, intensity FLOAT",
    "contexts": "context VARCHAR, dimension VARCHAR",
    "dimensions": "name VARCHAR",
    "acled_types": "event VARCHAR, sub_event VARCHAR, action VARCHAR, mode VARCHAR",
    "sides": "called VARCHAR, country VARCHAR, number VARCHAR, name VARCHAR",
}


def prepare(connection: Any) -> None:
    """Make and fill every table but `sides`, which holds the names of the files at hand.

    What GDELT's rows are joined with is made of enumerations: while rows are sorted a byte or two stands for a text.
    """
    for name, values in _enumerations().items():
        told = ", ".join(literal(each) for each in sorted(values))
        connection.execute(f"CREATE TEMP TYPE {name} AS ENUM ({told})")
    for name, columns in _TABLES.items():
        connection.execute(f"CREATE TEMP TABLE {name} ({columns})")
    filled: dict[str, Iterable[Sequence[Any]]] = {
        "countries": countries().items(),
        "groups": groups().items(),
        "gdelt_quad": enumerate(QUADS, start=1),
        "cameo": _cameo(),
        "cameo_text": ((each.code.lstrip("0"), each.name.lower(), each.code) for each in ontology.cameo_codes()),
        "plover": _plover(),
        "contexts": event_codes.dimensions_of_contexts().items(),
        "dimensions": ((each.name,) for each in ontology.dimensions()),
        "acled_types": _acled(),
    }
    for name, rows in filled.items():
        _fill(connection, name, list(rows))


def name_sides(connection: Any, pairs: Iterable[Sequence[str | None]]) -> None:
    """Fill `sides`: who is meant by each combination of name, country and number that the files hold."""
    connection.execute("DELETE FROM sides")
    rows = [(*told, *[None] * (3 - len(told)), side(*(each or "" for each in told)) or None) for told in pairs]
    _fill(connection, "sides", [row for row in rows if row[-1]])


def needs_sides(layout: Layout) -> bool:
    """Whether a format names its actors in words, which have to be looked up first."""
    return layout.sql != "gdelt"


def _enumerations() -> dict[str, set[str]]:
    rows = list(_cameo())
    return {
        "who": {*countries().values(), *groups().values()},
        "quad": set(QUADS),
        "action": {row[1] for row in rows if row[1]},
        "mode": {row[2] for row in rows if row[2]},
        "dimension": {row[4] for row in rows if row[4]},
    }


def _fill(connection: Any, table: str, rows: list[Sequence[Any]]) -> None:
    """Add rows, column by column: a hundred times as fast as one statement a row."""
    if rows:
        columns = [list(column) for column in zip(*rows, strict=True)]
        connection.execute(f"INSERT INTO {table} SELECT {', '.join(['unnest(?)'] * len(columns))}", columns)


def _cameo() -> Iterator[tuple[Any, ...]]:
    """Every code as written, and without its leading noughts where that is not another code."""
    codes = ontology.cameo_codes()
    known = {each.code for each in codes}
    for each in codes:
        found = ontology.action(each.action) if each.action else None
        by_context = map(event_codes.dimension_of_context, each.contexts)
        dimension = next(filter(None, by_context), "") or event_codes.dimension_of_type(each.action)
        row = (each.action or None, each.mode or None, found.quad if found else None, dimension or None, each.weight)
        yield each.code, *row
        short = each.code.lstrip("0")
        if len(short) > 1 and short not in known:
            yield short, *row


def _plover() -> Iterator[tuple[Any, ...]]:
    for each in ontology.actions():
        for mode in ("", *(way.name for way in each.modes)):
            span = ontology.intensity(each.name, mode) or ontology.intensity(each.name)
            dimension = event_codes.dimension_of_type(each.name) or None
            yield each.name, mode, each.quad, dimension, span.middle if span else None


def _acled() -> Iterator[tuple[str, ...]]:
    for each in event_codes.acled_types():
        yield each.event, each.sub_event, each.action, each.mode
