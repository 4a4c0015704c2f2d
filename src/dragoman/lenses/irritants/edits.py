"""What a person does to the register: issues put together or apart, and fields set."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from dragoman.dossier import Act, Dossier, StoredStatement
from dragoman.errors import QueryError
from dragoman.lenses.alike import nearest
from dragoman.statements import Irritant
from dragoman.statements.vocabulary import STATUSES

ABOUT = "irritant"
FIELDS = ("status", "severity", "remedy", "deadline", "move", "name")
"""What may be set of an issue."""
_LONGEST = 500


def change(dossier: Dossier, issue: str, field: str, value: str, *, who: str, why: str = "") -> int:
    """Set a field (one of `FIELDS`) of the issue that this statement tells of; gives the act's number.

    A severity is a number from 0 to 10. Raises QueryError on a field or value that cannot be, and on an id that is no
    irritant's.
    """
    if field not in FIELDS:
        raise QueryError(f"an issue has no {field!r} to set: {nearest(field, FIELDS)}")
    body = {"op": "set", "field": field, "value": _checked(field, value.strip())}
    return _act(dossier, body, (issue,), who, why)


def merge(dossier: Dossier, *issues: str, who: str, why: str = "") -> int:
    """Say that these statements tell of one issue; gives the act's number. Raises QueryError as `change` does."""
    return _act(dossier, {"op": "merge"}, _several(issues), who, why)


def apart(dossier: Dossier, *issues: str, who: str, why: str = "") -> int:
    """Say that each of these statements tells of an issue of its own. Raises QueryError as `change` does."""
    return _act(dossier, {"op": "apart"}, _several(issues), who, why)


def settled(told: Sequence[StoredStatement], acts: Sequence[Act]) -> Mapping[str, Act]:
    """The latest act that set each field of the issue that these statements tell of."""
    names = {each.id for each in told}
    return {
        str(done.body["field"]): done
        for done in acts
        if done.body.get("op") == "set" and names.intersection(filter(None, done.statements))
    }


def _act(dossier: Dossier, body: Mapping[str, object], names: Sequence[str], who: str, why: str) -> int:
    ids = tuple(_irritant(dossier, name) for name in names)
    done = Act(about=ABOUT, body=body, who=who, when=datetime.now(UTC), why=why, statements=ids)
    return dossier.act(done)[0]


def _irritant(dossier: Dossier, name: str) -> str:
    found = dossier.statement(name)
    if not isinstance(found.statement, Irritant):
        kind = found.statement.kind
        raise QueryError(f"{name!r} is no irritant but of kind {kind}; `dragoman irritants` lists the issues")
    return found.id


def _several(names: Sequence[str]) -> Sequence[str]:
    if len(set(names)) < 2:
        raise QueryError("name two issues or more, by the ids that `dragoman irritants` shows")
    return names


def _checked(field: str, value: str) -> str | float:
    if not value or len(value) > _LONGEST:
        raise QueryError(f"the {field} must have words, {_LONGEST} characters at most")
    if field == "status" and value not in STATUSES:
        raise QueryError(f"no such status: {value!r} (there are {', '.join(STATUSES)})")
    if field != "severity":
        return value
    try:
        points = float(value)
    except ValueError:
        points = -1.0
    if not 0 <= points <= 10:
        raise QueryError(f"a severity is a number from 0 to 10, not {value!r}")
    return points
