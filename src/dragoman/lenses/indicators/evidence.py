"""Items of evidence that bear on a question: which, when, and how much by default."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import log
from typing import Any

from dragoman.dossier import Dossier, StoredDocument, StoredStatement
from dragoman.dossier.query import involved
from dragoman.lenses.alike import alike, sides, words
from dragoman.lenses.gathered import families_of
from dragoman.lenses.grades import Grades, grades
from dragoman.lenses.indicators.question import Judged, Question
from dragoman.lenses.order import as_told, middle
from dragoman.lenses.relations.assessment import words_in
from dragoman.lenses.relations.worth import held, sure
from dragoman.lenses.timeline import happenings
from dragoman.ontology.bearing import kind_weight, other_topic, strongest, tone
from dragoman.statements import Assessment, Event, Interest, Interval

KINDS = ("event", "assessment", "interest", "irritant")
"""Kinds that are evidence of themselves; forecasts, conditions and influences only where a person says so."""


_LEAST, _WELL_READ = log(1.1), 0.5
_LONGEST = timedelta(days=1830)
"""A time longer than five years has no day (as in the weights of evidence on relations)."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item: all statements that tell it, the main one first; when; its source; how much it bears.

    `day` is that of the time it speaks of, else (and where that is longer than five years) of when it was told; None
    where neither is known. `family` is the
    syndication family that it comes from, `loglik` by hypothesis in their order, `why` how a default came about.
    """

    told: tuple[StoredStatement, ...]
    day: date | None
    dated: bool
    family: str
    loglik: tuple[float, ...]
    judged: Judged | None
    why: str
    grade: str

    @property
    def main(self) -> StoredStatement:
        """The statement that tells most."""
        return self.told[0]


def items(
    dossier: Dossier,
    asked: Question,
    found: Sequence[StoredStatement],
    documents: Sequence[StoredDocument],
    as_of: date | None = None,
) -> tuple[list[Item], int]:
    """The items that bear on a question, in the order of their days, undated ones last; and how many hardly do.

    An event that several report, the same words in copies of one text, and statements on the same words of one text
    are one item. What nobody judged or let in, and whose default ratio lies below 1.1, is left out and counted, but
    for well-read events whose type says neither: these are for a person to judge.
    """
    families, graded = families_of(documents), grades(dossier)
    made = [_item(asked, told, when, families, graded) for told, when in _joined(dossier, found, families, as_of)]
    kept = _once([each for each in made if _bears(asked, each)], asked)
    telling = [each for each in kept if _tells(asked, each)]
    return sorted(telling, key=lambda each: (each.day or date.max, as_told(each.main))), len(kept) - len(telling)


def _once(found: Iterable[Item], asked: Question) -> list[Item]:
    """One item for the same words: one that a person chose or judged, else the event, else the surest."""

    def weight(each: Item) -> tuple[bool, bool, float, str]:
        return not _chosen(asked, each), each.main.statement.kind != "event", -sure(each.main), each.main.id

    kept: list[Item] = []
    for each in sorted(found, key=weight):
        span, source = each.main.statement.span, each.main.source.sha256
        if _chosen(asked, each) or not any(
            other.main.source.sha256 == source and other.main.statement.span.shared(span) for other in kept
        ):
            kept.append(each)
    return kept


def _chosen(asked: Question, item: Item) -> bool:
    """Whether a person let it in or judged it."""
    return not (asked.included | set(asked.judged)).isdisjoint(each.id for each in item.told)


def _tells(asked: Question, item: Item) -> bool:
    ratio = max(item.loglik) - min(item.loglik)
    neither = (
        item.main.statement.kind == "event"
        and not ratio
        and sure(item.main) >= _WELL_READ
        and held(item.main.statement)
    )
    return _chosen(asked, item) or ratio >= _LEAST or bool(neither)


def _joined(
    dossier: Dossier, found: Sequence[StoredStatement], families: Mapping[str, str], as_of: date | None
) -> Iterator[tuple[tuple[StoredStatement, ...], Interval | None]]:
    for each in happenings(dossier, [told for told in found if isinstance(told.statement, Event)], as_of):
        yield (each.main, *(report for report in each.reports if report is not each.main)), each.time
    copies: dict[tuple[Any, ...], list[StoredStatement]] = defaultdict(list)
    for told in found:
        if not isinstance(told.statement, Event):
            copies[told.statement.kind, *words_in(told, families)].append(told)
    for same in copies.values():
        ordered = sorted(same, key=as_told)
        yield tuple(ordered), ordered[0].statement.time


def _item(
    asked: Question, told: tuple[StoredStatement, ...], when: Interval | None, families: Mapping[str, str],
    graded: Grades,
) -> Item:  # fmt: skip
    main = told[0]
    published = main.source.published
    exact = when if when and when.end - when.start <= _LONGEST else None
    day = middle(exact) if exact else published.interval.start if published else None
    judged = next((asked.judged[each.id] for each in told if each.id in asked.judged), None)
    loglik, why = _default(asked, main, graded)
    if judged and not judged.accepted:
        loglik = tuple(judged.loglik.get(name, 0.0) for name in asked.names)
        why = f"by {judged.act.who}" if judged.act else ""
    elif judged and judged.act:
        why += f"; accepted by {judged.act.who}"
    family = families.get(main.source.sha256, main.source.sha256)
    return Item(told, day, exact is not None, family, loglik, judged, why, graded.words(main))


def _default(asked: Question, main: StoredStatement, graded: Grades) -> tuple[tuple[float, ...], str]:
    """How much it bears by the table: its tone, kind, how it is said and read, and its source."""
    said: Any = main.statement
    action = said.action if isinstance(said, Event) else ""
    way = tone(said.kind, action, getattr(said, "level", None), getattr(said, "trend", ""))
    if isinstance(said, Interest) and said.sign == "-":
        way = -way
    weight = kind_weight(said.kind, action)
    parts = {
        "tone": way,
        "kind": weight,
        "told": held(said),
        "read": sure(main),
        "topic": 1.0 if not asked.topics or asked.topics & set(said.dimensions) else other_topic(),
        "source": graded.weight(main),
    }
    product = strongest()
    for value in parts.values():
        product *= value
    loglik = tuple(round(product * each.lean / 2, 6) + 0.0 for each in asked.hypotheses)
    what = action or (f"level {said.level:g}" if isinstance(said, Assessment) and said.level is not None else said.kind)
    return loglik, f"default: {what}, " + " × ".join(f"{name} {value:.2f}" for name, value in parts.items())


def _bears(asked: Question, item: Item) -> bool:
    ids = {each.id for each in item.told}
    if ids & asked.excluded:
        return False
    if _chosen(asked, item):
        return True
    return item.main.statement.kind in KINDS and not _asks(asked, item.main) and _about(asked, item.told)


def _about(asked: Question, told: Iterable[StoredStatement]) -> bool:
    """Two of those whom the question names take part; or one does, in words like the question's."""
    for each in told:
        met = set(asked.actors) & set(sides(involved(each.statement)))
        if len(met) > 1 or (met and alike(asked.stems, words(each.quote, asked.actors))):
            return True
    return False


def _asks(asked: Question, stored: StoredStatement) -> bool:
    """Whether it is the question itself, as a title puts it."""
    return " ".join(stored.quote.casefold().split()).strip("?") in asked.text.casefold()
