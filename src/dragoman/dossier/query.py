"""What is asked of a dossier's statements."""

from dataclasses import dataclass
from datetime import date

from dragoman.dossier.columns import NAMED
from dragoman.errors import QueryError
from dragoman.statements import KINDS, Dimension, Interval, Kind, Statement
from dragoman.statements.vocabulary import DIMENSIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which statements are meant; what is left empty does not narrow.

    `actors`: any of these is named; `together`: all of these; `between`: both of the pair. `speakers` are innermost
    sources. `documents` are hashes, their beginnings, or names. `time_from` and `time_to` bound the time spoken of.
    `text` is a search in the quotes (see `Dossier.search`). Raises QueryError when it cannot be asked.
    """

    kinds: tuple[Kind, ...] = ()
    actors: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    between: tuple[str, str] | None = None
    dimensions: tuple[Dimension, ...] = ()
    speakers: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    time_from: date | None = None
    time_to: date | None = None
    as_of: date | None = None
    include_rejected: bool = False
    text: str = ""

    def __post_init__(self) -> None:
        _known(self.kinds, KINDS, "kind")
        _known(self.dimensions, DIMENSIONS, "dimension")
        if self.between is not None and len(set(self.between)) != 2:
            raise QueryError(f"`between` takes two actors, not {', '.join(self.between) or 'none'}")
        if self.time_from and self.time_to and self.time_to < self.time_from:
            raise QueryError(f"the time ends ({self.time_to}) before it starts ({self.time_from})")

    @property
    def required(self) -> frozenset[str]:
        """Actors that must all be named."""
        return frozenset((*self.together, *(self.between or ())))

    @property
    def period(self) -> Interval | None:
        """The time that statements must speak of."""
        if self.time_from is None and self.time_to is None:
            return None
        return Interval(self.time_from or date.min, self.time_to or date.max, "range")

    def matches(self, statement: Statement) -> bool:
        """Whether the statement's own fields are as asked; document and text are for the dossier to check."""
        return (
            self._matches_actors(statement)
            and (not self.kinds or statement.kind in self.kinds)
            and (not self.dimensions or not set(self.dimensions).isdisjoint(statement.dimensions))
            and (not self.speakers or statement.attribution.speaker in self.speakers)
            and (self.period is None or (statement.time is not None and self.period.overlaps(statement.time)))
        )

    def _matches_actors(self, statement: Statement) -> bool:
        if not (self.actors or self.required):
            return True
        named = involved(statement)
        return self.required <= named and (not self.actors or not named.isdisjoint(self.actors))


def involved(statement: Statement) -> set[str]:
    """Every actor that the statement names in any role."""
    named = set(statement.actors)
    for role in NAMED:
        value = getattr(statement, role, ())
        named.update((value,) if isinstance(value, str) else value)
    return named


def _known(given: tuple[str, ...], words: tuple[str, ...], what: str) -> None:
    for word in given:
        if word not in words:
            raise QueryError(f"no such {what}: {word!r} (there are {', '.join(words)})")
