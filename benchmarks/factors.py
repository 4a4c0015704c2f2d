"""How well claims of conditions and influences are grouped, on pairs from texts that do not belong to this project.

    python -m benchmarks.factors SHARED [--part tune|test] [--show]
    python -m benchmarks.factors SHARED --fit

SHARED holds corpus/statements/gold.jsonl and corpus/statements/txt/. The labels are in same_factor.csv: where two
claims stand in the texts, and whether a person would make one factor of them (its opposite included); how they were
made is said in docs/model.md. The actors and dimensions are those of the annotated statement that shares most with the
words. Each pair is asked by itself. `--show` lists the pairs that ours gets wrong; `--fit` prints the weights of
lenses/model/sameness.py, from the labels of the part for tuning alone.
"""

import argparse
import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.logistic import fitted
from dragoman.documents import load
from dragoman.dossier import Cited, StoredStatement
from dragoman.lenses.model.claim import Claim, claim
from dragoman.lenses.model.sameness import THRESHOLD, features, likeness
from dragoman.statements import Condition, Document, Span

PARTS = ("tune", "test")
Same = Callable[[Claim, Claim], bool]
_SMALL = frozenset(
    "a an the of to in on for by with and or that is are was were be will would it its their his".split()
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims (None: nothing that could be one), whether they are one factor, and their part of the set."""

    one: Claim | None
    other: Claim | None
    same: bool
    part: str


def labelled(shared: Path) -> list[Pair]:
    """The labels, on the words that they were made on."""
    folder = shared / "corpus" / "statements"
    annotated = _annotated(folder / "gold.jsonl")
    document = cache(lambda name: load(folder / "txt" / name))

    def made(name: str, start: str, end: str) -> Claim | None:
        return _claim(document(name), Span(int(start), int(end)), annotated)

    with (Path(__file__).parent / "same_factor.csv").open(encoding="utf-8", newline="") as file:
        return [
            Pair(
                made(row["doc"], row["start"], row["end"]),
                made(row["other_doc"], row["other_start"], row["other_end"]),
                row["same"] == "yes",
                row["part"],
            )
            for row in csv.DictReader(file)
        ]


def _annotated(gold: Path) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = {}
    for line in gold.read_text("utf-8").splitlines():
        record = json.loads(line)
        if "actors" in record:
            found.setdefault(record["doc"], []).append(record)
    return found


def _claim(source: Document, span: Span, annotated: dict[str, list[dict[str, object]]]) -> Claim | None:
    """The words as one side of a statement with the actors and dimensions of the annotation; None as `claim` has it."""
    near = max(annotated[source.name], key=lambda record: _shared(source, span, record))
    words = span.of(source.text)
    said = Condition(
        document=source.sha256,
        span=span,
        actors=tuple(near["actors"]),  # type: ignore[arg-type]
        dimensions=tuple(near["dimension"]),  # type: ignore[arg-type]
        antecedent=words,
        consequent=words,
    )
    cited = Cited(source.sha256, source.name, source.title, source.publisher, source.published, source.url)
    return claim(words, StoredStatement(f"{source.name}-{span.start}", said, said, cited, words, 1))


def _shared(source: Document, span: Span, record: dict[str, object]) -> int:
    quote = str(record["quote"])
    at = source.text.find(quote)
    return span.shared(Span(at, at + len(quote))) if at >= 0 else 0


def ours(one: Claim, other: Claim) -> bool:
    """As the program groups."""
    return likeness(one, other) >= THRESHOLD


def same_words(share: float) -> Same:
    """Half of the words, or another share of all that either has (Jaccard), small ones left out."""

    def same(one: Claim, other: Claim) -> bool:
        first, second = (_words(each) for each in (one, other))
        return bool(first & second) and len(first & second) >= share * len(first | second)

    return same


def _words(each: Claim) -> set[str]:
    return set(re.findall(r"[a-z]+", each.text.casefold())) - _SMALL


def asked(pair: Pair, same: Same) -> bool:
    """Whether the two are taken for one."""
    return bool(pair.one and pair.other and same(pair.one, pair.other))


def figures(pairs: Sequence[Pair], same: Same) -> tuple[float, float, float]:
    """Precision, recall and F1 of `same` on the pairs."""
    count = Counter((each.same, asked(each, same)) for each in pairs)
    right, wrong, missed = count[True, True], count[False, True], count[True, False]
    return right / max(right + wrong, 1), right / max(right + missed, 1), 2 * right / max(2 * right + wrong + missed, 1)


def refitted(pairs: Sequence[Pair]) -> list[float]:
    """Bias and weights fitted on the pairs."""
    held = [(features(each.one, each.other), each.same) for each in pairs if each.one and each.other]
    return fitted([given for given, _ in held], [same for _, same in held])


def main() -> None:
    """Print the tables."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("shared", type=Path)
    given.add_argument("--part", choices=PARTS, action="append")
    given.add_argument("--show", action="store_true")
    given.add_argument("--fit", action="store_true")
    told = given.parse_args()
    held = labelled(told.shared)
    if told.fit:
        print(refitted([each for each in held if each.part == "tune"]))
        return
    ways: dict[str, Same] = {
        "ours": ours,
        "same words (all)": same_words(1.0),
        "same words (half)": same_words(0.5),
        "same words (a third)": same_words(1 / 3),
    }
    for part in told.part or PARTS:
        pairs = [each for each in held if each.part == part]
        print(f"\n{part}: {len(pairs)} pairs, {sum(each.same for each in pairs)} of one factor")
        for name, same in ways.items():
            precision, recall, f1 = figures(pairs, same)
            print(f"  {name:24} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
        for each in pairs if told.show else ():
            if asked(each, ours) != each.same:
                print("missed" if each.same else "wrong ")
                if each.one and each.other:
                    print("   ", [round(one, 2) for one in features(each.one, each.other)])
                for one in filter(None, (each.one, each.other)):
                    print("   ", one.stored.id, sorted(one.stems), sorted(one.actors), "|", " ".join(one.text.split()))


if __name__ == "__main__":
    main()
