"""How well the rule reader reads, on annotated documents that do not belong to this project.

    python -m benchmarks.reader SHARED                  the scores of the rules, on the seeds and on the corpus
    python -m benchmarks.reader SHARED --measure        count anew how often each rule is right, into data/precision.csv
    python -m benchmarks.reader SHARED --embedded       the scores of the embedded reader on the seeds
    python -m benchmarks.reader SHARED --embedded OUT   and, with the models of the folds that training left in OUT, of
                                                        the whole reader on what was held out from each

SHARED holds gold/seeds.jsonl, gold/score.py, seeds/, corpus/statements/gold.jsonl and corpus/statements/txt/. The
rules' precision is counted on the corpus; so the corpus is scored by cross-validation over documents, and the seeds,
on which nothing was counted, as they are.
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.documents import load
from dragoman.intake.reader import Reader
from dragoman.language import analyse
from dragoman.reading import RuleReader, precision
from dragoman.reading.embedded import EmbeddedReader
from dragoman.reading.rules import RULES, applying
from dragoman.statements import KINDS, Document, Kind, Span, to_record
from training.statements.score import overlap

FOLDS = 5
Counts = dict[tuple[Kind, str], tuple[int, int]]


@dataclass(frozen=True)
class Corpus:
    """Annotated documents: where they are, their gold, and the spans of each document's statements by kind."""

    folder: Path
    gold: Path

    def documents(self) -> list[Document]:
        """The documents that have gold, in order of name."""
        names = {json.loads(line)["doc"] for line in self.gold.read_text("utf-8").splitlines()}
        return [load(self.folder / name) for name in sorted(names)]

    def spans(self, document: Document) -> dict[Kind, list[Span]]:
        """Where the gold statements of a document stand."""
        found: dict[Kind, list[Span]] = defaultdict(list)
        for line in self.gold.read_text("utf-8").splitlines():
            record = json.loads(line)
            if record["doc"] == document.name and "kind" in record:
                start = document.text.find(record["quote"])
                found[record["kind"]].append(Span(start, start + len(record["quote"])))
        return found


def matches(first: Span, second: Span) -> bool:
    """As the scorer has it: half of the shorter is shared, and the longer is at most six times the shorter."""
    return overlap(first, second) >= 0.5


def counted(corpus: Corpus, documents: list[Document]) -> Counts:
    """How often each rule hits in the documents, and how often a gold statement of its kind is there."""
    hit, right = Counter[tuple[Kind, str]](), Counter[tuple[Kind, str]]()
    for document in documents:
        gold = corpus.spans(document)
        for kind, rule, span in _hits(document):
            hit[kind, rule] += 1
            right[kind, rule] += any(matches(span, each) for each in gold[kind])
    return {key: (hit[key], right[key]) for key in _every_rule()}


def _hits(document: Document) -> Iterator[tuple[Kind, str, Span]]:
    for sentence in analyse(document).sentences:
        for kind in RULES:
            found = {(hit.rule.name, hit.span) for hit in applying(kind, document.text, sentence)}
            yield from ((kind, name, span) for name, span in sorted(found))


def _every_rule() -> list[tuple[Kind, str]]:
    return [(kind, rule.name) for kind, (rules, _) in RULES.items() for rule in rules]


def predicted(documents: list[Document], reader: Reader | None = None) -> list[dict[str, Any]]:
    """What a reader finds, the rules if none is given, as records with the file's name."""
    reader = reader or RuleReader()
    return [{"doc": each.name, **to_record(statement)} for each in documents for statement in reader.read(each)]


def crossed(corpus: Corpus) -> list[dict[str, Any]]:
    """What the reader finds in each fold when rules are counted on the others."""
    documents, found = corpus.documents(), []
    kept = precision.table
    for fold in range(FOLDS):
        others = [each for at, each in enumerate(documents) if at % FOLDS != fold]
        counts = counted(corpus, others)
        precision.table = lambda counts=counts: counts  # type: ignore[assignment]
        found += predicted([each for at, each in enumerate(documents) if at % FOLDS == fold])
    precision.table = kept
    return found


