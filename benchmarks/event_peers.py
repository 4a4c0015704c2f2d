"""The same questions put to an event table by this project and by others, each in a process of its own.

    python -m benchmarks.event_peers WHO QUESTION FOLDER

WHO: ours, duckdb, polars, pandas. QUESTION: pair (one pair by month), all (all pairs by month), import (FOLDER holds
day files and an output folder is given). Prints JSON: seconds without the loading of libraries, seconds of CPU,
largest memory in MB, and a sum by which answers are compared.
"""

import json
import shutil
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from dragoman.events import EventTable, import_files
from dragoman.events.formats.gdelt import ONE

PAIR = ("Pakistan", "Russia")
KEY = "|".join(PAIR)
Answer = tuple[int, int, float]
"""Rows of the answer, events in it, sum of the intensities."""


def ours_pair(folder: Path) -> Answer:
    """One pair by `EventTable.series`."""
    with EventTable(folder) as events:
        months = events.series(PAIR)
    return len(months), sum(each.events for each in months), sum(each.total for each in months)


def ours_all(folder: Path) -> Answer:
    """All pairs by `EventTable.monthly`."""
    with EventTable(folder) as events:
        found = events.monthly()
    return len(found["pair"]), int(found["events"].sum()), float(found["total"].sum())


def _duckdb(folder: Path, where: str) -> Answer:
    duckdb = import_module("duckdb")
    quads = ", ".join(f"count(*) FILTER (quad = '{name}')" for name in ("verbal cooperation", "material conflict"))
    query = (
        f"SELECT pair, date_trunc('month', day), count(*) AS n, sum(intensity) AS s, {quads} "
        f"FROM read_parquet('{folder}/*.parquet') WHERE {where} GROUP BY ALL"
    )
    found = duckdb.connect().execute(query).fetchnumpy()
    return len(found["n"]), int(found["n"].sum()), float(found["s"].sum())


def duckdb_pair(folder: Path) -> Answer:
    """One pair by DuckDB as it comes."""
    return _duckdb(folder, f"pair = '{KEY}'")


def duckdb_all(folder: Path) -> Answer:
    """All pairs by DuckDB as it comes."""
    return _duckdb(folder, "pair IS NOT NULL")


def _polars(folder: Path, where: Callable[[Any], Any]) -> Answer:
    pl = import_module("polars")
    frame = pl.scan_parquet(f"{folder}/*.parquet").filter(where(pl.col("pair")))
    quads = [(pl.col("quad") == name).sum().alias(name) for name in ("verbal cooperation", "material conflict")]
    month = pl.col("day").dt.truncate("1mo").alias("month")
    found = frame.group_by("pair", month).agg(pl.len().alias("n"), pl.col("intensity").sum().alias("s"), *quads)
    done = found.collect(engine="streaming")
    return done.height, int(done["n"].sum()), float(done["s"].cast(pl.Float64).sum())


def polars_pair(folder: Path) -> Answer:
    """One pair by Polars, lazily and streaming."""
    return _polars(folder, lambda pair: pair == KEY)


def polars_all(folder: Path) -> Answer:
    """All pairs by Polars, lazily and streaming."""
    return _polars(folder, lambda pair: pair.is_not_null())


def _pandas(folder: Path, filters: Any) -> Answer:
    """File by file, since all of a large table does not fit into memory."""
    pd = import_module("pandas")
    parts = []
    for path in sorted(folder.glob("*.parquet")):
        frame = pd.read_parquet(path, columns=["pair", "day", "intensity", "quad"], filters=filters)
        frame["month"] = pd.to_datetime(frame["day"]).dt.to_period("M")
        for name in ("verbal cooperation", "material conflict"):
            frame[name] = frame["quad"] == name
        groups = frame.groupby(["pair", "month"], observed=True)
        parts.append(groups.agg(n=("day", "size"), s=("intensity", "sum"), vc=("verbal cooperation", "sum"),
                                mc=("material conflict", "sum")))  # fmt: skip
    found = pd.concat(parts).groupby(level=[0, 1]).sum()
    return len(found), int(found["n"].sum()), float(found["s"].astype(float).sum())


def pandas_pair(folder: Path) -> Answer:
    """One pair by pandas, filtered while reading."""
    return _pandas(folder, [("pair", "==", KEY)])


def pandas_all(folder: Path) -> Answer:
    """All pairs by pandas."""
    return _pandas(folder, None)


def ours_import(folder: Path) -> Answer:
    """Day files into an event table."""
    output = folder.with_name("imported")
    shutil.rmtree(output, ignore_errors=True)
    report = import_files("gdelt1", [folder], output)
    assert not report.failed and not report.rejected
    return len(report.files), report.rows, 0.0


def pandas_import(folder: Path) -> Answer:
    """Day files into Parquet by pandas.read_csv and to_parquet, all columns, codes as text."""
    pd = import_module("pandas")
    output = folder.with_name("pandas")
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir()
    text = dict.fromkeys(("event_code", "base_code", "root_code"), str)
    rows = 0
    for path in (files := sorted(folder.iterdir())):
        frame = pd.read_csv(path, sep="\t", header=None, names=list(ONE), dtype=text, low_memory=False)
        frame.to_parquet(output / f"{path.name}.parquet")
        rows += len(frame)
    return len(files), rows, 0.0


def polars_import(folder: Path) -> Answer:
    """Day files into Parquet by Polars, all columns as text but the numbers asked for; neither checked nor sorted."""
    pl = import_module("polars")
    output = folder.with_name("polars")
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir()
    types = {"column_1": pl.Int64, "column_31": pl.Float64, "column_32": pl.Int32, "column_35": pl.Float64}
    texts = {f"column_{at}": types.get(f"column_{at}", pl.String) for at in range(1, len(ONE) + 1)}
    rows = 0
    for path in (files := sorted(folder.iterdir())):
        frame = pl.read_csv(path, separator="\t", has_header=False, quote_char=None, schema=texts)
        frame.write_parquet(output / f"{path.name}.parquet")
        rows += frame.height
    return len(files), rows, 0.0


QUESTIONS: dict[str, Callable[[Path], Answer]] = {
    each.__name__: each
    for each in (ours_pair, ours_all, duckdb_pair, duckdb_all, polars_pair, polars_all, pandas_pair, pandas_all,
                 ours_import, pandas_import, polars_import)
}  # fmt: skip


def _peak() -> float:
    """The most memory that this process has had, in MB (what getrusage tells may be that of the process before it)."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main() -> None:
    """Put one question and print what it took."""
    who, question, folder = sys.argv[1:4]
    if who != "ours":
        import_module(who)
        import_module("pyarrow" if who == "pandas" else who)
    start, used = time.perf_counter(), time.process_time()
    answer = QUESTIONS[f"{who}_{question}"](Path(folder))
    seconds, cpu = time.perf_counter() - start, time.process_time() - used
    memory = _peak()
    print(json.dumps({"seconds": seconds, "cpu": cpu, "memory": memory, "answer": answer}))


if __name__ == "__main__":
    main()
