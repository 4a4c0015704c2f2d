"""Pages of the desk on a large dossier: time on the server with eight clients at once while reading goes on.

    python -m benchmarks.desk [--documents 20000] [--statements 50] [--folder FOLDER]

The dossier is made up (the same for the same numbers) and kept in FOLDER, so that a second run finds it. Times are of
whole requests over the loopback, server and clients on the same machine.
"""

import argparse
import random
import socket
import sqlite3
import statistics
import subprocess
import sys
import threading
import time
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from dragoman import api
from dragoman.dossier import Dossier, ReaderIdentity, Window
from dragoman.statements import Document, Event, Forecast, Interval, Part, Published, Span, Statement
from dragoman.statements.interval import day
from dragoman.statements.vocabulary import Action

NAMES = ("Kenya", "Uganda", "Peru", "Chile", "Norway", "Poland", "Ghana", "Togo", "Nepal", "Bhutan", "Laos", "Oman")
OUTLETS = tuple(f"Outlet {number}" for number in range(40))
ACTIONS: tuple[Action, ...] = ("AGREE", "CONSULT", "AID", "REJECT", "THREATEN")
READER = ReaderIdentity("0", "made", "made")
SERVE = (sys.executable, "-c", "from dragoman.cli import main; main()", "serve")


def document(number: int, statements: int) -> Document:
    """A document of so many sentences."""
    rng = random.Random(number)
    pairs = [rng.sample(NAMES, 2) for _ in range(statements)]
    lines = [f"{one} and {other} spoke of matter {rng.randrange(10_000)}." for one, other in pairs]
    text = "\n".join(lines)
    spans, start = [], 0
    for line in lines:
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    came = date(2015, 1, 1) + timedelta(days=number % 3000)
    return Document(
        sha256=f"{number:064x}", name=f"{number:06d}.txt", format="txt", text=text, title=f"On matter {number}",
        parts=(Part(Span(0, len(text)), "body"),), sentences=tuple(spans), publisher=rng.choice(OUTLETS),
        published=Published(Interval(came, came, "day"), "text"),
    )  # fmt: skip


def stated(source: Document) -> Iterator[Statement]:
    """An event in every sentence, every tenth a forecast."""
    rng = random.Random(int(source.sha256, 16))
    told = day(source.published.interval.start) if source.published else None
    for at, span in enumerate(source.sentences):
        one, _, other = span.of(source.text).split()[:3]
        sure = round(rng.uniform(0.3, 1), 3)
        if at % 10 == 9:
            yield Forecast(
                document=source.sha256, span=span, actors=(one, other), proposition=f"{one} will agree", hedge="will",
                dimensions=("trade",), probability=(0.8, 0.95), confidence=sure, factuality="future",
            )  # fmt: skip
        else:
            yield Event(
                document=source.sha256, span=span, actors=(one, other), actor=(one,), recipient=(other,),
                action=rng.choice(ACTIONS), time=told, dimensions=("trade",), confidence=sure,
            )  # fmt: skip


def build(path: Path, documents: int, statements: int) -> None:
    """Make the dossier where it is not there."""
    if path.exists():
        return
    start = time.perf_counter()
    with Dossier.create(path) as dossier, dossier.run(READER) as run:
        for number in range(documents):
            source = document(number, statements)
            run.store(source, stated(source))
        # Each event is its own here; a reading works that out when it ends.
        dossier.set_clusters((each, each) for each in _events(path))
    print(f"made {path} in {time.perf_counter() - start:.0f} s, {path.stat().st_size / 1e6:.0f} MB")


def _events(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as sql:
        return [name for (name,) in sql.execute("SELECT id FROM current_statement WHERE kind = 'event'")]


def addresses(path: Path) -> dict[str, list[str]]:
    """Pages by name, some addresses of each."""
    with api.open(path) as dossier:
        found = dossier.page(window=Window(most=20)).statements
        held, _ = dossier.listed(Window(start=40, most=20))
    return {
        "home": ["/"],
        "documents": ["/documents", "/documents?start=500", "/documents?q=matter+17"],
        "reading desk": [f"/documents/{each.source.sha256}" for each in held],
        "statements": ["/statements", "/statements?start=1000"],
        "statements, narrowed": ["/statements?kinds=forecast", "/statements?actors=Kenya&kinds=forecast"],
        "statement": [f"/statements/{each.id}" for each in found],
        "review": ["/review", "/review?kinds=forecast", "/review?at=20"],
        "search": ["/search?q=matter+17", '/search?q="Kenya+and+Peru"'],
        "actor": [f"/actors/{name}" for name in NAMES],
        "source": [f"/sources/{name.replace(' ', '%20')}" for name in OUTLETS[:5]],
        "relations": ["/lenses/relations?between=Kenya;Uganda"],
        "timeline": ["/lenses/timeline?between=Kenya;Uganda"],
    }


def asked(base: str, pages: dict[str, list[str]], seconds: float, seed: int, took: dict[str, list[float]]) -> None:
    """A client that asks for pages at random."""
    rng, end = random.Random(seed), time.perf_counter() + seconds
    while time.perf_counter() < end:
        name = rng.choice(list(pages))
        address = base + rng.choice(pages[name]).replace('"', "%22")
        start = time.perf_counter()
        with urllib.request.urlopen(address, timeout=120) as answer:
            answer.read()
        took[name].append(time.perf_counter() - start)


def reading(path: Path, first: int, statements: int, stop: threading.Event) -> None:
    """Read on meanwhile, a few documents a second."""
    with Dossier.open(path, write=True) as dossier, dossier.run(READER) as run:
        number = first
        while not stop.is_set():
            source = document(number, statements)
            if run.needs(source):
                run.store(source, stated(source))
            number += 1
            time.sleep(0.25)


def main() -> None:
    """Build, serve, ask, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--statements", type=int, default=50)
    parser.add_argument("--folder", type=Path, default=Path("build"))
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--clients", type=int, default=8)
    given = parser.parse_args()
    given.folder.mkdir(exist_ok=True)
    path = given.folder / f"desk-{given.documents}-{given.statements}.dossier"
    build(path, given.documents, given.statements)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    base, pages = f"http://127.0.0.1:{port}", addresses(path)
    server = subprocess.Popen([*SERVE, str(path), "--port", str(port)], stdout=subprocess.PIPE)
    assert server.stdout is not None
    server.stdout.readline()
    try:
        print("first look, nothing known yet (s):")
        for name, held in pages.items():
            start = time.perf_counter()
            with urllib.request.urlopen(base + held[0].replace('"', "%22"), timeout=300) as answer:
                size = len(answer.read())
            print(f"  {name:22} {time.perf_counter() - start:6.2f}  {size / 1000:.0f} kB")
        took: dict[str, list[float]] = defaultdict(list)
        stop = threading.Event()
        writer = threading.Thread(target=reading, args=(path, given.documents, given.statements, stop))
        writer.start()
        clients = [
            threading.Thread(target=asked, args=(base, pages, given.seconds, seed, took))
            for seed in range(given.clients)
        ]
        for each in clients:
            each.start()
        for each in clients:
            each.join()
        stop.set()
        writer.join()
    finally:
        server.terminate()
    print(f"{given.clients} clients at once, reading going on (ms): median, 95th percentile, pages")
    every = [each for times in took.values() for each in times]
    for name, times in (*sorted(took.items()), ("all", every)):
        last = sorted(times)[int(len(times) * 0.95)]
        print(f"  {name:22} {statistics.median(times) * 1e3:6.0f} {last * 1e3:6.0f} {len(times)}")


if __name__ == "__main__":
    main()
