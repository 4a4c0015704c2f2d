"""The ledger: every forecast of a dossier, with what people said of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dragoman.dossier import Dossier, Query, StoredDocument, StoredStatement
from dragoman.errors import QueryError
from dragoman.lenses.forecasts.condition import condition
from dragoman.lenses.forecasts.entry import Entry
from dragoman.lenses.forecasts.horizon import horizon
from dragoman.lenses.forecasts.likelihood import likelihood
from dragoman.lenses.forecasts.question import numbered, stems
from dragoman.lenses.forecasts.ruling import ABOUT, UNRULED, Ruling, amended, rulings, together
from dragoman.lenses.gathered import gathered
from dragoman.lenses.names import pair_name, pair_of
from dragoman.lenses.order import as_told
from dragoman.statements import AUTHOR, UNNAMED, Forecast, Interval

_NOBODY = frozenset({"staff", "staff writer", "editor", "editors", "editorial", "editorial board", "agencies", "admin"})
"""Bylines that name no author."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The forecasts, by the day they were made and their place, and the day on which they are looked at.

    `day` is that of the question, else the last on which a document came out or something came of a forecast; None
    where no day is known. `notes` say
    what was left out.
    """

    entries: tuple[Entry, ...]
    day: date | None
    notes: tuple[str, ...] = ()

    def entry(self, name: str) -> Entry:
        """The forecast with this id, or the only one whose id begins so. Raises QueryError where there is none."""
        low = name.lower()
        found = [each for each in self.entries if any(said.id.startswith(low) for said in each.statements)]
        if len(low) < 4 or not found:
            raise QueryError(f"no such forecast: {name!r}; `dragoman forecasts` lists them with their ids")
        if len(found) > 1:
            raise QueryError(f"{name!r} may be any of {len(found)} forecasts; give more of the id")
        return found[0]


def ledger(dossier: Dossier, asked: Query) -> Ledger:
    """The forecasts that match, rejected ones left out; with `as_of` as of that day."""
    documents = {each.document.sha256: each for each in dossier.documents(asked.as_of)}
    found, notes = gathered(dossier, replace(asked, kinds=("forecast",)))
    told = rulings(dossier.acts(ABOUT))
    conditions: dict[str, list[StoredStatement]] = defaultdict(list)
    for each in dossier.statements(Query(kinds=("condition",), as_of=asked.as_of)):
        conditions[each.source.sha256].append(each)
    entries = [_entry(copies, documents, conditions, told) for copies in _copies(found, documents)]
    entries.sort(key=lambda each: as_told(each.statements[0]))
    return Ledger(tuple(numbered(entries)), asked.as_of or _latest(documents.values(), entries), tuple(notes))


def _latest(documents: Iterable[StoredDocument], entries: Iterable[Entry]) -> date | None:
    """The last day that anything is known of: a document came out, or something came of a forecast."""
    out = [end for each in documents if (end := _out(each))]
    came = [told.happened.end for each in entries for told in each.ruling.resolutions if told.happened]
    return max((*out, *came), default=None)


def _out(source: StoredDocument) -> date | None:
    published = source.document.published
    return published.interval.end if published else None


def _copies(
    found: Iterable[StoredStatement], documents: Mapping[str, StoredDocument]
) -> list[tuple[StoredStatement, ...]]:
    """Forecasts with those put together that are word for word the same in copies of one article."""
    same: dict[tuple[str, ...], list[StoredStatement]] = defaultdict(list)
    for each in found:
        source = documents.get(each.source.sha256)
        family = source.family if source and source.family else each.source.sha256
        words = (each.statement.attribution.speaker, " ".join(each.quote.casefold().split()))
        place = "" if source and source.family else str(each.statement.span.start)
        same[family, *words, place].append(each)
    return [tuple(sorted(group, key=as_told)) for group in same.values()]


def _entry(
    copies: Sequence[StoredStatement],
    documents: Mapping[str, StoredDocument],
    conditions: Mapping[str, Sequence[StoredStatement]],
    told: Mapping[str, Ruling],
) -> Entry:
    main = copies[0]
    said, sha256 = main.statement, main.source.sha256
    assert isinstance(said, Forecast)
    source = documents.get(sha256)
    ruling = together(told.get(each.id, UNRULED) for each in copies)
    outlet = main.source.publisher
    return Entry(
        statements=tuple(copies),
        author=author(main, source),
        outlet=outlet or main.source.name,
        made=_made(main),
        topic=pair_name(pair_of(said)),
        band=ruling.band or likelihood(said, main.quote),
        horizon=amended(horizon(main), ruling),
        condition=condition(main, source.document if source else None, conditions.get(sha256, ())),
        testable=bool(stems(said)),
        ruling=ruling,
    )


def author(stored: StoredStatement, source: StoredDocument | None) -> str:
    """Who is held to a forecast: the speaker; else who wrote the document, else who published it, else its name."""
    speaker = stored.statement.attribution.speaker
    if speaker == UNNAMED:
        return f"unnamed, in {stored.source.publisher or stored.source.name}"
    if speaker != AUTHOR:
        return speaker
    names = [each for each in source.document.authors if each.casefold() not in _NOBODY] if source else []
    return " and ".join(names) or stored.source.publisher or stored.source.name


def _made(stored: StoredStatement) -> Interval | None:
    published = stored.source.published
    return published.interval if published else None
