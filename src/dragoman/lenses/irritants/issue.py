"""Statements of irritants put together by the issue that they tell of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.dossier import Act, StoredDocument, StoredStatement
from dragoman.lenses.alike import alike, grouped, rejoined, sides, words
from dragoman.lenses.irritants.stretch import Stretch, stretches
from dragoman.statements import Irritant

SURE = 0.45
"""The reader's confidence from which a single statement makes an issue of its own."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue: the statements that tell of it, the main one first, and where its own part of a text is.

    `stretch` is that of the item of a list that the text gives it (None: it is no item of one). `sure` says whether
    anything but one unsure statement stands for it.
    """

    told: tuple[StoredStatement, ...]
    stretch: Stretch | None
    sure: bool

    @property
    def main(self) -> StoredStatement:
        """The statement that names the issue: the item of a list, else the surest."""
        return self.told[0]

    @property
    def irritant(self) -> Irritant:
        """The fields of the main statement."""
        return _own(self.main)

    @property
    def pair(self) -> tuple[str, ...]:
        """The two whose relation it burdens, in alphabetical order."""
        return pair(self.main)

    @property
    def words(self) -> frozenset[str]:
        """Stems of its words."""
        return _stems(self.main)


def issues(
    told: Iterable[StoredStatement],
    documents: Mapping[str, StoredDocument],
    families: Mapping[str, str],
    acts: Sequence[Act],
) -> list[Issue]:
    """The issues that irritants tell of.

    One item of a list is one issue, and so is what is told within it; beside that, statements on one pair in like
    words are of one. What a person put together or apart comes last and counts.
    """
    held = sorted((each for each in told if isinstance(each.statement, Irritant)), key=_weightiest)
    found = stretches(held, documents)
    groups = grouped(held, lambda one, other: _same(one, other, found))
    return [_issue(group, found, families) for group in rejoined(groups, acts)]


def pair(stored: StoredStatement) -> tuple[str, ...]:
    """The two whose relation is burdened, in alphabetical order; agencies and office holders as their states."""
    own = _own(stored)
    return tuple(sorted(sides(own.dyad or own.actors)[:2]))


def _own(stored: StoredStatement) -> Irritant:
    assert isinstance(stored.statement, Irritant)
    return stored.statement


def _same(one: StoredStatement, other: StoredStatement, found: Mapping[str, Stretch]) -> bool:
    home, there = found.get(one.id), found.get(other.id)
    if home and there and home.document == there.document:
        return home == there
    return pair(one) == pair(other) and alike(_stems(one), _stems(other))


def _issue(group: Sequence[StoredStatement], found: Mapping[str, Stretch], families: Mapping[str, str]) -> Issue:
    ordered = sorted(group, key=_weightiest)
    main = ordered[0]
    texts = {families.get(each.source.sha256, each.source.sha256) for each in group}
    sure = max(map(_confidence, group)) >= SURE or len(texts) > 1 or _counted(main)
    return Issue(tuple(ordered), found.get(main.id) if _counted(main) else None, sure)


def _stems(stored: StoredStatement) -> frozenset[str]:
    own = _own(stored)
    return words(own.issue, (*own.dyad, *own.actors))


def _confidence(stored: StoredStatement) -> float:
    """1 where a person has looked at it, or the reader does not say."""
    if stored.verdict in ("accept", "edit") or stored.statement.confidence is None:
        return 1.0
    return stored.statement.confidence


def _weightiest(stored: StoredStatement) -> tuple[bool, float, str, int, str]:
    place = stored.source.name, stored.statement.span.start, stored.id
    return not _counted(stored), -_confidence(stored), *place


def _counted(stored: StoredStatement) -> bool:
    """Whether it is an item of a list that the text counts (`five irritants`)."""
    item = stored.statement.item_of
    return item is not None and item.count is not None
