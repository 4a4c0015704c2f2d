"""A briefing on many documents: seconds of the processor for each format, and how large it is.

    python -m benchmarks.briefing DOSSIER

DOSSIER is one that `dragoman read` made, as of the texts that `benchmarks.speed` writes (`copies`).
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from dragoman import api, views

FORMATS: dict[str, Callable[[views.Briefing], str | bytes]] = {
    "html": views.as_html,
    "md": views.as_markdown,
    "pdf": views.as_pdf,
    "docx": views.as_docx,
}


def main() -> None:
    """Print what putting the briefing together takes, and what each format takes with it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dossier", type=Path)
    given = parser.parse_args()
    start = time.process_time()
    with api.open(given.dossier) as dossier:
        made = dossier.brief()
    first = time.process_time() - start
    print(f"{len(made.read)} documents put together: {first:.1f} s")
    for name, write in FORMATS.items():
        start = time.process_time()
        content = write(made)
        taken = time.process_time() - start
        print(f"{name}: {taken:.1f} s, {first + taken:.1f} s with all, {len(content) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
