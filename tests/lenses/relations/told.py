"""Articles on two neighbours, made up."""

from pathlib import Path
from typing import Any

from dragoman.dossier import Dossier
from dragoman.statements import Document, Statement
from tests.lenses.build import document, dossier, event, said

PAIR = ("Kenya", "Uganda")
Told = dict[Document, list[Statement]]


def judged(source: Document, quote: str, level: float | None, dimension: str = "trade", **fields: Any) -> Statement:
    """A judgement of the relation of the two."""
    own = {"dyad": list(PAIR), "actors": list(PAIR), "dimension": [dimension], "level": level, "trend": "unknown"}
    return said(source, quote, "assessment", **{**own, **fields})


def act(source: Document, quote: str, action: str, time: str | None, **fields: Any) -> Statement:
    """An act of the first towards the second."""
    own = {"action": action, "dimension": ["trade"], **({"time": time} if time else {})}
    return event(source, quote, PAIR[:1], PAIR[1:], **{**own, **fields})


def article(number: int, words: str, published: str | None, **more: Any) -> Document:
    """One document of these words."""
    return document(f"{words}.", f"{number:02}.txt", published, **more)


def judgements(*levels: tuple[str, float], **more: Any) -> Told:
    """An article for each, out on that day, with one judgement of the trade of the two."""
    told: Told = {}
    for number, (day, level) in enumerate(levels):
        words = f"Trade of Kenya and Uganda in article {number} stands at {level}"
        source = article(number, words, day, **more)
        told[source] = [judged(source, words, level)]
    return told


def opened(folder: Path, told: Told, name: str = "x.dossier") -> Dossier:
    """A dossier of this."""
    return dossier(folder / name, told)
