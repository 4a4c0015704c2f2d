"""The type of an event whose two sides are given: cross-validation of a classifier on the PLV sentences.

A classifier is a function that learns from rows and gives a function that names the types of others (`Fit`).
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import sha256
from importlib import import_module
from typing import Any

from dragoman.language import Parse
from dragoman.language.parser import parser
from dragoman.reading.coder import View
from dragoman.reading.coder.clause import heads, told
from dragoman.reading.tree import Tree
from dragoman.statements import Span

FOLDS = 5
Row = dict[str, Any]
Classify = Callable[[Sequence[Row]], list[str]]
Fit = Callable[[Sequence[Row]], Classify]


def label(row: Row) -> str:
    """The type of a row: one of fifteen, RETREAT and CONCEDE being one (YIELD) in this set."""
    return str(row["events"][0]["root"])


def folds(rows: Sequence[Row]) -> list[list[Row]]:
    """Five parts in which every type is spread evenly; rows with the same words stand in the same part.

    Rows are dealt out type by type in the order of the hash of their text, whatever their order in the file.
    """
    parts: list[list[Row]] = [[] for _ in range(FOLDS)]
    dealt: Counter[str] = Counter()
    place: dict[str, int] = {}
    for row in sorted(rows, key=lambda each: (label(each), _hash(each), each["id"])):
        words = _hash(row)
        if words not in place:
            place[words] = dealt[label(row)] % FOLDS
            dealt[label(row)] += 1
        parts[place[words]].append(row)
    return parts


def _hash(row: Row) -> str:
    return sha256(" ".join(row["text"].lower().split()).encode()).hexdigest()


def crossed(rows: Sequence[Row], fit: Fit) -> dict[str, float]:
    """Macro F1 and accuracy over all rows, each classified by what was fitted on the other folds."""
    parts = folds(rows)
    pairs: list[tuple[str, str]] = []
    for held, test in enumerate(parts):
        classify = fit([row for at, part in enumerate(parts) if at != held for row in part])
        pairs += zip(map(label, test), classify(test), strict=True)
    return scores(pairs)


def scores(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Macro F1 over the types of the gold, and the share that is right, of pairs of gold and found."""
    gold, found = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    right = Counter(one for one, other in pairs if one == other)
    f1 = [2 * right[each] / (gold[each] + found[each]) for each in gold]
    return {"macro F1": round(sum(f1) / len(f1), 3), "accuracy": round(sum(right.values()) / len(pairs), 3)}


def marked(row: Row) -> str:
    """The sentence with the two sides marked by words, so that a model of words sees them."""
    text = str(row["marked"])
    for mark, word in (
        ("<s>", " sourcebegin "),
        ("</s>", " sourceend "),
        ("<t>", " targetbegin "),
        ("</t>", " targetend "),
    ):
        text = text.replace(mark, word)
    return text


def svm(rows: Sequence[Row]) -> Classify:
    """The baseline: TF-IDF of one and two words with a linear support vector machine."""
    words = import_module("sklearn.feature_extraction.text").TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    machine = import_module("sklearn.svm").LinearSVC()
    model = import_module("sklearn.pipeline").make_pipeline(words, machine)
    model.fit([marked(row) for row in rows], [label(row) for row in rows])
    return lambda some: [str(each) for each in model.predict([marked(row) for row in some])]


def coder(_rows: Sequence[Row]) -> Classify:
    """The tree-based coder, which learns nothing from the rows."""
    return lambda some: [_coded(*sided(str(row["marked"]))) for row in some]


def sided(text: str) -> tuple[str, dict[str, Span]]:
    """A marked sentence without its marks, and where its two sides stand: `s` and `t`."""
    plain, places = "", dict[str, list[int]]()
    for piece in re.split(r"(</?[st]>)", text):
        if re.fullmatch(r"</?[st]>", piece):
            places.setdefault(piece.strip("</>"), []).append(len(plain))
        else:
            plain += piece
    return plain, {side: Span(min(some), max(some)) for side, some in places.items()}


def _coded(text: str, sides: dict[str, Span]) -> str:
    """The type of the clause that joins the sides, else of the highest that tells one; nothing where none does."""
    for parse in parser().parse(text, [Span(0, len(text))]):
        view = View(Tree(parse), ())
        joining = _joining(parse, sides["s"], sides["t"]) if len(sides) == 2 else set()
        for at in (*(each for each in heads(view) if each in joining), *heads(view)):
            if event := told(view, at):
                return {"CONCEDE": "YIELD", "RETREAT": "YIELD"}.get(event.action, event.action)
    return ""


def _joining(parse: Parse, source: Span, target: Span) -> set[int]:
    """The words on the way from one side to the other, and above it."""
    start, end = parse.head_of(parse.inside(source)), parse.head_of(parse.inside(target))
    if start is None or end is None:
        return set()
    return {*parse.path(start, end), *parse.above(start)} - set(parse.inside(source))
