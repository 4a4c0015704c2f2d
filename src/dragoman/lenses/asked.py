"""What a lens is asked, in the words of its caller, as a question to the dossier."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, TypedDict, cast

from dragoman.dossier import Query
from dragoman.errors import QueryError
from dragoman.lenses.names import canonical
from dragoman.statements import Interval

Day = date | str
"""A day, or ISO 8601 text: `2018`, `2018-05`, `2018-05-03`."""


class Scope(TypedDict, total=False):
    """What any lens may be asked; what is left out does not narrow.

    `actors`: any of these is named; `between`: both of the pair. `since` and `until` bound the time spoken of;
    `as_of` hides what was published later, and what is undated.
    """

    actors: Sequence[str]
    between: Sequence[str] | None
    dimensions: Sequence[str]
    since: Day | None
    until: Day | None
    as_of: Day | None


class Asked(Scope, total=False):
    """What the statements themselves may be asked for besides; `text` is a search in the quotes."""

    kinds: Sequence[str]
    speakers: Sequence[str]
    documents: Sequence[str]
    text: str | None
    include_rejected: bool


def query(asked: Asked | Scope) -> Query:
    """The question for the dossier. Raises QueryError when it cannot be asked."""
    given = cast(dict[str, Any], asked)
    pair = tuple(canonical(name) for name in given.get("between") or ())
    if pair and len(pair) != 2:
        raise QueryError(f"`between` takes two actors, not {', '.join(pair)}")
    return Query(
        kinds=_tuple(given.get("kinds")),
        actors=_tuple(canonical(name) for name in given.get("actors") or ()),
        between=cast(tuple[str, str], pair) if pair else None,
        dimensions=_tuple(given.get("dimensions")),
        speakers=_tuple(given.get("speakers")),
        documents=_tuple(given.get("documents")),
        time_from=day(given.get("since"), last=False),
        time_to=day(given.get("until"), last=True),
        as_of=day(given.get("as_of"), last=True),
        include_rejected=bool(given.get("include_rejected")),
        text=given.get("text") or "",
    )


def day(given: Day | None, *, last: bool) -> date | None:
    """The day itself, or the first or last day of a year or month. Raises QueryError when it is no date."""
    if given is None or isinstance(given, date):
        return given
    try:
        whole = Interval.parse(given)
    except ValueError as error:
        raise QueryError(str(error)) from None
    return whole.end if last else whole.start


def _tuple(values: Iterable[str] | None) -> tuple[Any, ...]:
    return tuple(values or ())
