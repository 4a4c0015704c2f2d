"""One event with all reports of it."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from dragoman.dossier import Link, StoredStatement
from dragoman.lenses.names import pair_of
from dragoman.lenses.order import as_told
from dragoman.lenses.standing import Standing, standing
from dragoman.ontology.plover import action
from dragoman.statements import Action, Dimension, Event, Interval

_RANKS: dict[Standing, int] = {"fact": 0, "doubted": 2, "denied": 3}


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as its reports tell it together.

    `id` is that of the report that was told first. `main` is the report that tells most: as a fact, with the most exact
    time, and first. `documents` are those that tell of it; `independent` counts those that are copies of each other
    once. `decided` is what people said of its reports: that they are one, or are none with others.
    """

    id: str
    main: StoredStatement
    reports: tuple[StoredStatement, ...]
    time: Interval | None
    told: Interval | None
    documents: tuple[str, ...]
    independent: int
    standing: Standing
    decided: tuple[Link, ...] = ()

    @property
    def _event(self) -> Event:
        assert isinstance(self.main.statement, Event)
        return self.main.statement

    @property
    def actor(self) -> tuple[str, ...]:
        """Who acts."""
        return self._event.actor or self._event.actors[:2]

    @property
    def recipient(self) -> tuple[str, ...]:
        """Who is acted on."""
        return self._event.recipient

    @property
    def action(self) -> Action:
        """The PLOVER type."""
        return self._event.action

    @property
    def quad(self) -> str:
        """Verbal or material, cooperation or conflict."""
        known = action(self.action)
        return known.quad if known else ""

    @property
    def date(self) -> str | None:
        """The time as the text writes it."""
        return self._event.date

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """The dimensions that any report names."""
        return tuple(dict.fromkeys(name for each in self.reports for name in each.statement.dimensions))

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who tells of it, in the order of the reports."""
        return tuple(dict.fromkeys(each.statement.attribution.speaker for each in self.reports))

    @property
    def pair(self) -> tuple[str, ...]:
        """The two actors that it is most about."""
        return pair_of(self.main.statement)


def happening(reports: Sequence[StoredStatement], families: Mapping[str, str], links: Iterable[Link] = ()) -> Happening:
    """The event that these reports tell of.

    `families` gives the syndication family of each document, `links` what people said of events.
    """
    names = {each.id for each in reports}
    ordered = sorted(reports, key=as_told)
    main = min(ordered, key=_weight)
    documents = tuple(dict.fromkeys(each.source.sha256 for each in ordered))
    first = ordered[0].source.published
    return Happening(
        id=ordered[0].id,
        main=main,
        reports=tuple(ordered),
        time=main.statement.time,
        told=first.interval if first else None,
        documents=documents,
        independent=len({families.get(each, each) for each in documents}),
        standing=standing(each.statement for each in ordered),
        decided=tuple(link for link in links if _speaks_of(link, names)),
    )


def _speaks_of(link: Link, names: Set[str]) -> bool:
    """Whether it put some of these reports together, or keeps one from others."""
    met = sum(name in names for name in link.ids)
    return met >= (2 if link.verdict == "same" else 1)


def _weight(each: StoredStatement) -> tuple[int, int, bool]:
    """How it is told before how exact it is: a claim that its teller calls baseless dates nothing."""
    time = each.statement.time
    length = (time.end - time.start).days if time else 10**7
    return _RANKS.get(standing([each.statement]), 1), length, each.statement.factuality != "fact"
