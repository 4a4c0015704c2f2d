"""How well the slots of a statement are filled when its kind and place are given, on annotated documents.

    python -m benchmarks.slots SHARED [--trees FILE] [--errors KIND]

SHARED is as for `benchmarks/reader.py`. For slots that hold words: the share in which at least half of the annotator's
content words are found (`half`), and in which the content words of both agree by half (F1 of the two sets, `F`). Words
are compared by their stems. For slots that hold actors: F1 of the sets, as `score.py` has it. Each figure is given for
the rules, which are run on the same places, and for the trees. `--trees` keeps the trees between runs; `--errors`
prints what is wrong in a kind, on the documents that are not held out.
"""

import argparse
import json
import pickle
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.documents import load
from dragoman.language import analyse
from dragoman.language.parse import Parse
from dragoman.language.parser import parser
from dragoman.reading.attribution import voices
from dragoman.reading.forms import bases
from dragoman.reading.scene import Scene
from dragoman.reading.slots import slots
from dragoman.reading.slots.rules import ruled
from dragoman.statements import Document, Span

WORDS = {
    "condition": ("antecedent", "consequent"),
    "influence": ("cause", "effect"),
    "interest": ("object",),
    "irritant": ("issue",),
    "forecast": ("proposition", "hedge"),
}
EXACT = {"interest": ("holder",), "event": ("date",), "forecast": ("horizon",)}
SETS = {"event": ("actor", "recipient"), "assessment": ("dyad",), "irritant": ("dyad",), "condition": ("agent",)}
FOLDS = 5
_EMPTY = frozenset(
    """a an the of to in on at by for with from and or but if unless as than that this these those its their his her our
    your my it they he she we you i who which what there here be is are was were been being am have has had having do
    does did will would can could may might must should shall not no n't s so then such more most very also into about
    over up out off only any all some each other own same both between among because while until when where
    how""".split()
)


@dataclass(frozen=True)
class Case:
    """An annotated statement and what was filled in, by the rules and by the trees."""

    gold: dict[str, Any]
    found: dict[str, dict[str, Any]]
    paths: dict[str, str]


def stem(word: str) -> str:
    """One form for all inflected forms of a word."""
    low = re.sub(r"['’]s?$", "", word.lower())
    shortest = min(bases(low), key=lambda each: (len(each), each)) if len(low) > 3 else low
    return shortest.removesuffix("e") if len(shortest) > 3 else shortest


def content(words: str | None) -> set[str]:
    """The stems of the content words of a phrase."""
    found = re.findall(r"\w[\w'’]*", words or "")
    return {stem(each) for each in found if each.lower() not in _EMPTY}


def half(gold: str, found: str | None) -> bool:
    """Whether at least half of the annotator's content words are there."""
    wanted = content(gold)
    return 2 * len(wanted & content(found)) >= len(wanted)


def agree(gold: str, found: str | None) -> bool:
    """Whether the two phrases' content words agree by half."""
    one, other = content(gold), content(found)
    return 4 * len(one & other) >= len(one) + len(other)


def overlap(gold: list[str], found: Any) -> float:
    """F1 of two sets of names."""
    one, other = {each.casefold() for each in gold}, {each.casefold() for each in found or ()}
    return 2 * len(one & other) / (len(one) + len(other))


def same(gold: str | None, found: str | None) -> bool:
    """Whether the values are the same but for capitals."""
    return (gold or "").casefold() == (found or "").casefold()


def figures(case: Case) -> Iterator[tuple[str, str, float]]:
    """What is right in a case: slot and measure, reader, figure."""
    kind = case.gold["kind"]
    for reader, found in case.found.items():
        whole = []
        for name in WORDS.get(kind, ()):
            gold = case.gold[name]
            whole.append(half(gold, found.get(name)))
            yield f"{kind} {name} half", reader, whole[-1]
            yield f"{kind} {name} F", reader, agree(gold, found.get(name))
        if len(whole) > 1 and kind != "forecast":
            yield f"{kind} both half", reader, all(whole)
        for name in EXACT.get(kind, ()):
            yield f"{kind} {name} exact", reader, same(case.gold.get(name), found.get(name))
        for name in SETS.get(kind, ()):
            if case.gold.get(name):
                yield f"{kind} {name} set F1", reader, overlap(case.gold[name], found.get(name))


