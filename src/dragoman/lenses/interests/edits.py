"""What a person does to the objects of interest: put together, kept apart, named."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from dragoman.dossier import Act, Dossier, StoredStatement
from dragoman.errors import QueryError
from dragoman.statements import Interest

ABOUT = "interest"
_LONGEST = 200


def merge(dossier: Dossier, *interests: str, who: str, why: str = "") -> int:
    """Say that these interests are in one thing; gives the act's number. Raises QueryError on an id that is none's."""
    return _act(dossier, {"op": "merge"}, interests, 2, who, why)


def apart(dossier: Dossier, *interests: str, who: str, why: str = "") -> int:
    """Say that each of these interests is in a thing of its own. Raises QueryError as `merge` does."""
    return _act(dossier, {"op": "apart"}, interests, 2, who, why)


def named(dossier: Dossier, interest: str, name: str, *, who: str, why: str = "") -> int:
    """Give the thing that this interest is in a name. Raises QueryError as `merge` does."""
    words = " ".join(name.split())
    if not words or len(words) > _LONGEST:
        raise QueryError(f"a name has words, {_LONGEST} characters at most")
    return _act(dossier, {"op": "name", "name": words}, (interest,), 1, who, why)


def name_of(group: Sequence[StoredStatement], acts: Sequence[Act]) -> str:
    """The name that a person gave last; empty where nobody did."""
    ids = {each.id for each in group}
    given = [done for done in acts if done.body.get("op") == "name" and ids & set(filter(None, done.statements))]
    return str(given[-1].body["name"]) if given else ""


def _act(dossier: Dossier, body: Mapping[str, str], names: Sequence[str], least: int, who: str, why: str) -> int:
    if len(set(names)) < least:
        raise QueryError("name two interests or more, by the ids that `dragoman interests` shows")
    ids = tuple(_interest(dossier, name) for name in names)
    return dossier.act(Act(about=ABOUT, body=body, who=who, when=datetime.now(UTC), why=why, statements=ids))[0]


def _interest(dossier: Dossier, name: str) -> str:
    found = dossier.statement(name)
    if not isinstance(found.statement, Interest):
        raise QueryError(f"{name!r} is no interest but of kind {found.statement.kind}; `dragoman interests` lists them")
    return found.id
