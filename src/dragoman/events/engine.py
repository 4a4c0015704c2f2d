"""DuckDB as this room uses it: settings, SQL from files, and values written into SQL."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

import duckdb

MEMORY = "1GB"
"""What DuckDB may hold in memory; what is more goes to disk."""


def connect(database: str = ":memory:", *, threads: int = 0, memory: str = MEMORY, spill: Path | None = None) -> Any:
    """A connection with its settings; `threads` 0: as many as there are cores. Nothing is fetched or installed."""
    settings: dict[str, Any] = {
        "threads": threads or os.cpu_count() or 1,
        "memory_limit": memory,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    if spill:
        settings["temp_directory"] = str(spill)
    connection = duckdb.connect(database, config=settings)
    connection.execute("SET enable_progress_bar = false")
    # Small tables of codes are to be looked up by the rows of a file, never the rows by the codes: that would hold all
    # rows in memory.
    connection.execute("SET disabled_optimizers = 'build_side_probe_side,join_order'")
    return connection


@cache
def _template(name: str) -> Template:
    return Template((files(__package__) / "sql" / f"{name}.sql").read_text(encoding="utf-8"))


def statement(name: str, **parts: str) -> str:
    """The SQL of a file in `sql/`, its `$words` replaced by pieces of SQL."""
    return _template(name).substitute(parts)


def literal(value: Any) -> str:
    """A text, number, truth, list or mapping as SQL."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{literal(key)}: {literal(each)}" for key, each in value.items()) + "}"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    assert isinstance(value, Sequence)
    return "[" + ", ".join(map(literal, value)) + "]"


def path_literal(path: Path) -> str:
    """A path as SQL that stands for this file alone, whatever wildcards its name holds."""
    return literal("".join(f"[{each}]" if each in "*?[" else each for each in str(path)))