class Trees:
    """Trees of documents, kept in a file between runs where one is given."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._kept: dict[str, tuple[Parse, ...]] = pickle.loads(path.read_bytes()) if path and path.exists() else {}

    def of(self, document: Document) -> tuple[Parse, ...]:
        """The trees of a document."""
        if document.sha256 not in self._kept:
            self._kept[document.sha256] = parser().parse(document.text, document.sentences)
        return self._kept[document.sha256]

    def keep(self) -> None:
        """Write the file."""
        if self._path:
            self._path.write_bytes(pickle.dumps(self._kept))


def cases(folder: Path, gold: Path, trees: Trees, held: bool | None = None) -> Iterator[Case]:
    """Every annotated statement; with `held` only of the documents held out, or only of the others."""
    by_document: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in gold.read_text("utf-8").splitlines():
        record = json.loads(line)
        by_document[record["doc"]].append(record)
    for at, name in enumerate(sorted(by_document)):
        if held is None or held == (at % FOLDS == 0):
            yield from _cases(load(folder / name), [each for each in by_document[name] if "kind" in each], trees)


def _cases(document: Document, gold: list[dict[str, Any]], trees: Trees) -> Iterator[Case]:
    analysis, parses = analyse(document), trees.of(document)
    scene = Scene(analysis, parses, voices(analysis, parses))
    for record in gold:
        start = document.text.find(record["quote"])
        span = Span(start, start + len(record["quote"]))
        filled = slots(record["kind"], span, scene)
        found = {name: each.value for name, each in filled.items()}
        by_rule = {name: each.value for name, each in ruled(record["kind"], span, scene).items()}
        yield Case(record, {"rules": by_rule, "trees": found}, {name: each.path for name, each in filled.items()})


def show(title: str, several: list[Case]) -> None:
    """Print one table."""
    sums: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for case in several:
        for name, reader, figure in figures(case):
            sums[name][reader].append(float(figure))
    print(f"\n{title}\n  {'':<28} {'n':>5}  rules  trees")
    for name, readers in sorted(sums.items()):
        row = "  ".join(f"{sum(each) / len(each):.3f}" for each in readers.values())
        print(f"  {name:<28} {len(readers['trees']):5d}  {row}")


def errors(several: list[Case], kind: str) -> None:
    """Print what is wrong."""
    for case in several:
        wrong = [name for name, reader, figure in figures(case) if reader == "trees" and figure < 0.5]
        if case.gold["kind"] == kind and wrong:
            print(f"\n{case.gold['doc']} {case.gold['quote']!r}\n  {', '.join(wrong)}")
            for name, value in case.found["trees"].items():
                print(f"    {name}: {case.gold.get(name)!r}\n      {value!r}  ({case.paths[name]})")


def main() -> None:
    """Score, or show errors."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("shared", type=Path)
    given.add_argument("--trees", type=Path, help="a file that keeps the trees between runs")
    given.add_argument("--errors", metavar="KIND", help="print what is wrong in a kind")
    asked = given.parse_args()
    trees, corpus = Trees(asked.trees), asked.shared / "corpus" / "statements"
    seen = list(cases(corpus / "txt", corpus / "gold.jsonl", trees, held=False))
    if asked.errors:
        errors(seen, asked.errors)
        return
    unseen = list(cases(corpus / "txt", corpus / "gold.jsonl", trees, held=True))
    show("corpus, four fifths (developed on)", seen)
    show("corpus, the held-out fifth", unseen)
    show("corpus", [*seen, *unseen])
    show("seeds", list(cases(asked.shared / "seeds", asked.shared / "gold" / "seeds.jsonl", trees)))
    trees.keep()


if __name__ == "__main__":
    main()
