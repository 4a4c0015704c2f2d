"""A dossier on a canal treaty that two texts disagree on."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dragoman.dossier import Dossier
from dragoman.statements import Document, Statement

from ..build import document, dossier, said

ONE = document(
    "Three steps before Ruritania joins the canal treaty. First, Ruritania must reform its customs. Second, Ruritania "
    "must free the fishermen. Ruritania will not join the canal treaty unless Sylvania lifts its embargo and opens its "
    "ports. The embargo greatly undermines customs reform. Ruritania's customs reform is likely.",
    "one.txt",
    title="Three Steps",
    authors=("Ada Moor",),
)
TWO = document(
    "The minister wrongly says that freeing the fishermen is a condition of the canal treaty. The quarrel over "
    "the lighthouse burdens Ruritania and Sylvania. Higher tolls could help the canal treaty.",
    "two.txt",
    published="2024-06-20",
)
ITEM = {"announced": [0, 11], "goal": [22, 51]}


def item(number: int) -> dict[str, Any]:
    """That a statement is an item of the list of steps."""
    return {"item_of": {**ITEM, "number": number, "count": 3}}


def need(source: Document, quote: str, antecedent: str, consequent: str, **more: Any) -> Statement:
    """A necessary condition, unless it says otherwise."""
    own = {"antecedent": antecedent, "consequent": consequent, "relation": "necessary", "actors": ["Ruritania"], **more}
    return said(source, quote, "condition", **own)


def push(source: Document, quote: str, cause: str, effect: str, **more: Any) -> Statement:
    """An influence that furthers, unless it says otherwise."""
    return said(source, quote, "influence", **{"cause": cause, "effect": effect, "actors": ["Ruritania"], **more})


def statements_one() -> Sequence[Statement]:
    """What the first text says."""
    return (
        need(ONE, "Ruritania must reform its customs", "Ruritania must reform its customs", "x", **item(1)),
        need(ONE, "Ruritania must free the fishermen", "Ruritania must free the fishermen", "x", **item(2)),
        need(
            ONE,
            "Ruritania will not join the canal treaty unless Sylvania lifts its embargo and opens its ports",
            "Sylvania lifts its embargo and opens its ports",
            "Ruritania will join the canal treaty",
            agent=["Sylvania"],
        ),
        push(ONE, "The embargo greatly undermines customs reform", "The embargo", "customs reform", sign="-"),
        said(
            ONE, "Ruritania's customs reform is likely", "forecast", proposition="Ruritania's customs reform",
            hedge="likely", probability=[0.55, 0.8], actors=["Ruritania"], factuality="future",
        ),
    )  # fmt: skip


def statements_two() -> Sequence[Statement]:
    """What the second text says."""
    return (
        need(
            TWO, "freeing the fishermen is a condition of the canal treaty", "freeing the fishermen",
            "Ruritania joins the canal treaty", speaker="minister", stance="rejects",
        ),
        said(
            TWO, "The quarrel over the lighthouse burdens Ruritania and Sylvania", "irritant",
            issue="The quarrel over the lighthouse", dyad=["Ruritania", "Sylvania"], actors=["Ruritania"],
        ),
        need(
            TWO, "Higher tolls could help the canal treaty", "Higher tolls", "Ruritania joins the canal treaty",
            relation="enabling",
        ),
    )  # fmt: skip


def canal(path: Path) -> Dossier:
    """The dossier, open for writing."""
    return dossier(path, {ONE: statements_one(), TWO: statements_two()})
