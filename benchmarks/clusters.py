"""How well reports of one event are found, on pairs of annotated events that do not belong to this project.

    python -m benchmarks.clusters SHARED [--part tune|test] [--show]
    python -m benchmarks.clusters SHARED --fit

SHARED holds gold/seeds.jsonl, seeds/, corpus/statements/gold.jsonl and corpus/statements/txt/. The labels are in
same_event.csv: ids of two annotated events, and whether they are one; how they were made is said in docs/families.md.
The annotated events stand in for what a reader finds, so that only the clustering is measured; all of them are
clustered together, and the labelled pairs asked. `--show` lists the pairs that ours gets wrong;
`--fit` prints the weights of lenses/likeness.py, from the labels of the part for tuning alone.
"""

import argparse
import csv
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.logistic import fitted
from dragoman.documents import load
from dragoman.dossier import Cited, StoredStatement
from dragoman.language.dates import times
from dragoman.lenses import clusters
from dragoman.lenses.likeness import features, possible
from dragoman.lenses.names import pair_of
from dragoman.lenses.report import report
from dragoman.statements import Document, Event, Interval, Span, from_record, statement_id

PARTS = ("tune", "test")
Same = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two annotated events by their ids, whether they are one, and the part of the set that they belong to."""

    one: str
    other: str
    same: bool
    part: str
    within: bool


def labelled() -> list[Pair]:
    """The labels."""
    with (Path(__file__).parent / "same_event.csv").open(encoding="utf-8", newline="") as file:
        return [
            Pair(row["id"], row["other_id"], row["same"] == "yes", row["part"], row["doc"] == row["other_doc"])
            for row in csv.DictReader(file)
        ]


def events(shared: Path) -> dict[str, StoredStatement]:
    """The annotated events as a dossier would hold them, by their ids in the annotation."""
    statements = shared / "corpus" / "statements"
    sets = ((statements / "gold.jsonl", statements / "txt"), (shared / "gold" / "seeds.jsonl", shared / "seeds"))
    return {name: each for gold, folder in sets for name, each in _events(gold, folder)}


def _events(gold: Path, folder: Path) -> Iterator[tuple[str, StoredStatement]]:
    document = cache(lambda name: load(folder / name))
    for line in gold.read_text("utf-8").splitlines():
        record = json.loads(line)
        if record.get("kind") == "event":
            yield record["id"], _stored(document(record["doc"]), record)


def _stored(source: Document, record: dict[str, Any]) -> StoredStatement:
    start = source.text.find(record["quote"])
    told = _told(source, start, record)
    time = f"{told.start}/{told.end}/{told.precision}" if told else None
    place = {"document": source.sha256, "start": start, "end": start + len(record["quote"]), "time": time}
    event = from_record(record | place)
    cited = Cited(source.sha256, source.name, source.title, source.publisher, source.published, source.url)
    return StoredStatement(statement_id(event), event, event, cited, record["quote"], 1)


def _told(source: Document, start: int, record: dict[str, Any]) -> Interval | None:
    """The time that the annotated date stands for; dates are annotated as they are written, often before the quote."""
    written = record["date"]
    if not written:
        return None
    text, published = source.text, source.published
    at = text.find(written, start)
    at = at if 0 <= at <= start + len(record["quote"]) else text.rfind(written, 0, start)
    found = times(text, Span(at, at + len(written)), published.interval.start if published else None) if at >= 0 else ()
    return found[0].interval if found else None


def ours(held: dict[str, StoredStatement]) -> Same:
    """As the program clusters."""
    found = clusters(held.values())
    return lambda one, other: found[held[one].id] == found[held[other].id]


def same_day(held: dict[str, StoredStatement], undated: bool) -> Same:
    """Same day, same pair, same type; `undated`: two without a date count as of one day."""

    def same(one: str, other: str) -> bool:
        keys = {_key(held[one]), _key(held[other])}
        (time, *_), *others = keys
        return not others and (undated or time is not None)

    return same


def _key(stored: StoredStatement) -> tuple[Any, ...]:
    event = stored.statement
    assert isinstance(event, Event)
    return event.time, pair_of(event), event.action


def figures(pairs: Sequence[Pair], same: Same) -> tuple[float, float, float]:
    """Precision, recall and F1 of `same` on the pairs."""
    count = Counter((each.same, same(each.one, each.other)) for each in pairs)
    right, wrong, missed = count[True, True], count[False, True], count[True, False]
    return right / max(right + wrong, 1), right / max(right + missed, 1), 2 * right / max(2 * right + wrong + missed, 1)


def show(title: str, pairs: Sequence[Pair], ways: dict[str, Same]) -> None:
    """Print one part's table."""
    print(f"\n{title}: {len(pairs)} pairs, {sum(each.same for each in pairs)} of one event")
    for name, same in ways.items():
        precision, recall, f1 = figures(pairs, same)
        print(f"  {name:42} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")


def refitted(held: dict[str, StoredStatement]) -> list[float]:
    """Bias and weights fitted on the tuning pairs that nothing rules out."""
    known = {name: report(each) for name, each in held.items()}
    pairs = [each for each in labelled() if each.part == "tune" and possible(known[each.one], known[each.other])]
    return fitted([features(known[each.one], known[each.other]) for each in pairs], [each.same for each in pairs])


def main() -> None:
    """Print the tables."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("shared", type=Path)
    given.add_argument("--part", choices=PARTS, action="append")
    given.add_argument("--show", action="store_true")
    given.add_argument("--fit", action="store_true")
    asked = given.parse_args()
    held = events(asked.shared)
    if asked.fit:
        print(refitted(held))
        return
    ways = {
        "ours": ours(held),
        "same day, pair, type": same_day(held, undated=False),
        "same day or both undated, pair, type": same_day(held, undated=True),
    }
    for part in asked.part or PARTS:
        pairs = [each for each in labelled() if each.part == part]
        show(part, pairs, ways)
        show(f"{part}, one document", [each for each in pairs if each.within], ways)
        show(f"{part}, two documents", [each for each in pairs if not each.within], ways)
        for each in pairs if asked.show else ():
            if ways["ours"](each.one, each.other) != each.same:
                print("missed" if each.same else "wrong ", each.one, "|", held[each.one].quote)
                print("      ", each.other, "|", held[each.other].quote)


if __name__ == "__main__":
    main()
