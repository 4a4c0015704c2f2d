"""One claim of the briefing with all statements that make it, word for word the same in copies of one text."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dragoman.dossier import StoredStatement
from dragoman.lenses.names import pair_of
from dragoman.lenses.order import as_told, came_out
from dragoman.statements import Dimension, Statement
from dragoman.views.briefing.model import Line, Run
from dragoman.views.briefing.register import Register
from dragoman.views.briefing.wording import aside, wording

_NO_WORD = re.compile(r"\W+")
_MOST = 0.6
"""Share of a quote that its shorter copy must have."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What is claimed, and by which statements; the first of them speaks for all."""

    runs: tuple[Run, ...]
    aside: str
    statements: tuple[StoredStatement, ...]

    @property
    def main(self) -> StoredStatement:
        """The statement that came out first."""
        return self.statements[0]

    @property
    def statement(self) -> Statement:
        """The fields of `main`."""
        return self.main.statement

    @property
    def pair(self) -> tuple[str, ...]:
        """The two actors that it is most about."""
        return pair_of(self.statement)

    @property
    def dimension(self) -> Dimension | None:
        """The dimension that it is most about."""
        return self.statement.dimensions[0] if self.statement.dimensions else None

    @property
    def weight(self) -> tuple[float, int, str]:
        """For sorting: what a person judged first, then the surer, then the later. Copies of a text add no weight."""
        sure = self.statement.confidence
        judged = 1.0 if self.main.judgement else sure if sure is not None else 0.5
        return -judged, -came_out(self.main.source.published, date.min).toordinal(), self.main.id

    def line(self, register: Register, place: str, label: str = "") -> Line:
        """The claim as a line whose place on the page begins with `place`."""
        name = f"{place}-{self.main.id}"
        return Line(name, self.runs, register.cite(name, self.statements), self.aside, label)


def claims(statements: Iterable[StoredStatement], families: Mapping[str, str]) -> list[Claim]:
    """The statements with those put together that read the same, in their order.

    Those of near-copies of one text (`families` by document) are put together too where they stand on the same words,
    or on a part of them, though their fields differ.
    """
    heads: dict[tuple[object, ...], _Head] = {}
    copies: dict[tuple[object, ...], list[_Head]] = defaultdict(list)
    found: list[_Head] = []
    many = {name for name, count in Counter(families.values()).items() if count > 1}
    for each in statements:
        said, by = wording(each), aside(each)
        key = (each.statement.kind, _plain("".join(run.text for run in said) + by))
        family = families.get(each.source.sha256, "")
        near = copies[each.statement.kind, family, pair_of(each.statement)] if family in many else []
        words = _plain(each.quote) if family in many else ""
        head = heads.get(key) or next((other for other in near if other.copied(each, words)), None)
        if head is None:
            head = _Head(said, by, words, [])
            found.append(head)
            near.append(head)
        heads.setdefault(key, head)
        head.held.append(each)
    return [Claim(each.runs, each.aside, tuple(sorted(each.held, key=as_told))) for each in found]


@dataclass(slots=True)
class _Head:
    """A claim in the making: as the first of its statements puts it."""

    runs: tuple[Run, ...]
    aside: str
    words: str
    held: list[StoredStatement]

    def copied(self, other: StoredStatement, words: str) -> bool:
        """Whether a statement of another copy stands on the same words, or the shorter on most of the longer."""
        if any(each.source.sha256 == other.source.sha256 for each in self.held):
            return False
        short, long = sorted((self.words, words), key=len)
        return len(short) >= _MOST * len(long) and short in long


def _plain(text: str) -> str:
    return _NO_WORD.sub(" ", text).casefold()
