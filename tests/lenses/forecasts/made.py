"""Forecasts on two neighbours, made up."""

from pathlib import Path
from typing import Any

from dragoman.api import Dossier
from dragoman.dossier import Dossier as Stored
from dragoman.statements import Document, Statement
from tests.lenses.build import document, dossier, said

PAIR = ["Kenya", "Uganda"]
Told = dict[Document, list[Statement]]


def forecast(source: Document, quote: str, hedge: str = "will", **fields: Any) -> Statement:
    """A forecast on these words; `probability` as [low, high], `due` as ISO 8601."""
    bands = {"will": [0.8, 0.95], "likely": [0.55, 0.8], "may": [0.2, 0.6], "unlikely": [0.2, 0.45]}
    own = {
        "proposition": quote,
        "hedge": hedge,
        "probability": bands.get(hedge),
        "factuality": "future",
        "actors": PAIR,
        "dimension": ["trade"],
        **fields,
    }
    if due := own.get("due"):
        first, _, last = str(due).partition("/")
        own["due"] = f"{first}/{last or first}/range"
    return said(source, quote, "forecast", **own)


def article(name: str, text: str, published: str | None = "2019-03-01", **more: Any) -> Document:
    """A document of this text, in one part, with its sentences."""
    return document(text, f"{name}.txt", published, **more)


def opened(folder: Path, told: Told) -> Dossier:
    """A dossier of this, open for writing."""
    made: Stored = dossier(folder / "f.dossier", told)
    made.close()
    return Dossier.open(folder / "f.dossier", write=True)


def bridge(name: str = "a", by: str = "Amina Odhiambo", published: str = "2019-03-01", hedge: str = "will") -> Told:
    """An article with one forecast, due at the end of 2020."""
    quote = f"Kenya {hedge} open the bridge to Uganda by the end of 2020"
    source = article(name, f"{quote}.", published, authors=(by,), publisher="Nile Post")
    due = {"horizon": "by the end of 2020", "due": f"{published}/2020-12-31"}
    return {source: [forecast(source, quote, hedge, **due)]}
