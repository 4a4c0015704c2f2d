"""Whether an issue burdens the relation now, is only alleged, may yet come, or is settled; and since when."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.dossier import StoredStatement
from dragoman.lenses.order import as_told
from dragoman.statements import AUTHOR, Irritant
from dragoman.statements.vocabulary import Status

_CLAIMED = re.compile(
    r"\b(?:accus\w+|alleg\w+|claim(?:s|ed|ing)?|hint(?:s|ed|ing)?|innuendo|reported(?:ly)?|rumou?r\w*|talk of|"
    r"purported\w*)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:might|could|may|would|potential(?:ly)?|possib\w+|risk(?:s|ing)? of|threatens? to|looming|prospect of)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Change:
    """The status from a document on, and the statement that gives it."""

    status: Status
    told: StoredStatement


def status(stored: StoredStatement) -> Status:
    """The status that one statement gives: what the reader says, unless the words or their teller say it is less.

    Settled is what the reader calls so. Alleged is what the author doubts or rejects, leaves to a source, or words as
    a claim; potential what is told as possible or still to come.
    """
    said = stored.statement
    assert isinstance(said, Irritant)
    if said.status != "open" or stored.edited:
        return said.status
    words = f"{said.issue} {stored.quote}"
    held = said.attribution
    if held.stance in ("doubts", "rejects") or said.factuality == "counterfact" or _CLAIMED.search(words):
        return "alleged"
    if held.stance == "reports" and held.speaker != AUTHOR:
        return "alleged"
    return "potential" if said.factuality not in ("fact", "probable") or _TO_COME.search(said.issue) else "open"


def history(told: Iterable[StoredStatement], families: Mapping[str, str]) -> tuple[Change, ...]:
    """The status by each text that changes it, in the order in which they came out; copies of one text are one.

    Within a text the first of `told` (the item of a list, else the surest statement) gives it.
    """
    first: dict[str, StoredStatement] = {}
    for each in told:
        first.setdefault(families.get(each.source.sha256, each.source.sha256), each)
    found: list[Change] = []
    for each in sorted(first.values(), key=as_told):
        now = status(each)
        if not found or found[-1].status != now:
            found.append(Change(now, each))
    return tuple(found)
