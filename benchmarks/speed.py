"""Speed, memory and size: words per second, a dossier of a thousand documents, the first line of help.

    python -m benchmarks.speed [FOLDER] [--documents 1000] [--reader rules]

FOLDER holds plain-text articles (default: the example corpus). They are repeated with the names of states changed
until there are enough. Every figure is of a whole process. On a machine that is busy with other things the words a
second of processor time tell more than those a second.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from dragoman.documents import load

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "russia-pakistan"
STATES = ("Russia", "Pakistan", "India", "China", "Iran", "Afghanistan", "Turkey", "Japan", "Germany", "France")
DRAGOMAN = (sys.executable, "-c", "from dragoman.cli import main; main()")


def copies(folder: Path, into: Path, wanted: int) -> int:
    """Write `wanted` different texts and count their words."""
    texts = [load(path).text for path in sorted(folder.iterdir()) if path.suffix in {".txt", ".md", ".html", ".pdf"}]
    words = 0
    for number in range(wanted):
        text, shift = texts[number % len(texts)], number // len(texts)
        for at, state in enumerate(STATES):
            text = text.replace(state, f"\0{at}\0")
        for at in range(len(STATES)):
            text = text.replace(f"\0{at}\0", STATES[(at + shift) % len(STATES)])
        text += f"\n\nThis is copy number {number}.\n"
        words += len(text.split())
        (into / f"{number:05d}.txt").write_text(text, encoding="utf-8")
    return words


class Used(NamedTuple):
    """What a command took: seconds, seconds of processor time of all its processes, peak megabytes of the largest."""

    seconds: float
    processor: float
    memory: float


def run(*arguments: str) -> Used:
    """Run a command with nothing printed. Raises SystemExit where it fails."""
    start = time.perf_counter()
    process = subprocess.Popen([*DRAGOMAN, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"dragoman {arguments[0]} failed")
    return Used(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def reading(folder: Path, wanted: int, reader: str) -> None:
    """Words per second and memory on one core and on all, and the size of the dossier."""
    with tempfile.TemporaryDirectory() as place:
        sources = Path(place) / "sources"
        sources.mkdir()
        words = copies(folder, sources, wanted)
        chosen = ("--reader", reader)
        print(f"{wanted} documents, {words:,} words, reader {reader}")
        for workers in (1, os.cpu_count() or 1):
            dossier = Path(place) / f"{workers}.dossier"
            used = run("read", str(sources), "-o", str(dossier), "--workers", str(workers), *chosen)
            size = dossier.stat().st_size / 1e6
            print(
                f"read, {workers} process(es): {used.seconds:.1f} s, {words / used.seconds:,.0f} words/s, "
                f"{used.processor:.1f} s of processor time, {words / used.processor:,.0f} words a second of it, "
                f"largest process {used.memory:.0f} MB, dossier {size:.1f} MB"
            )
        again = run("read", str(sources), "-o", str(dossier), *chosen)
        print(f"read again, nothing new: {again.seconds:.1f} s")
        for arguments in (
            ("timeline", str(dossier), "--format", "json"),
            ("statements", str(dossier), "--format", "jsonl"),
            ("search", str(dossier), "pipeline", "--format", "json"),
            ("verify", str(dossier)),
        ):
            used = run(*arguments)
            print(f"{arguments[0]}: {used.seconds:.1f} s, {used.memory:.0f} MB")


def first_line() -> None:
    """Time to the first line of help, the best of ten."""
    taken = []
    for _ in range(10):
        start = time.perf_counter()
        process = subprocess.Popen([_script(), "--help"], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        taken.append(time.perf_counter() - start)
        process.communicate()
    print(f"first line of `dragoman --help`: {min(taken):.3f} s (median {sorted(taken)[5]:.3f})")


def _script() -> str:
    beside = Path(sys.executable).parent / "dragoman"
    return str(beside) if beside.exists() else shutil.which("dragoman") or "dragoman"


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=EXAMPLES)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--reader", default="embedded", choices=("embedded", "rules"))
    given = parser.parse_args()
    first_line()
    reading(given.folder, given.documents, given.reader)


if __name__ == "__main__":
    main()
