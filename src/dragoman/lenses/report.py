"""An event as one text reports it, made ready for comparing with others."""

import re
from dataclasses import dataclass
from datetime import timedelta

from dragoman.dossier import StoredStatement
from dragoman.lenses.order import Order, as_told
from dragoman.ontology import acts_for
from dragoman.ontology.plover import action
from dragoman.statements import Event, Interval

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 5
_WEEK, _SEASON = timedelta(days=7), timedelta(days=31)
_NEVER = (10**6, 1.0)
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
    """What counts when two reports are compared; `words` are the stems of the quote without names and dates."""

    id: str
    document: str
    action: str
    quad: str
    actor: frozenset[str]
    recipient: frozenset[str]
    factuality: str
    time: Interval | None
    told: Interval | None
    words: frozenset[str]
    said: tuple[str, ...]
    order: Order

    @property
    def keys(self) -> list[tuple[str, str]]:
        """Where to look for others that may be the same."""
        return [(self.quad, name) for name in sorted(self.actor | self.recipient)]

    def copied_from(self, other: "Report") -> bool:
        """Whether the two are one text, word for word or nearly: relative dates may then read a few days apart."""
        if not _within(self.time, other.time, _WEEK):
            return False
        if self.said == other.said and len(self.said) >= 5:
            return True
        shared, both = len(self.words & other.words), len(self.words | other.words)
        return shared >= 5 and shared >= 0.85 * both


def report(stored: StoredStatement) -> Report:
    """The event of a stored statement."""
    event = stored.statement
    assert isinstance(event, Event)
    known, published = action(event.action), stored.source.published
    told = published.interval if published else None
    actor, recipient = (frozenset(map(acts_for, names)) for names in (event.actor, event.recipient))
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
        said=tuple(re.findall(r"\w+", stored.quote.casefold())),
        words=_words(stored.quote, {*event.actors, *event.actor, *event.recipient}),
        order=as_told(stored),
    )


def same(one: Report, other: Report) -> bool:
    """Whether two reports tell of one event."""
    if one.quad != other.quad or not _same_actors(one, other):
        return False
    if (one.factuality == "hypothetical") != (other.factuality == "hypothetical"):
        return False
    if one.document == other.document and one.action != other.action:
        return False
    copied = one.copied_from(other) and _within(one.told, other.told, 2 * _SEASON)
    return copied or _same_words(one, other)


def _same_actors(one: Report, other: Report) -> bool:
    if one.action in RECIPROCAL and other.action in RECIPROCAL:
        mine, theirs = one.actor | one.recipient, other.actor | other.recipient
        return mine == theirs or len(mine & theirs) >= 2
    receive = one.recipient & other.recipient or not one.recipient or not other.recipient
    return bool(one.actor & other.actor and receive)


def _same_words(one: Report, other: Report) -> bool:
    shared, shorter = len(one.words & other.words), min(len(one.words), len(other.words))
    number, share = _wanted(one, other)
    return shared >= number and shared >= share * shorter


def _wanted(one: Report, other: Report) -> tuple[int, float]:
    """How many words and what share of the shorter quote two reports must have in common: more, the less is known."""
    other_act = 0.2 if one.action != other.action else 0.0
    if one.time is None or other.time is None:
        return _undated(one, other, other_act)
    if not one.time.overlaps(other.time):
        return _NEVER
    grain = max(one.time.end - one.time.start, other.time.end - other.time.start)
    if grain <= _WEEK:
        return 2, 0.3 + other_act
    return (3, 0.5 + other_act) if grain <= _SEASON else (4, 0.6 + other_act)


def _undated(one: Report, other: Report, other_act: float) -> tuple[int, float]:
    """Where a time is missing, the two must have come out in one week, or stand in one text."""
    if one.document == other.document:
        return 6, 0.9
    nearby = one.told and other.told and _within(one.told, other.told, _WEEK)
    return (4, 0.7 + other_act) if nearby and one.factuality == other.factuality else _NEVER


def _within(one: Interval | None, other: Interval | None, days: timedelta) -> bool:
    """Whether the two lie no further apart than that; an unknown time may be any."""
    if one is None or other is None:
        return True
    return one.start - other.end <= days and other.start - one.end <= days


def _words(quote: str, actors: set[str]) -> frozenset[str]:
    """Stems of what is said, without those of the actors: `Pakistan` and `Pakistani` tell no two events apart."""
    named = {word[: _STEM - 1] for name in actors for word in _WORD.findall(name.casefold())}
    found = (word for word in _WORD.findall(quote.casefold()) if word not in _COMMON)
    return frozenset(word[:_STEM] for word in found if word[: _STEM - 1] not in named)
