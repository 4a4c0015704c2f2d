"""What every section of a briefing is made from, gathered once."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from dragoman.dossier import Dossier, Query, StoredDocument, StoredStatement
from dragoman.lenses import Figure, LensResult, Row
from dragoman.lenses.gathered import families_of
from dragoman.lenses.happening import Happening
from dragoman.lenses.model import Model, model_of
from dragoman.lenses.relations import Gathered, Look, look
from dragoman.views.briefing.claim import Claim, claims
from dragoman.views.briefing.excerpt import Excerpt, weightiest
from dragoman.views.briefing.model import Chart, Line, Run
from dragoman.views.briefing.register import Register
from dragoman.views.chart import svg

_SEEN = 6
"""Pairs whose relations are estimated."""
MOST_SEEN = 1000
"""Statements that lenses are asked about where groups have a limit: what they do with more takes minutes."""


class Told(NamedTuple):
    """A line before its passages are numbered: its place and label, its words, and the row that it rests on."""

    place: str
    label: str
    runs: Sequence[Run]
    row: Row


@dataclass(frozen=True)
class Desk:
    """The dossier as asked about, what it holds, and the numbers of its passages.

    `today` is the day up to which things are past. `most` is how many lines a group may have (None: all), `timed`
    whether every event has its line on the page.
    """

    dossier: Dossier
    asked: Query
    documents: Sequence[StoredDocument]
    statements: Sequence[StoredStatement]
    told: Sequence[Happening]
    register: Register
    today: date
    most: int | None = None
    timed: bool = True

    @cached_property
    def held(self) -> dict[str, StoredStatement]:
        """The statements by id."""
        return {each.id: each for each in self.statements}

    @cached_property
    def happenings(self) -> dict[str, Happening]:
        """The events by id."""
        return {each.id: each for each in self.told}

    @cached_property
    def families(self) -> dict[str, str]:
        """The family of near-copies of each document."""
        return families_of(self.documents)

    @cached_property
    def claims(self) -> list[Claim]:
        """What is claimed, events aside, each once however many copies make it."""
        return claims([each for each in self.statements if each.statement.kind != "event"], self.families)

    @cached_property
    def asked_of(self) -> Dossier:
        """What lenses are asked: the dossier, or the weightiest claims and latest events where there is too much."""
        if self.most is None or len(self.statements) <= MOST_SEEN:
            return self.dossier
        discussed = Counter(each.pair for each in self.claims)
        ranked = sorted(self.claims, key=lambda each: (-discussed[each.pair], each.weight))
        dated = [each.main for each in self.told if each.time][::-1]
        due = [each.main for each in ranked if getattr(each.statement, "due", None)]
        chosen = [*dated[: MOST_SEEN // 4], *due[: MOST_SEEN // 4], *(each.main for each in ranked)]
        return Excerpt(self.dossier, weightiest(chosen, self.statements, MOST_SEEN), self.asked)

    @cached_property
    def model(self) -> Model:
        """What is said to hang together."""
        return model_of(self.asked_of, self.asked.as_of)

    @cached_property
    def look(self) -> Look:
        """The relations of the pairs that most is known of."""
        gathered = Gathered(tuple(self.documents), tuple(self.statements), tuple(self.told))
        return look(self.dossier, self.asked, limit=_SEEN, told=gathered)

    @cached_property
    def _results(self) -> dict[str, LensResult]:
        return {}

    def result(self, name: str, ask: Callable[["Desk"], LensResult]) -> LensResult:
        """What a lens says by the day of `as_of`, asked once however many sections want it."""
        if name not in self._results:
            self._results[name] = ask(self)
        return self._results[name]

    def line(self, place: str, label: str, runs: Sequence[Run], row: Row) -> Line:
        """A line on what a lens found, with the passages of its row."""
        told = [self.held[name] for name in row.statements if name in self.held]
        return Line(place, tuple(runs), self.register.cite(place, told), label=label)

    def link(self, name: str) -> str:
        """Where a mark leads that its figure gave as `statement-<id>`."""
        stored = self.held.get(name.removeprefix("statement-"))
        return self.passage([stored] if stored else [])

    def at_event(self, name: str) -> str:
        """Where a mark leads that its figure gave as `event-<id>`: to its line, or to a passage where it has none."""
        return f"#{name}" if self.timed else self.passage(self.happenings[name.removeprefix("event-")].reports)

    def passage(self, told: Sequence[StoredStatement]) -> str:
        """The place of the first passage of these statements."""
        found = self.register.numbers(told)[:1]
        return f"#p{self.register.seen(found)[0]}" if found else "#glance"

    def chart(self, figure: Figure, name: str, link: Callable[[str], str] | None = None) -> Chart:
        """The figure drawn, its ids beginning with `name`, with the passages of its statements."""
        found = [self.held[each] for each in figure.statements if each in self.held]
        numbers = self.register.seen(self.register.numbers(found))
        return Chart(figure.title, svg(figure, name, link), figure.caption, numbers)
