"""What is said to hang on an issue: conditions that wait for its end, and what it is said to lead to."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dragoman.dossier import StoredStatement
from dragoman.lenses.alike import LIKE, alike, overlap, words
from dragoman.lenses.irritants.issue import Issue
from dragoman.statements import Condition, Influence


@dataclass(frozen=True, slots=True)
class Link:
    """One thing that hangs on an issue: how (`blocks`, `may lead to`, `harms`), what, and which statement says so."""

    how: str
    what: str
    told: StoredStatement

    def __str__(self) -> str:
        return f"{self.how}: {self.what}"


_MARKS = {"necessary": "blocks", "sufficient": "leads to", "enabling": "may lead to"}


def links(issue: Issue, told: Iterable[StoredStatement]) -> list[Link]:
    """What hangs on the issue: of the conditions and influences told within its stretch, or in like words."""
    found = []
    for each in told:
        here = _within(issue, each)
        said: Any = each.statement
        if isinstance(said, Condition) and _told(issue, said.antecedent, said.actors, here):
            found.append(Link(_MARKS[said.relation], _plain(said.consequent), each))
        elif isinstance(said, Influence) and _told(issue, said.cause, said.actors, here):
            found.append(Link("harms" if said.sign == "-" else "leads to", _plain(said.effect), each))
    return [each for each in found if len(each.what.split()) > 1 and not _itself(issue, each)]


def _within(issue: Issue, stored: StoredStatement) -> bool:
    if not issue.stretch or issue.stretch.document != stored.source.sha256:
        return False
    return issue.stretch.span.contains(stored.statement.span)


def _told(issue: Issue, words_: str, actors: Iterable[str], here: bool) -> bool:
    """Within an item everything told of is about it; elsewhere the words must be like its own."""
    stems = words(words_, (*actors, *issue.irritant.dyad, *issue.irritant.actors))
    if here:
        return bool(stems)
    return alike(issue.words, stems) and overlap(stems, issue.words) >= LIKE


def _itself(issue: Issue, link: Link) -> bool:
    """Whether what is led to is the issue."""
    return alike(issue.words, words(link.what, link.told.statement.actors))


def _plain(text: str) -> str:
    return " ".join(text.split()).removeprefix("not that ")