def held_out(corpus: Corpus, out: Path) -> tuple[list[str], list[dict[str, Any]]]:
    """The documents of the folds whose models lie in a folder, and what each fold's finds in its own."""
    documents, names, found = corpus.documents(), list[str](), list[dict[str, Any]]()
    for fold in range(FOLDS):
        if (out / f"fold{fold}" / "statements.onnx").is_file():
            own = documents[fold::FOLDS]
            names += [each.name for each in own]
            found += predicted(own, EmbeddedReader(out / f"fold{fold}"))
    return names, found


def part(corpus: Corpus, names: list[str], folder: Path) -> Corpus:
    """The corpus with the gold of some documents alone, kept in a folder."""
    lines = corpus.gold.read_text("utf-8").splitlines()
    path = folder / "gold.jsonl"
    path.write_text("\n".join(each for each in lines if json.loads(each)["doc"] in names) + "\n", encoding="utf-8")
    return Corpus(corpus.folder, path)


def embedded(shared: Path, seeds: Corpus, texts: Corpus, out: Path | None) -> None:
    """Print the scores of the embedded reader."""
    found = predicted(seeds.documents(), EmbeddedReader())
    show("seeds (5 documents, not learnt from)", scores(shared, seeds, found))
    if out is None:
        return
    names, found = held_out(texts, out)
    with tempfile.TemporaryDirectory() as folder:
        chosen = part(texts, names, Path(folder))
        show(f"corpus ({len(names)} documents, each read by a model not trained on it)", scores(shared, chosen, found))


def scores(shared: Path, corpus: Corpus, found: list[dict[str, Any]]) -> dict[str, Any]:
    """What the scorer says of them."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(record) + "\n" for record in found)
        file.flush()
        command = [sys.executable, str(shared / "gold" / "score.py"), str(corpus.gold), file.name]
        printed = subprocess.run(
            [*command, "--docs", str(corpus.folder), "--json"], check=True, capture_output=True, text=True
        ).stdout
    report: dict[str, Any] = json.loads(printed)
    return report


def show(title: str, report: dict[str, Any]) -> None:
    """Print one report as rows."""
    print(f"\n{title}")
    rows = {**report["kinds"], "micro": report["micro"], "tight": report["tight"]}
    for name, row in rows.items():
        print(
            f"  {name:<11} gold {row['gold']:5d}  found {row['predicted']:5d}  "
            f"P {row['precision']:.3f}  R {row['recall']:.3f}  F1 {row['f1']:.3f}"
        )
    print("  " + ", ".join(f"{key} {value:.2f}" for key, value in sorted(report["attributes"].items())))


def measure(corpus: Corpus) -> None:
    """Write the counts of the whole corpus where the reader looks for them."""
    path = Path(precision.__file__).parent / "data" / "precision.csv"
    with path.open("w", encoding="utf-8", newline="\n") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("kind", "rule", "hits", "right"))
        rows.writerows((*key, *count) for key, count in counted(corpus, corpus.documents()).items())
    print(f"wrote {path}")


def main() -> None:
    """Measure or score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--measure", action="store_true", help="count the rules' hits anew")
    parser.add_argument("--embedded", nargs="?", type=Path, const=Path(), help="score the embedded reader")
    given = parser.parse_args()
    seeds = Corpus(given.shared / "seeds", given.shared / "gold" / "seeds.jsonl")
    texts = Corpus(
        given.shared / "corpus" / "statements" / "txt", given.shared / "corpus" / "statements" / "gold.jsonl"
    )
    if given.measure:
        measure(texts)
        return
    if given.embedded is not None:
        embedded(given.shared, seeds, texts, given.embedded if given.embedded.name else None)
        return
    show("seeds (5 documents, nothing counted on them)", scores(given.shared, seeds, predicted(seeds.documents())))
    show(f"corpus (181 documents, {FOLDS}-fold cross-validation)", scores(given.shared, texts, crossed(texts)))
    assert set(RULES) == set(KINDS)


if __name__ == "__main__":
    main()
