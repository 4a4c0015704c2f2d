"""Event coding: who did what to whom, by country and PLOVER type, on gold records that do not belong to this project.

    python -m benchmarks.events SHARED [--reader coder|rules|embedded] [--part all|develop|judge] [--show]
    python -m benchmarks.events SHARED --plv coder|svm

SHARED holds corpus/events/gsr_plover_cameo.jsonl and plv_train.jsonl. How records are made and matched, and how the
sentences of the CAMEO manual are handled, is said in docs/events.md. `--plv` asks for the type of an event whose two
sides are given, cross-validated (svm: TF-IDF with a linear SVM, which needs scikit-learn).
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.plv import Fit, coder, crossed, svm
from benchmarks.records import Record, gold_records, once, read_records
from dragoman.intake.reader import Reader
from dragoman.reading.coder import CodingReader
from dragoman.reading.readers import READERS as SHIPPED
from dragoman.reading.readers import reader as shipped

READERS = ("coder", *SHIPPED)
FITS: dict[str, Fit] = {"coder": coder, "svm": svm}


@dataclass
class Tally:
    """Counts over sentences."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def add(self, gold: Sequence[Record], found: Sequence[Record]) -> None:
        """One sentence, matched one to one."""
        left = list(found)
        self.gold += len(gold)
        self.found += len(found)
        for each in gold:
            match = next((other for other in left if each.fits(other)), None)
            if match:
                left.remove(match)
                self.right += 1

    def __str__(self) -> str:
        precision, recall = self.right / max(self.found, 1), self.right / max(self.gold, 1)
        f1 = 2 * self.right / max(self.gold + self.found, 1)
        return f"gold {self.gold:4d}  found {self.found:4d}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"


@dataclass
class Report:
    """The tallies of the levels, and of the types on the strict level."""

    levels: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in ("pair+type", "pair", "type")})
    types: dict[str, Tally] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)


def measure(reader: Reader, rows: Sequence[dict[str, Any]]) -> Report:
    """Read every sentence and compare."""
    report = Report()
    for row in rows:
        gold, found = gold_records(row), read_records(reader, row["text"])
        for name, tally in report.levels.items():
            tally.add(once([each.level(name) for each in gold]), once([each.level(name) for each in found]))
        for action in {each.action for each in (*gold, *found)}:
            tally = report.types.setdefault(action, Tally())
            tally.add(
                [each for each in gold if each.action == action], [each for each in found if each.action == action]
            )
        if set(gold) != set(found):
            report.errors.append(f"{row['text']}\n    gold  {_told(gold)}\n    found {_told(found)}")
    return report


def _told(records: Sequence[Record]) -> str:
    return "; ".join(f"{each.source} {each.action} {each.target}{' mutual' * each.mutual}" for each in records)


def part(rows: Sequence[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    """All rows, or one of two halves by the hash of their ids: one to develop on, one to judge by."""
    wanted = {"all": (0, 1), "develop": (0,), "judge": (1,)}[name]
    return [row for row in rows if int(sha256(row["id"].encode()).hexdigest(), 16) % 2 in wanted]


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The records of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--reader", choices=READERS, default="coder")
    parser.add_argument("--part", choices=("all", "develop", "judge"), default="all")
    parser.add_argument("--show", action="store_true", help="list the sentences that differ")
    parser.add_argument("--plv", choices=FITS, help="cross-validate a classifier for the type given the pair")
    given = parser.parse_args()
    events = given.shared / "corpus" / "events"
    if given.plv:
        print(f"type given the pair, {given.plv}:", crossed(rows_of(events / "plv_train.jsonl"), FITS[given.plv]))
        return
    rows = part(rows_of(events / "gsr_plover_cameo.jsonl"), given.part)
    report = measure(CodingReader() if given.reader == "coder" else shipped(given.reader), rows)
    print(f"{given.reader}, {len(rows)} sentences ({given.part})")
    for name, tally in report.levels.items():
        print(f"  {name:<10} {tally}")
    for name, tally in sorted(report.types.items()):
        print(f"    {name:<10} {tally}")
    print(*(report.errors if given.show else ()), sep="\n")


if __name__ == "__main__":
    main()
