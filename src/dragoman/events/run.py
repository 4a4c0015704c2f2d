"""One run: files of one layout become one Parquet file, sorted by pair and day, each event once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .engine import literal, path_literal, statement
from .layout import Layout
from .lookups import name_sides, needs_sides
from .manifest import Run
from .rejects import set_aside
from .unpack import Unpacked

ROW_GROUP = 61_440
"""Rows by whose smallest and largest pair a query passes over what it need not read."""
_PARQUET = f"(FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE {ROW_GROUP})"
_UNKNOWN = {
    "gdelt": "code NOT IN (SELECT raw FROM cameo)",
    "icews": "code NOT IN (SELECT raw FROM cameo)",
    "acled": "split_part(code, ': ', 1) NOT IN (SELECT event FROM acled_types) AND code NOT LIKE 'Strategic dev%'",
    "polecat": "type IS NULL",
    "plain": "type IS NULL AND code NOT IN (SELECT raw FROM cameo)",
}


@dataclass(slots=True)
class Written:
    """What a run holds: rows and rows left out as known, by number of file; rows set aside, by name of file."""

    rows: Counter[int] = field(default_factory=Counter)
    known: Counter[int] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)
    unknown: Counter[str] = field(default_factory=Counter)
    told: dict[str, Any] = field(default_factory=dict)


def write_run(
    connection: Any, layout: Layout, files: Sequence[Unpacked], into: Path, older: Mapping[Path, Run]
) -> Written:
    """Read the files into the Parquet file `into`, rows that do not fit into the same name ending in .tsv.

    `older`: runs that may hold some of these events; what they hold is left out. The table `inputs` has to hold paths
    and numbers of the files. Raises duckdb.Error where a file cannot be taken apart at all.
    """
    paths = [each.path for each in files]
    if needs_sides(layout):
        source = layout.source(paths, rejects=False)
        sides = statement(f"{layout.sql}_sides")
        name_sides(connection, connection.execute(f"WITH source AS ({source}) {sides}").fetchall())
    for table in ("bad", "bad_files"):
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    rows = statement(layout.sql, precision=layout.precision)
    query = statement("events", source=layout.source(paths, rejects=True), rows=rows, format=layout.format)
    _copy(connection, query, into)
    names = {str(each.path): each.name for each in files}
    written = Written()
    written.rejected, written.examples = set_aside(connection, layout, names, into.with_suffix(".tsv"))
    _keep_once(connection, into, older, written)
    told = connection.execute(f"SELECT code, count(*) FROM read_parquet({path_literal(into)}) "
                              f"WHERE {_UNKNOWN[layout.sql]} GROUP BY code")  # fmt: skip
    written.unknown = Counter(dict(told.fetchall()))
    return written


def _keep_once(connection: Any, into: Path, older: Mapping[Path, Run], written: Written) -> None:
    """Write the run again without what is known, where anything is; most runs are left as they are."""
    written.rows, written.told = _by_file(connection, into), _told(connection, into)
    told = written.told
    # Ids mostly grow with time, so that few older runs can hold any of these.
    near = [
        path for path, run in older.items() if told["rows"] and run.first <= told["last"] and told["first"] <= run.last
    ]
    shared = bool(near) and _shared(connection, into, near)
    if told["rows"] == told["events"] and not shared:
        return
    unless = f"AND event_id NOT IN (SELECT event_id FROM read_parquet({_list(near)}))" if shared else ""
    beside = into.with_name("once-" + into.name)
    _copy(connection, statement("once", run=path_literal(into), unless=unless), beside)
    beside.replace(into)
    kept = _by_file(connection, into)
    written.known = written.rows - kept
    written.rows, written.told = kept, _told(connection, into)


def _copy(connection: Any, query: str, into: Path) -> None:
    connection.execute(f"COPY ({query}) TO {literal(str(into))} {_PARQUET}")


def _by_file(connection: Any, run: Path) -> Counter[int]:
    rows = connection.execute(f"SELECT file, count(*) FROM read_parquet({path_literal(run)}) GROUP BY file")
    return Counter(dict(rows.fetchall()))


def _told(connection: Any, run: Path) -> dict[str, Any]:
    rows = connection.execute(statement("told", run=path_literal(run)))
    return dict(zip((each[0] for each in rows.description), rows.fetchone(), strict=True))


def _shared(connection: Any, run: Path, others: Sequence[Path]) -> bool:
    query = (
        f"SELECT 1 FROM read_parquet({path_literal(run)}) SEMI JOIN "
        f"(SELECT event_id FROM read_parquet({_list(others)})) USING (event_id) LIMIT 1"
    )
    return bool(connection.execute(query).fetchone())


def _list(paths: Sequence[Path]) -> str:
    return "[" + ", ".join(map(path_literal, paths)) + "]"
