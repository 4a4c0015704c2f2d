"""Event tables: import and questions, beside pandas, Polars and plain DuckDB in one run.

    python -m benchmarks.eventtables [--rows 1000000] [--folder DIR] [--seed 1] [--without pandas ...] [--no-plain]

Makes GDELT-shaped day files from the seed, times the import of the first million rows, imports them all (in pieces
that are deleted again: 10^8 rows of day files would take 40 GB), writes the same columns unsorted for the others, and
puts two questions to both: one pair by month, all pairs by month. Each measurement is a process of its own, the best
of three; answers are compared. Disk: about 23 bytes a row for our table, 40 for the unsorted one. A folder that holds
the table already (same rows, same seed) is asked again without making it. Seconds mean little on a busy machine: its
load is printed, and the seconds of CPU beside the seconds.
"""

import argparse
import importlib.util
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import duckdb

from benchmarks import gdelt_files
from dragoman.events import EventTable, import_files

PIECE = 14 * gdelt_files.DAY
IMPORTED = 1_000_000
PEERS = ("duckdb", "polars", "pandas")
REPEATS = 3


def asked(who: str, question: str, folder: Path, repeats: int = REPEATS) -> dict[str, Any]:
    """The quickest of some runs of one question, or nothing where it fails (memory)."""
    found: list[dict[str, Any]] = []
    for _ in range(repeats):
        command = [sys.executable, "-m", "benchmarks.event_peers", who, question, str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"  {who} {question}: failed: {(done.stderr.strip().splitlines() or ['killed'])[-1][:100]}")
            return {}
        found.append(json.loads(done.stdout))
    return min(found, key=lambda each: float(each["seconds"]))


def told(label: str, found: dict[str, Any], ours: dict[str, Any], rows: int = 0) -> None:
    """One line: time, CPU, memory, and how it stands to ours."""
    if found:
        speed = f", {rows / found['seconds']:,.0f} rows/s" if rows else ""
        ratio = f"{found['seconds'] / ours['seconds']:.1f} x (CPU {found['cpu'] / ours['cpu']:.1f} x)"
        took = f"{found['seconds']:8.2f} s, CPU {found['cpu']:8.2f} s{speed}, {found['memory']:6.0f} MB"
        print(f"  {label:34} {took}, {ratio}", flush=True)


def importing(place: Path, rows: int, seed: int, peers: list[str]) -> None:
    """Rows per second of our import and of others'."""
    days = place / "days"
    shutil.rmtree(days, ignore_errors=True)
    gdelt_files.write(gdelt_files.connection(), days, 0, rows, seed)
    size = sum(each.stat().st_size for each in days.iterdir())
    print(f"import of {rows:,} rows, {size / 1e6:,.0f} MB of day files")
    ours = asked("ours", "import", days)
    told("dragoman import (sorted, checked)", ours, ours, rows)
    if "pandas" in peers:
        told("pandas read_csv + to_parquet", asked("pandas", "import", days), ours, rows)
    if "polars" in peers:
        told("Polars read_csv + write_parquet", asked("polars", "import", days), ours, rows)
    for each in ("days", "imported", "pandas", "polars"):
        shutil.rmtree(place / each, ignore_errors=True)


def built(place: Path, rows: int, seed: int, plain: bool) -> None:
    """The event table of all rows and the unsorted files beside it, a piece at a time."""
    table, flat, days = place / "table", place / "plain", place / "days"
    if (place / "made").exists() and (place / "made").read_text() == f"{rows} {seed}":
        return
    for each in (table, flat, days):
        shutil.rmtree(each, ignore_errors=True)
    flat.mkdir(parents=True)
    con, taken = gdelt_files.connection(), 0.0
    for number, first in enumerate(range(0, rows, PIECE)):
        gdelt_files.write(con, days, first, min(PIECE, rows - first), seed)
        start = time.perf_counter()
        import_files("gdelt1", [days], table)
        taken += time.perf_counter() - start
        shutil.rmtree(days)
        if plain:
            _flatten(table, flat / f"{number:05d}.parquet", first)
    (place / "made").write_text(f"{rows} {seed}")
    size = sum(each.stat().st_size for each in (table / "data").iterdir())
    print(f"{rows:,} rows imported in {taken:,.0f} s, {rows / taken:,.0f} rows/s; {size / 1e6:,.0f} MB", flush=True)


def _flatten(table: Path, into: Path, first: int) -> None:
    """The rows from `first` on in the order of their days, as any program would write them."""
    numbers = f"event_id >= '{100_000_000 + first}' AND len(event_id) = {len(str(100_000_000 + first))}"
    where = numbers if first else "true"
    files = f"read_parquet('{table}/data/*.parquet')"
    duckdb.execute(f"COPY (SELECT * FROM {files} WHERE {where} ORDER BY day, event_id) TO '{into}'")


def asking(place: Path, peers: list[str], plain: bool) -> None:
    """Both questions, to us and to others, on our files and on unsorted ones."""
    for question, words in (("pair", "one pair by month"), ("all", "all pairs by month")):
        ours = asked("ours", question, place / "table")
        print(f"{words}: {ours['answer'][0]:,} rows of {ours['answer'][1]:,} events")
        told("dragoman", ours, ours)
        for name, folder in (("the same files", place / "table" / "data"), ("unsorted files", place / "plain")):
            for who in peers if plain or folder.name == "data" else ():
                found = asked(who, question, folder, 1 if who == "pandas" else REPEATS)
                told(f"{who}, {name}", found, ours)
                if found and not _same(found["answer"], ours["answer"]):
                    print(f"  {who}: another answer: {found['answer']} for {ours['answer']}")


def _same(one: list[float], other: list[float]) -> bool:
    return one[:2] == other[:2] and math.isclose(one[2], other[2], rel_tol=1e-4, abs_tol=1)


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=lambda text: int(float(text)), default=IMPORTED)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without", nargs="*", choices=PEERS, default=[])
    parser.add_argument("--no-plain", action="store_true", help="no unsorted copy (saves its disk)")
    parser.add_argument("--no-import", action="store_true", help="do not time the import")
    given = parser.parse_args()
    peers = [each for each in PEERS if each not in given.without]
    for each in list(peers):
        if importlib.util.find_spec(each) is None:
            print(f"{each} is not installed: left out")
            peers.remove(each)
    with tempfile.TemporaryDirectory() as temporary:
        place = given.folder or Path(temporary)
        place.mkdir(parents=True, exist_ok=True)
        print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        if not given.no_import:
            importing(place, min(given.rows, IMPORTED), given.seed, peers)
        built(place, given.rows, given.seed, not given.no_plain)
        with EventTable(place / "table") as events:
            print(f"{events.count():,} events in {len(events.files)} files")
        asking(place, peers, not given.no_plain)


if __name__ == "__main__":
    main()
