"""An event as one text reports it, made ready for comparing with others."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from math import fsum

from dragoman.dossier import StoredStatement
from dragoman.lenses.order import Order, as_told
from dragoman.lenses.telling import Telling, telling
from dragoman.ontology import acts_for
from dragoman.ontology.event_words import STEM, rarity, senses
from dragoman.ontology.plover import action
from dragoman.statements import Event, Interval, Span

_WORD = re.compile(r"[^\W\d_]{3,}")
_NAME = re.compile(r"(?<=[\w,;:’'\")] )[A-Z][\w’'-]{2,}")
_WEEK = timedelta(days=7)
_COMMON_WORDS = (
    "the and for with that this from its his her their has had have was were are been not but who which into over "
    "after before between about would will could also than then they them said says say when where while more most "
    "one two new other such upon january february march april may june july august september october november "
    "december monday tuesday wednesday thursday friday saturday sunday last this year month week day earlier"
)
_COMMON = frozenset(_COMMON_WORDS.split())
RECIPROCAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""Acts that two do together, so that it does not matter who is named first."""


@dataclass(frozen=True, slots=True)
class Report:
    """What counts when two reports are compared.

    `sides` are all who act or are acted on, `numbers` what is said in figures, `hostile` a conflict's quad.
    `words` are the stems of the quote without the actors' and dates', `weight` how much they tell together; `senses`
    the sorts of happening that it has words for; `names` what else it calls by name.
    """

    id: str
    document: str
    action: str
    quad: str
    actor: frozenset[str]
    recipient: frozenset[str]
    factuality: str
    time: Interval | None
    told: Interval | None
    date: str
    words: frozenset[str]
    weight: float
    senses: frozenset[int]
    names: frozenset[str]
    said: tuple[str, ...]
    span: Span
    order: Order
    telling: Telling
    sides: frozenset[str] = field(init=False)
    numbers: frozenset[str] = field(init=False)
    hostile: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sides", self.actor | self.recipient)
        object.__setattr__(self, "numbers", frozenset(filter(str.isdigit, self.said)))
        object.__setattr__(self, "hostile", self.quad.endswith("conflict"))

    def copied_from(self, other: "Report") -> bool:
        """Whether the two are one text, word for word or nearly: relative dates may then read a few days apart."""
        if not within(self.time, other.time, _WEEK):
            return False
        if self.said == other.said and len(self.said) >= 5:
            return True
        shared = len(self.words & other.words)
        return shared >= 5 and shared >= 0.85 * (len(self.words) + len(other.words) - shared)


def report(stored: StoredStatement) -> Report:
    """The event of a stored statement."""
    event = stored.statement
    assert isinstance(event, Event)
    known, published = action(event.action), stored.source.published
    said = tuple(re.findall(r"\w+", stored.quote.casefold()))
    told = published.interval if published else None
    actor, recipient = (frozenset(map(acts_for, names)) for names in (event.actor, event.recipient))
    called = {*event.actors, *event.actor, *event.recipient}
    words = content(stored.quote, called)
    return Report(
        id=stored.id,
        document=stored.source.sha256,
        action=event.action,
        quad=known.quad if known else event.action,
        actor=actor or frozenset(map(acts_for, event.actors[:2])),
        recipient=recipient,
        factuality=event.factuality,
        time=event.time,
        told=told,
        date=" ".join((event.date or "").casefold().split()),
        words=words,
        weight=fsum(map(rarity, words)),
        senses=senses(_stems(stored.quote)),
        names=_names(stored.quote, called),
        said=said,
        span=event.span,
        order=as_told(stored),
        telling=telling(said),
    )


def within(one: Interval | None, other: Interval | None, days: timedelta) -> bool:
    """Whether the two lie no further apart than that; an unknown time may be any."""
    if one is None or other is None:
        return True
    return one.start - other.end <= days and other.start - one.end <= days


def content(quote: str, actors: Iterable[str]) -> frozenset[str]:
    """Stems of what is said, without those of the actors: `Pakistan` and `Pakistani` tell no two events apart."""
    named = {word[: STEM - 1] for name in actors for word in _WORD.findall(name.casefold())}
    return frozenset(stem for stem in _stems(quote) if stem[: STEM - 1] not in named)


def _stems(quote: str) -> set[str]:
    return {word[:STEM] for word in _WORD.findall(quote.casefold()) if word not in _COMMON}


def _names(quote: str, actors: set[str]) -> frozenset[str]:
    """Stems of words with a capital inside the quote, without those of the actors."""
    named = {word[:STEM].casefold() for name in actors for word in name.split()}
    found = {word[:STEM].casefold() for word in _NAME.findall(quote)}
    return frozenset(found - named - _COMMON)
