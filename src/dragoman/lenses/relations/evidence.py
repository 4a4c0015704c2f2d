"""All that a dossier holds on the relations of pairs of actors, as observations."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dragoman.dossier import Dossier, Query, StoredDocument, StoredStatement
from dragoman.dossier.query import involved
from dragoman.lenses.gathered import families_of, left_out
from dragoman.lenses.happening import Happening
from dragoman.lenses.names import standing_for
from dragoman.lenses.relations.assessment import assessments, pair_of, words_in
from dragoman.lenses.relations.event import events
from dragoman.lenses.relations.observation import Observation, Pair
from dragoman.lenses.relations.once import once
from dragoman.lenses.relations.worth import held
from dragoman.lenses.timeline import happenings
from dragoman.statements import Assessment, Kind

_KINDS: tuple[Kind, ...] = ("event", "assessment", "condition")
Trends = Mapping[tuple[Pair, str], Counter[str]]
"""How often judgements call a dimension of a relation rising, steady or falling."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Observations (those that do not count too), the words on trends, all statements behind them, and notes.

    `horizon` is the last day of which anything is known: that of `as_of`, else of the latest document, else of the
    latest observation; None where there is nothing.
    """

    observations: tuple[Observation, ...]
    trends: Trends
    everything: tuple[StoredStatement, ...]
    documents: tuple[StoredDocument, ...]
    horizon: date | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a dossier tells that may bear on relations: documents, statements that nobody rejected, events of them.

    `rejected` is the number of statements that somebody did.
    """

    documents: tuple[StoredDocument, ...]
    statements: tuple[StoredStatement, ...]
    events: tuple[Happening, ...]
    rejected: int = 0


def evidence(dossier: Dossier, asked: Query, told: Gathered | None = None) -> Evidence:
    """What was published by the day asked for on the pairs asked for, whenever it took place.

    `told` is what was gathered already, by that day and on these pairs at least; else the dossier is asked.
    """
    told = told or _gathered(dossier, asked)
    kept = [each for each in told.statements if each.statement.kind in _KINDS]
    documents = told.documents
    families = families_of(documents)
    seen = _observations(told.events, kept, documents, families)
    chosen = [narrowed for each in seen if (narrowed := _asked_for(each, asked))]
    horizon = asked.as_of or _last(documents, chosen)
    return Evidence(
        observations=tuple(_known(each, horizon) for each in chosen),
        trends=_trends(kept, families),
        everything=tuple(kept),
        documents=documents,
        horizon=horizon,
        notes=tuple(left_out(dossier, asked, told.rejected)),
    )


def _is_asked(pair: Pair, asked: Query) -> bool:
    if asked.between and pair != tuple(sorted(asked.between)):
        return False
    return not asked.actors or not set(asked.actors).isdisjoint(pair)


def _widened(asked: Query) -> Query:
    """The same question to the dossier, for all that stand for the actors, and for any time."""
    names = asked.actors or (asked.between or ())[:1]
    return Query(
        kinds=_KINDS,
        actors=tuple(dict.fromkeys(each for name in names for each in standing_for(name))),
        as_of=asked.as_of,
        include_rejected=True,
    )


def _names_both(each: StoredStatement, asked: Query) -> bool:
    """Whether an event names one that stands for the second of the pair; the dossier was asked for the first."""
    if not asked.between or each.statement.kind != "event":
        return True
    return not involved(each.statement).isdisjoint(standing_for(asked.between[1]))


def _gathered(dossier: Dossier, asked: Query) -> Gathered:
    found = [each for each in dossier.statements(_widened(asked)) if _names_both(each, asked)]
    kept = tuple(each for each in found if each.verdict != "reject")
    told = happenings(dossier, [each for each in kept if each.statement.kind == "event"], asked.as_of)
    return Gathered(tuple(dossier.documents(asked.as_of)), kept, tuple(told), len(found) - len(kept))


def _observations(
    told: Iterable[Happening],
    kept: Sequence[StoredStatement],
    documents: Sequence[StoredDocument],
    families: Mapping[str, str],
) -> list[Observation]:
    outlets = {
        each.document.sha256: each.document.publisher or " and ".join(each.document.authors) for each in documents
    }
    return once([*events(told, families, outlets), *assessments(kept, families, outlets)], documents, families)


def _asked_for(each: Observation, asked: Query) -> Observation | None:
    """The observation in the dimensions asked for, where it is on a pair asked for."""
    if not _is_asked(each.pair, asked):
        return None
    if not each.dimensions:
        return replace(each, weight=0.0, left_out=each.left_out or "aimless")
    if not asked.dimensions:
        return each
    dimensions = tuple(name for name in each.dimensions if name in asked.dimensions)
    return replace(each, dimensions=dimensions) if dimensions else None


def _known(each: Observation, horizon: date | None) -> Observation:
    """What speaks of a day after the last known one tells nothing of the days before."""
    if each.left_out or horizon is None or each.day <= horizon:
        return each
    return replace(each, weight=0.0, left_out="later")


def _last(documents: Sequence[StoredDocument], seen: Sequence[Observation]) -> date | None:
    published = [each.document.published.interval.end for each in documents if each.document.published]
    days = [each.day for each in seen if each.weight]
    return max(published, default=max(days, default=None))


def _trends(kept: Iterable[StoredStatement], families: Mapping[str, str]) -> Trends:
    """The same words in copies of one text count once."""
    told: dict[tuple[Pair, str], set[tuple[str, tuple[str, str]]]] = defaultdict(set)
    for each in kept:
        said = each.statement
        pair = pair_of(said) if isinstance(said, Assessment) and said.trend != "unknown" else None
        if pair and isinstance(said, Assessment) and held(said):
            for name in said.dimensions:
                told[pair, name].add((said.trend, words_in(each, families)))
    return {key: Counter(trend for trend, _ in said) for key, said in told.items()}
