"""A note with a counted list of issues between two neighbours, made up."""

from pathlib import Path
from typing import Any

from dragoman.documents.sentences import sentences
from dragoman.dossier import Dossier
from dragoman.statements import Document, Label, Part, Span, Statement
from tests.lenses.build import document, dossier, said

TEXT = (
    "Three Quarrels To Settle Before The Ugandan President Visits Nairobi\n"
    "The surest way of settling them is for Uganda to open its books.\n"
    "1. Kenyan Customs Hold Up Ugandan Milk\n"
    "Traders complained that milk waits for weeks. Kenya should therefore clarify its rules without delay.\n"
    "2. Uganda Is Said To Shelter Armed Rustlers\n"
    "The herders claim that rustlers sleep in Ugandan barracks. If they bring proof, then it could end the patrols.\n"
    "3. The Island Might Get A Ugandan Radar\n"
    "The island is claimed by both.\n"
    "The mine on the border troubles nobody any more.\n"
)
LIST = "Three Quarrels"
GOAL = "The Ugandan President Visits Nairobi"


def place(words: str) -> list[int]:
    """Where words stand in the text."""
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def note(name: str = "a.txt", published: str | None = "2024-05-20", **more: Any) -> Document:
    """The note, with its lines as parts and its sentences."""

    parts: list[Part] = []
    at = 0
    for line in TEXT.splitlines(keepends=True):
        label: Label = "title" if at == 0 else "heading" if line[0].isdigit() else "body"
        parts.append(Part(Span(at, at + len(line.rstrip())), label))
        at += len(line)
    return document(TEXT, name, published, parts=tuple(parts), sentences=sentences(TEXT, parts), **more)


def irritant(source: Document, quote: str, issue: str, **fields: Any) -> Statement:
    """An irritant of the two."""
    own = {"dyad": ["Kenya", "Uganda"], "actors": ["Kenya", "Uganda"], "status": "open", "confidence": 0.9}
    return said(source, quote, "irritant", issue=issue, **{**own, **fields})


def item(source: Document, number: int, quote: str, issue: str, **fields: Any) -> Statement:
    """An item of the list."""
    of = {"announced": place(LIST), "number": number, "count": 3, "goal": place(GOAL)}
    return irritant(source, quote, issue, item_of=of, deadline=GOAL, **fields)


def listed(source: Document) -> list[Statement]:
    """What the note says."""
    two, both = ["Uganda"], ["Kenya", "Uganda"]
    return [
        item(source, 1, "Kenyan Customs Hold Up Ugandan Milk", "Kenyan Customs Hold Up Ugandan Milk"),
        irritant(source, "milk waits for weeks", "milk waits for weeks", confidence=0.3),
        item(
            source, 2, "The herders claim that rustlers sleep in Ugandan barracks",
            "Uganda Is Said To Shelter Armed Rustlers",
            chain=["herders"], stance="doubts",
        ),
        item(source, 3, "The Island Might Get A Ugandan Radar", "The Island Might Get A Ugandan Radar"),
        irritant(source, "The mine on the border troubles nobody", "The mine on the border", status="resolved"),
        said(
            source, "The surest way of settling them is for Uganda to open its books", "condition", actors=two,
            antecedent="Uganda opens its books", consequent="settling them", relation="necessary", agent=two,
        ),
        said(
            source, "If they bring proof, then it could end the patrols", "condition", actors=both,
            antecedent="they bring proof", consequent="it could end the patrols", relation="enabling", agent=[],
        ),
    ]  # fmt: skip


def opened(folder: Path, *more: Any) -> Dossier:
    """A dossier of the note and of others, each a document with its statements."""
    source = note()
    return dossier(folder / "x.dossier", {source: listed(source), **dict(more)})
