"""The desk as a person meets it: decisions a minute by a script that presses keys, the first view in a cold browser.

    python -m benchmarks.review DOSSIER [--decisions 100]

The dossier is copied first. Needs Chromium and Playwright.
"""

import argparse
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SERVE = (sys.executable, "-c", "from dragoman.cli import main; main()", "serve")
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


def decide(browser: "Browser", base: str, wanted: int) -> float:
    """Decisions a minute: each key is pressed when the next statement stands there."""
    page = browser.new_page()
    page.goto(f"{base}/review")
    start, card = time.perf_counter(), page.locator(".card")
    for number in range(wanted):
        before = card.get_attribute("data-statement")
        page.keyboard.press("ax"[number % 2])
        page.locator(f'.card:not([data-statement="{before}"])').wait_for()
    return 60 * wanted / (time.perf_counter() - start)


def first(browser: "Browser", base: str) -> float:
    """Seconds until the first page is painted, nothing in the cache."""
    times = []
    for _ in range(5):
        context = browser.new_context()
        page = context.new_page()
        page.goto(base, wait_until="load")
        page.wait_for_timeout(300)
        marks = page.evaluate("() => performance.getEntriesByType('paint').map(each => each.startTime)")
        times.append(max(marks) / 1000)
        context.close()
    return float(median(times))


def main() -> None:
    """Serve a copy, press, and print."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dossier", type=Path)
    parser.add_argument("--decisions", type=int, default=100)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, socket.socket() as probe, sync_playwright() as playwright:
        copy = shutil.copy(given.dossier, Path(place) / "copy.dossier")
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        server = subprocess.Popen([*SERVE, copy, "--port", str(port)], stdout=subprocess.PIPE)
        assert server.stdout is not None
        server.stdout.readline()
        base = f"http://127.0.0.1:{port}"
        try:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            print(f"first view, cold: {first(browser, base):.2f} s until painted")
            print(f"review: {decide(browser, base, given.decisions):.0f} decisions a minute")
            browser.close()
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
