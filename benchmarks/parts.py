"""Labels of parts against annotated texts: precision, recall and F1 per label, and what was hidden from the reader.

    python -m benchmarks.parts SHARED_FOLDER [--show]

The folder holds `gold/seeds.jsonl` with `seeds/`, and `corpus/statements/gold.jsonl` with its `txt/`. An annotated part
names the first words of a passage; it is found when a part with its label covers one of the places where those words
stand, give or take a few characters. A part of ours is right when an annotated part of its label begins in it, or when
it goes on from a part that is right. `hidden` counts characters that we take for something else than running text and
the annotation does not. Parts of nothing but punctuation are left out.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.documents import load
from dragoman.documents.byline import dateline
from dragoman.statements import Document, Part
from dragoman.statements.vocabulary import ASSERTING

SLACK = 12


@dataclass
class Tally:
    """Counts over documents, by label, and examples of errors."""

    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    ours: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    hidden: int = 0
    shown: int = 0
    datelines: int = 0
    characters: int = 0
    errors: list[str] = field(default_factory=list)


def main() -> None:
    """Print the figures for the seeds and for the corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--show", action="store_true", help="list the errors")
    arguments = parser.parse_args()
    statements = arguments.shared / "corpus" / "statements"
    for title, gold, texts in (
        ("seeds", arguments.shared / "gold" / "seeds.jsonl", arguments.shared / "seeds"),
        ("corpus", statements / "gold.jsonl", statements / "txt"),
    ):
        report(title, measure(gold, texts), arguments.show)


def measure(gold: Path, texts: Path) -> Tally:
    """Count over all documents of a gold file."""
    tally = Tally()
    annotated: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in gold.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        known = annotated[record["doc"]]
        if "part" in record:
            known.append((_label(record["part"], known), record["quote"]))
    for name, parts in sorted(annotated.items()):
        count(tally, load(texts / name), parts)
    return tally


def _label(label: str, before: Sequence[tuple[str, str]]) -> str:
    """Titles after the first are headings of sections, as the guidelines came to call them."""
    return "heading" if label == "title" and any(known == "title" for known, _ in before) else label


def count(tally: Tally, document: Document, gold: Sequence[tuple[str, str]]) -> None:
    """Add one document's counts."""
    starts = [(label, list(_places(document.text, quote)), quote) for label, quote in gold]
    for label, places, quote in starts:
        tally.gold[label] += 1
        covered = any(_covers(part, place) for part in document.parts if part.label == label for place in places)
        tally.found[label] += covered
        if not covered:
            got = {document.label_at(place) for place in places}
            tally.errors.append(f"{document.name}: {label} {quote!r} is {', '.join(sorted(got))}")
            tally.shown += label not in ASSERTING and got <= ASSERTING
    _judge(tally, document, starts)


def _judge(tally: Tally, document: Document, starts: Sequence[tuple[str, list[int], str]]) -> None:
    previous = ("", False)
    for part in document.parts:
        tally.characters += len(part.span)
        same = [places for label, places, _ in starts if label == part.label]
        right = any(_covers(part, place) for places in same for place in places) or previous == (part.label, True)
        previous = (part.label, right)
        words = part.span.of(document.text)
        if part.label == "body" or not any(character.isalnum() for character in words):
            continue
        tally.ours[part.label] += 1
        tally.right[part.label] += right
        if not right:
            tally.errors.append(f"{document.name}: not {part.label} {words[:90]!r}")
            tally.datelines += dateline(words) == words
            outside = any(
                _covers(part, place) for label, places, _ in starts if label not in ASSERTING for place in places
            )
            tally.hidden += 0 if part.label in ASSERTING or outside else len(part.span)


def _covers(part: Part, place: int) -> bool:
    return part.span.start - SLACK <= place < part.span.end and abs(part.span.start - place) <= SLACK


def _places(text: str, quote: str) -> Iterator[int]:
    place = text.find(quote)
    while place >= 0:
        yield place
        place = text.find(quote, place + 1)


def report(title: str, tally: Tally, show: bool) -> None:
    """Print one table."""
    print(f"\n{title:14}{'gold':>6}{'ours':>6}{'P':>7}{'R':>7}{'F1':>7}")
    for label in sorted(tally.gold.keys() | tally.ours.keys()):
        gold, ours = tally.gold[label], tally.ours[label]
        precision = tally.right[label] / ours if ours else 0.0
        recall = tally.found[label] / gold if gold else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        print(f"{label:14}{gold:>6}{ours:>6}{precision:>7.2f}{recall:>7.2f}{f1:>7.2f}")
    print(f"hidden: {tally.hidden} of {tally.characters} characters, {tally.datelines} datelines among them")
    print(f"annotated furniture shown: {tally.shown} parts")
    for error in tally.errors if show else ():
        print(" ", error)


if __name__ == "__main__":
    main()
