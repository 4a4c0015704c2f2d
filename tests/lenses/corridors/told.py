"""A note on ways, with statements on some of its words."""

from pathlib import Path
from typing import Any

from dragoman.dossier import Dossier
from tests.lenses.build import document, dossier, said

SEA = "The direct service from Karachi to St Petersburg takes 18 days by sea, its owner says."
RAIL = "Uzbekistan and Pakistan signed a deal on the trans-Afghan railway, which is to cost $4.8 billion by 2027."
WISH = "Pakistan wants the North-South Transport Corridor, a way of 7,200 km."
BLOCK = "The sanctions hinder the long-delayed gas pipeline of Pakistan with Iran."
FINE = "A court may ask $18 billion in fines for the Iran-Pakistan pipeline."
TEXT = " ".join((SEA, RAIL, WISH, BLOCK, FINE))


def opened(folder: Path, text: str = TEXT) -> Dossier:
    """A dossier that holds it, published on 25 May 2023."""
    source = document(text, published="2023-05-25", **_sentences(text))
    read = []
    if RAIL in text:
        read.append(
            said(source, "Uzbekistan and Pakistan signed a deal on the trans-Afghan railway", "event",
                 actor=["Uzbekistan"], recipient=["Pakistan"], action="AGREE", actors=["Uzbekistan", "Pakistan"])
        )  # fmt: skip
    if WISH in text:
        read.append(
            said(source, "Pakistan wants the North-South Transport Corridor", "interest", holder="Pakistan",
                 object="the North-South Transport Corridor", sign="+", actors=["Pakistan"])
        )  # fmt: skip
    if BLOCK in text:
        read.append(
            said(source, "The sanctions hinder the long-delayed gas pipeline of Pakistan with Iran", "influence",
                 cause="The sanctions", effect="the long-delayed gas pipeline of Pakistan with Iran", sign="-")
        )  # fmt: skip
    return dossier(folder / "x.dossier", {source: read})


def _sentences(text: str) -> dict[str, Any]:
    from dragoman.statements import Part, Span

    places, at = [], 0
    for part in text.split(". "):
        end = min(len(text), at + len(part) + 1)
        places.append(Span(at, end))
        at = end + 1
    return {"sentences": tuple(places), "parts": (Part(Span(0, len(text)), "body"),)}
