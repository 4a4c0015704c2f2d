"""What a text says about relations between actors, tied to the words that say it: seven kinds."""

from dataclasses import dataclass
from typing import ClassVar

from dragoman.statements.attribution import Attribution
from dragoman.statements.interval import Interval
from dragoman.statements.item_of import ItemOf
from dragoman.statements.span import Span
from dragoman.statements.vocabulary import Action, Dimension, Factuality, Kind, Relation, Sign, Status, Trend


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What all seven kinds share.

    `document` is the sha256 of the source's bytes, `span` where the words stand in its text, `time` when it speaks
    of (None: not said), `item_of` the list that it is an item of. `confidence` is the reader's own estimate that a
    person would agree (None: it has none), `confidences` the same of the span and of each attribute by its name
    (`span`, `kind`, `factuality`, `action` ...); both are the reader's and no part of what the statement says.
    """

    kind: ClassVar[Kind]
    document: str
    span: Span
    attribution: Attribution = Attribution()
    factuality: Factuality = "fact"
    actors: tuple[str, ...] = ()
    dimensions: tuple[Dimension, ...] = ()
    time: Interval | None = None
    item_of: ItemOf | None = None
    confidence: float | None = None
    confidences: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Statement):
    """Something done or said publicly by one actor to or with another; `date` as the text writes it."""

    kind: ClassVar[Kind] = "event"
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    action: Action
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment(Statement):
    """How a relation stands; `level` from -10 (war) over 0 (neutral) to 10 (alliance), None where none is said."""

    kind: ClassVar[Kind] = "assessment"
    dyad: tuple[str, ...] = ()
    level: float | None = None
    trend: Trend = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Influence(Statement):
    """`cause` makes `effect` more (`+`) or less (`-`) likely or strong."""

    kind: ClassVar[Kind] = "influence"
    cause: str
    effect: str
    sign: Sign = "+"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Statement):
    """`consequent` needs `antecedent`, or follows from it, or is helped by it; `agent`: who could bring it about."""

    kind: ClassVar[Kind] = "condition"
    antecedent: str
    consequent: str
    relation: Relation = "necessary"
    agent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Irritant(Statement):
    """An issue that burdens a relation; `deadline` the event or time by which it is to be resolved, as written."""

    kind: ClassVar[Kind] = "irritant"
    dyad: tuple[str, ...] = ()
    issue: str
    status: Status = "open"
    deadline: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest(Statement):
    """What `holder` wants (`+`) or opposes (`-`)."""

    kind: ClassVar[Kind] = "interest"
    holder: str
    object: str
    sign: Sign = "+"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast(Statement):
    """What the speaker says will, may or will not come about.

    `hedge` holds the words that carry the likelihood, `probability` the band (low, high) read from them, `horizon`
    by when, as written; `due` is that horizon as an interval.
    """

    kind: ClassVar[Kind] = "forecast"
    proposition: str
    hedge: str = ""
    probability: tuple[float, float] | None = None
    horizon: str | None = None
    due: Interval | None = None


TYPES: dict[Kind, type[Statement]] = {
    each.kind: each for each in (Event, Assessment, Influence, Condition, Irritant, Interest, Forecast)
}
