"""What a text counts: the announcement, what the list is for, and its items."""

from dataclasses import dataclass
from typing import Literal

from dragoman.statements import Kind, Span

Style = Literal["numeral", "letter", "roman", "ordinal", "bullet", "heading", "run-in"]


@dataclass(frozen=True, slots=True)
class Announcement:
    """The words that announce a list: `three more steps` in the sentence that they stand in.

    `head` is the noun in the singular, `count` how many the text says there are (None: it does not count them).
    """

    span: Span
    sentence: Span
    head: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """What the items are for or against, or, if `due`, are to be settled before; and the actors named there."""

    span: Span
    actors: tuple[str, ...] = ()
    due: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One thing listed.

    `marker` is what counts it (None where the list has no markers), `stating` the sentence, heading or piece of a
    sentence that says what it is, `span` all that is said of it up to the next item.
    """

    number: int
    marker: Span | None
    stating: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A list in a text.

    `kind` is the kind of statement that its items make (None: none of the seven, or nobody says), `announced` where
    it is announced (None: it only has markers), `goal` what the items are for or by when they are due, `actors`
    between whom it stands, `agent` who is to do what the items ask.
    """

    style: Style
    items: tuple[Item, ...]
    kind: Kind | None = None
    announced: Announcement | None = None
    goal: Goal | None = None
    actors: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()
