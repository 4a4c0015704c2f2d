"""Files shaped like GDELT 1.0 daily exports, made from a seed."""

from pathlib import Path
from string import Template
from typing import Any

import duckdb

from dragoman import ontology

DAY = 150_000
"""Rows of a day, about what GDELT had in 2014."""
_SQL = Path(__file__).with_name("gdelt_rows.sql")


def connection() -> Any:
    """A DuckDB that has countries and CAMEO codes to draw from, Russia and Pakistan most often."""
    con = duckdb.connect()
    leading = ["RUS", "PAK", "USA", "IND"]
    states = {each.iso3: each.name for each in ontology.actors() if each.iso3}
    order = [*leading, *sorted(set(states) - set(leading))]
    con.execute("CREATE TABLE country (no INTEGER, iso VARCHAR, name VARCHAR)")
    con.executemany("INSERT INTO country VALUES (?, ?, ?)", [(no, iso, states[iso]) for no, iso in enumerate(order)])
    codes = sorted((each for each in ontology.cameo_codes() if len(each.code) > 2), key=lambda each: each.code[::-1])
    con.execute("CREATE TABLE action (no INTEGER, code VARCHAR, weight DOUBLE)")
    con.executemany("INSERT INTO action VALUES (?, ?, ?)", [(no, e.code, e.weight) for no, e in enumerate(codes)])
    return con


def write(con: Any, folder: Path, first: int, rows: int, seed: int) -> list[Path]:
    """Write rows `first` to `first + rows` as files of a day each; the same arguments give the same files."""
    folder.mkdir(parents=True, exist_ok=True)
    sizes = {
        "actions": con.execute("SELECT count(*) FROM action").fetchone()[0],
        "countries": con.execute("SELECT count(*) FROM country").fetchone()[0],
    }
    found = []
    for start in range(first, first + rows, DAY):
        part = {"first": start, "rows": min(DAY, first + rows - start), "seed": seed, "day_rows": DAY, **sizes}
        path = folder / f"{start // DAY:06d}.export.CSV"
        query = Template(_SQL.read_text(encoding="utf-8").partition("\nWITH")[2]).substitute(part)
        con.execute(f"COPY (WITH {query}) TO '{path}' (DELIMITER '\t', HEADER false, QUOTE '', ESCAPE '')")
        found.append(path)
    return found
