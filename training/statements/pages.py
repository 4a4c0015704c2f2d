"""Annotated documents and coded sentences as the model will meet them: words with features, names, and the gold."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.documents import load, load_bytes
from dragoman.language import analyse
from dragoman.language.parser import parser
from dragoman.reading.tagger.windows import Marked, marked
from dragoman.statements import Document


@dataclass(frozen=True, slots=True)
class Page:
    """A document: its words, the actors named in it (start, end, canonical name), its gold with offsets."""

    name: str
    text: str
    words: tuple[Marked, ...]
    mentions: tuple[tuple[int, int, str], ...]
    gold: tuple[Mapping[str, Any], ...] = ()


def pages(gold: Path, folder: Path, limit: int = 0) -> list[Page]:
    """The documents of a folder that a gold file annotates, in order of name; `limit` of them at the most (0: all).

    Raises ValueError where a quote does not stand in its document.
    """
    told: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in gold.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if "kind" in record:
            told[record["doc"]].append(record)
    names = sorted(told)[: limit or None]
    return [page(load(folder / name), told[name]) for name in names]


def page(document: Document, gold: Sequence[dict[str, Any]] = ()) -> Page:
    """A document analysed and parsed, its gold with offsets."""
    analysis = analyse(document)
    parses = parser().parse(document.text, [each.span for each in analysis.sentences])
    named = ((each.span.start, each.span.end, each.actor) for one in analysis.sentences for each in one.mentions)
    placed = tuple(_placed(document, each) for each in gold)
    return Page(document.name, document.text, tuple(marked(analysis, parses)), tuple(named), placed)


def sentence_page(text: str, name: str) -> Page:
    """A sentence by itself, as a document."""
    return page(load_bytes(text.encode(), f"{name}.txt"))


def _placed(document: Document, record: dict[str, Any]) -> dict[str, Any]:
    start = document.text.find(record["quote"])
    if start < 0:
        raise ValueError(f"{document.name}: not in the text: {record['quote'][:60]!r}")
    return {**record, "start": start, "end": start + len(record["quote"])}
