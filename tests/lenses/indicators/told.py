"""Whether two neighbours will join in a pact, told by two papers, one of them copied."""

from pathlib import Path
from typing import Any

from dragoman.dossier import Dossier
from dragoman.statements import Document, Statement
from tests.lenses.build import document, dossier, event, said

ASKS = "Will Kenya join a lake pact with Uganda?"
ANSWERS = {"yes": "Kenya joins the pact", "no": "Kenya will not join it"}
FIRST = (
    "Kenya and Uganda held a naval drill in May. Kenya closed the border to Uganda in June. "
    "Kenya invited Uganda to talks. "
    "Kenya may some day praise Uganda. Ties of Kenya and Uganda are good."
)
SECOND = "Kenya paid for a Ugandan dam in July. Kenya and Uganda held a naval drill in May."
BOTH = (["Kenya"], ["Uganda"])


def act(source: Document, quote: str, action: str, time: str | None, **more: Any) -> Statement:
    """Something that Kenya does to Uganda."""
    own = {"action": action, "confidence": 0.95, **({"time": time} if time else {}), **more}
    return event(source, quote, *BOTH, **own)


def opened(folder: Path) -> Dossier:
    """A dossier of two papers of two families."""
    first = document(FIRST, "first.txt", "2023-08-01", publisher="The Lake Post")
    second = document(SECOND, "second.txt", "2023-09-01", publisher="The Hill Post")
    told = [
        act(first, "Kenya and Uganda held a naval drill in May", "COOPERATE", "2023-05"),
        act(first, "Kenya closed the border to Uganda in June", "SANCTION", "2023-06"),
        act(first, "Kenya invited Uganda to talks", "REQUEST", None),
        act(first, "Kenya may some day praise Uganda", "SUPPORT", None, factuality="hypothetical"),
        said(
            first, "Ties of Kenya and Uganda are good", "assessment", dyad=["Kenya", "Uganda"],
            actors=["Kenya", "Uganda"], level=5.0, trend="unknown", dimension=["diplomatic"], confidence=0.9,
        ),
    ]  # fmt: skip
    other = [
        act(second, "Kenya paid for a Ugandan dam in July", "AID", "2023-07"),
        act(second, "Kenya and Uganda held a naval drill in May", "COOPERATE", "2023-05"),
    ]
    return dossier(folder / "x.dossier", {first: told, second: other})
