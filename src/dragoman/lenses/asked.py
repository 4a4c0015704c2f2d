"""What a lens is asked, in the words of its caller, as a question to the dossier."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
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


def query(asked: Asked | Scope, of: type[Asked] | type[Scope] = Asked) -> Query:
    """The question for the dossier; `of` says which words it may use. Raises QueryError when it cannot be asked."""
    given = cast(dict[str, Any], asked)
    known(given, of.__annotations__)
    return Query(
        kinds=_several("kinds", given),
        actors=tuple(map(canonical, _several("actors", given))),
        between=_pair(given),
        dimensions=_several("dimensions", given),
        speakers=_several("speakers", given),
        documents=_several("documents", given),
        time_from=day(given.get("since"), last=False),
        time_to=day(given.get("until"), last=True),
        as_of=day(given.get("as_of"), last=True),
        include_rejected=bool(given.get("include_rejected")),
        text=given.get("text") or "",
    )


def known(given: Iterable[str], words: Iterable[str]) -> None:
    """Raise QueryError for a word that is none of those that may be asked: passed over, it would show too much."""
    for word in given:
        if word not in words:
            raise QueryError(f"cannot be asked for {word!r} (may be asked for {', '.join(words)})")


def day(given: Day | None, *, last: bool) -> date | None:
    """The day itself, or the first or last day of a year or month. Raises QueryError when it is no date."""
    if given is None or isinstance(given, date):
        return given.date() if isinstance(given, datetime) else given
    try:
        whole = Interval.parse(given)
    except (ValueError, AttributeError) as error:
        raise QueryError(str(error) if isinstance(given, str) else f"not a date: {given!r}") from None
    return whole.end if last else whole.start


def _pair(given: Mapping[str, Any]) -> tuple[str, str] | None:
    asked = given.get("between")
    if isinstance(asked, str):
        raise QueryError(f"`between` takes two actors, not {asked!r}")
    names = tuple(map(canonical, _several("between", given)))
    if names and len(names) != 2:
        raise QueryError(f"`between` takes two actors, not {', '.join(names)}")
    return cast(tuple[str, str], names) if names else None


def _several(word: str, given: Mapping[str, Any]) -> tuple[Any, ...]:
    """A list of names; one name stands for a list of one."""
    asked = given.get(word) or ()
    names = (asked,) if isinstance(asked, str) else tuple(asked) if isinstance(asked, Iterable) else (asked,)
    if not all(isinstance(name, str) for name in names):
        raise QueryError(f"`{word}` takes a list of names, not {asked!r}")
    return names
