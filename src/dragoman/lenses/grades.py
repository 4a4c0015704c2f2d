"""How reliable people hold a source to be, and how credible an item: Admiralty grades, as acts about `source`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from dragoman.dossier import Act, Dossier, StoredStatement
from dragoman.errors import QueryError
from dragoman.lenses.alike import nearest
from dragoman.ontology.admiralty import UNGRADED, credibility, grade, reliability
from dragoman.statements import AUTHOR, UNNAMED

ABOUT = "source"


@dataclass(frozen=True, slots=True)
class Grades:
    """The grades that stand: of sources by their names in small letters, of items by statement id.

    `authors` are those of each document by its hash.
    """

    sources: Mapping[str, str]
    items: Mapping[str, str]
    authors: Mapping[str, tuple[str, ...]]

    def source(self, stored: StoredStatement) -> tuple[str, str]:
        """The name and the letter of the graded source that stands nearest to the words; both empty where none is.

        The speaker first, then who tells of him, the publisher, the authors, the document.
        """
        for name in (*reversed(stored.statement.attribution.chain), *self._published(stored)):
            if letter := self.sources.get(name.casefold()):
                return name, letter
        return "", ""

    def item(self, stored: StoredStatement) -> str:
        """The figure that a person gave the item; empty where nobody did."""
        return self.items.get(stored.id, "")

    def weight(self, stored: StoredStatement) -> float:
        """The share of its weight that is left to the item: that of its source times its own, where either is graded.

        Where neither is graded, that of an ungraded source.
        """
        letter, figure = self.source(stored)[1], self.item(stored)
        parts = [found.weight for name in (letter, figure) if name and (found := grade(name))]
        if not parts:
            return UNGRADED
        return parts[0] * parts[1] if len(parts) == 2 else parts[0]

    def words(self, stored: StoredStatement) -> str:
        """`B2 (Radio Kisumu)`, `B`, `2`; empty where neither is graded."""
        name, letter = self.source(stored)
        said = letter + self.item(stored)
        return f"{said} ({name})" if name else said

    def _published(self, stored: StoredStatement) -> tuple[str, ...]:
        return tuple(filter(None, (stored.source.publisher, *self.authors.get(stored.source.sha256, ()),
                                   stored.source.name)))  # fmt: skip


def grades(dossier: Dossier) -> Grades:
    """What people graded, the latest word on each."""
    sources: dict[str, str] = {}
    items: dict[str, str] = {}
    for done in dossier.acts(ABOUT):
        if done.body.get("op") == "source":
            sources[str(done.body["source"]).casefold()] = str(done.body["grade"])
        elif done.body.get("op") == "item":
            items.update({name: str(done.body["grade"]) for name in done.statements if name})
    return Grades(sources, items, {each.source.sha256: each.authors for each in dossier.catalogue()})


def grade_source(dossier: Dossier, source: str, letter: str, *, who: str, why: str = "") -> int:
    """Grade a source A to F: an outlet, an author, a speaker or a document, by name; gives the act's number.

    Raises QueryError where no such source is in the dossier, or the grade is none.
    """
    known = sources(dossier)
    name = next((each for each in known if each.casefold() == source.casefold()), None)
    if name is None:
        raise QueryError(f"no source is called {source!r}: {nearest(source, known)}")
    _checked(letter, [each.name for each in reliability()], "a source")
    return _act(dossier, {"op": "source", "source": name, "grade": letter.upper()}, (), who, why)


def grade_item(dossier: Dossier, statement: str, figure: str, *, who: str, why: str = "") -> int:
    """Grade an item (a statement, by id) 1 to 6; gives the act's number. Raises QueryError as `grade_source` does."""
    found = dossier.statement(statement)
    _checked(figure, [each.name for each in credibility()], "an item")
    return _act(dossier, {"op": "item", "grade": figure}, (found.id,), who, why)


def sources(dossier: Dossier) -> list[str]:
    """Every source that may be graded: publishers, authors, documents, speakers; by name."""
    found: dict[str, None] = {}
    for each in dossier.catalogue():
        found |= dict.fromkeys((each.source.publisher, *each.authors, each.source.name))
    for stored in dossier.statements():
        found |= dict.fromkeys(stored.statement.attribution.chain)
    return sorted(name for name in found if name and name not in (AUTHOR, UNNAMED))


def _checked(given: str, known: list[str], what: str) -> None:
    if given.upper() not in known:
        raise QueryError(f"{given!r} is no grade of {what} (there are {', '.join(known)}; `dragoman grade` explains)")


def _act(dossier: Dossier, body: Mapping[str, str], statements: tuple[str, ...], who: str, why: str) -> int:
    when = datetime.now(UTC)
    return dossier.act(Act(about=ABOUT, body=body, who=who, when=when, why=why, statements=statements))[0]
