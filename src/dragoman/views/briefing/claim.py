"""One claim of the briefing with all statements that make it, word for word the same in copies of one text."""

import re
from collections import defaultdict
from collections.abc import Iterable
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


def claims(statements: Iterable[StoredStatement]) -> list[Claim]:
    """The statements with those put together that read the same, in their order."""
    same: dict[tuple[str, str], list[StoredStatement]] = defaultdict(list)
    words: dict[tuple[str, str], tuple[tuple[Run, ...], str]] = {}
    for each in statements:
        said, by = wording(each), aside(each)
        key = (each.statement.kind, _NO_WORD.sub(" ", "".join(run.text for run in said) + by).casefold())
        same[key].append(each)
        words.setdefault(key, (said, by))
    return [Claim(*words[key], tuple(sorted(held, key=as_told))) for key, held in same.items()]
