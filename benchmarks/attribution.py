"""How well statements are given to their speakers, on annotated documents that do not belong to this project.

    python -m benchmarks.attribution SHARED

SHARED holds gold/seeds.jsonl, seeds/, corpus/statements/gold.jsonl and corpus/statements/txt/. Asked of the spans of
the annotated statements: the speaker as `gold/score.py` compares him, the stance, and among statements whose speaker is
not the author how many are found. `pairs` are the rule reader's statements that match annotated ones, asked of the
reader's own spans. `held out` is every fifth document of the corpus; the others were looked at.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.reader import matches
from dragoman.documents import load
from dragoman.language import analyse
from dragoman.language.parser import parser
from dragoman.reading import RuleReader
from dragoman.reading.attribution import Voices, voices
from dragoman.statements import AUTHOR, Attribution, Kind, Span, Statement

FOLDS = 5
HEAD = ("speaker", "stance", "P", "R", "F1", "pairs")
WAYS: dict[str, Callable[["Case"], Attribution]] = {
    "author": lambda _: Attribution(),
    "patterns": lambda case: case.patterns.at(case.span, beliefs=case.kind != "interest"),
    "trees": lambda case: case.trees.of(case.span, case.kind),
}
OWN: dict[str, Callable[["Case"], Attribution]] = WAYS | {
    "patterns": lambda case: case.read or Attribution(),
}


@dataclass(frozen=True)
class Case:
    """A stretch that states something of a kind, who really does, and the voices of its document."""

    span: Span
    kind: Kind
    gold: dict[str, Any]
    patterns: Voices
    trees: Voices
    read: Attribution | None = None


def cases(folder: Path, gold: Path) -> Iterator[tuple[int, list[Case], list[Case]]]:
    """For every document its place, the annotated statements, and those that the rule reader found of them."""
    by_document: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in gold.read_text("utf-8").splitlines():
        record = json.loads(line)
        by_document[record["doc"]] += [record] if "kind" in record else []
    for place, name in enumerate(sorted(by_document)):
        document = load(folder / name)
        analysis = analyse(document)
        parses = parser().parse(document.text, [each.span for each in analysis.sentences])
        heard = voices(analysis), voices(analysis, parses)
        found, told, paired = list(RuleReader().read(document)), [], []
        for record in by_document[name]:
            start = document.text.find(record["quote"])
            span = Span(start, start + len(record["quote"]))
            told.append(Case(span, record["kind"], record, *heard))
            if same := _taken(found, record["kind"], span):
                paired.append(Case(same.span, record["kind"], record, *heard, same.attribution))
        yield place, told, paired


def _taken(found: list[Statement], kind: str, span: Span) -> Statement | None:
    """The statement that matches best, which then is no longer there to be matched."""
    same = [each for each in found if each.kind == kind and matches(each.span, span)]
    best = max(same, key=lambda each: each.span.shared(span), default=None)
    if best:
        found.remove(best)
    return best


def figures(told: list[Case], paired: list[Case], way: str) -> tuple[float, ...]:
    """What `HEAD` names, for one way of attributing."""
    said = [(case.gold, WAYS[way](case)) for case in told]
    speaker = [_same(gold, each) for gold, each in said]
    stance = [gold["stance"] == each.stance for gold, each in said]
    right = sum(_same(gold, each) for gold, each in said if gold["speaker"] != AUTHOR)
    named, wanted = sum(each.speaker != AUTHOR for _, each in said), sum(g["speaker"] != AUTHOR for g, _ in said)
    pairs = [_same(case.gold, OWN[way](case)) for case in paired]
    precision, recall = right / max(named, 1), right / max(wanted, 1)
    harmonic = 2 * right / max(named + wanted, 1)
    shares = (sum(each) / max(len(each), 1) for each in (speaker, stance))
    return (*shares, precision, recall, harmonic, sum(pairs) / max(len(pairs), 1))


def _same(gold: dict[str, Any], said: Attribution) -> bool:
    return str(gold["speaker"]).casefold() == said.speaker.casefold()


def show(title: str, told: list[Case], paired: list[Case]) -> None:
    """Print one set's table."""
    others = sum(case.gold["speaker"] != AUTHOR for case in told)
    print(f"\n{title}: {len(told)} statements, {others} not the author's, {len(paired)} pairs")
    print(f"  {'':9}" + "".join(f"{each:>9}" for each in HEAD))
    for way in WAYS:
        print(f"  {way:9}" + "".join(f"{each:9.3f}" for each in figures(told, paired, way)))


def main() -> None:
    """Print the tables."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("shared", type=Path)
    shared = given.parse_args().shared
    statements = shared / "corpus" / "statements"
    corpus = list(cases(statements / "txt", statements / "gold.jsonl"))
    held = [each for each in corpus if each[0] % FOLDS == 0]
    seeds = list(cases(shared / "seeds", shared / "gold" / "seeds.jsonl"))
    for title, chosen in (("corpus", corpus), ("held out", held), ("seeds", seeds)):
        show(title, [case for _, told, _ in chosen for case in told], [case for _, _, some in chosen for case in some])


if __name__ == "__main__":
    main()
