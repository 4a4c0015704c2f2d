"""A file of edits in words: `[[edit]]` tables that name factors by their words, so that they outlast a new reading."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dragoman.dossier import Act, Dossier, Query
from dragoman.errors import QueryError
from dragoman.lenses.model.finding import factor_named
from dragoman.lenses.model.model import Basis
from dragoman.lenses.model.speakers import Speakers
from dragoman.lenses.model.state import Folded

_QUOTED = re.compile(r'(?<!=)"([^"]+)"')
_FIELDS = {
    "merge": {"factor", "others"},
    "set": {"factor", "requirement", "impact", "values", "drop"},
    "add": {"factor", "requirement", "impact", "values", "statements_of", "quoting"},
    "remove": {"factor", "requirement", "impact"},
}
_EXPRESSIONS = ("target", "antecedent", "source")
Op = dict[str, Any]


def asked(edits: object, done: Sequence[Act], name: str) -> list[Op]:
    """The edits of a file that have not been made yet. Raises QueryError with the number of one that is none."""
    if not isinstance(edits, list) or not all(isinstance(each, dict) for each in edits):
        raise QueryError(f"{name}: edit is no list of tables; write [[edit]]")
    made = [act.body.get("asked") for act in done]
    found = []
    for number, each in enumerate(edits, 1):
        _check(each, f"{name}, edit {number}")
        if _bare(each) not in made:
            found.append(each)
    return found


def worded(edit: Mapping[str, Any], held: Folded, dossier: Dossier) -> Op:
    """The edit with keys for words, as the model stands. Raises QueryError where words mean no factor or statement."""
    op: Op = {"op": edit["op"], "asked": _bare(edit)}
    sort = next(sort for sort in ("factor", "requirement", "impact") if sort in edit)
    op["what"] = sort
    new = edit["op"] == "add"
    op["key"] = str(edit[sort]) if new or sort != "factor" else factor_named(held.model.factors, str(edit[sort])).key
    if "others" in edit:
        op["others"] = [factor_named(held.model.factors, str(each)).key for each in edit["others"]]
    if "drop" in edit:
        op["drop"] = list(edit["drop"])
    if "values" in edit or new:
        op["values"] = dict(_values(edit, held, dossier))
    return op


def _values(edit: Mapping[str, Any], held: Folded, dossier: Dossier) -> Iterator[tuple[str, Any]]:
    for name, value in edit.get("values", {}).items():
        if name in _EXPRESSIONS and isinstance(value, str):
            yield name, _QUOTED.sub(lambda match: factor_named(held.model.factors, match[1]).key, value)
        else:
            yield name, value
    told = [factor_named(held.model.factors, str(each)).basis for each in edit.get("statements_of", ())]
    told += [_quoting(dossier, str(each)) for each in edit.get("quoting", ())]
    if told:
        yield "statements", list(dict.fromkeys(name for basis in told for name in basis.statements))
        yield "speakers", list(dict.fromkeys(name for basis in told for name in basis.speakers))


def _quoting(dossier: Dossier, words: str) -> Basis:
    """The statements in which these words stand."""
    found, speakers = dossier.statements(Query(text=f'"{words}"')), Speakers(dossier)
    if not found:
        raise QueryError(f"no statement holds the words {words!r}; `dragoman search` finds what does")
    said = dict.fromkeys(speakers.of(each) for each in found)
    return Basis(statements=tuple(each.id for each in found), speakers=tuple(said))


def _check(edit: Mapping[str, Any], where: str) -> None:
    op = edit.get("op")
    if op not in _FIELDS:
        raise QueryError(f"{where}: no op {op!r} (there are {', '.join(_FIELDS)})")
    named = [sort for sort in ("factor", "requirement", "impact") if sort in edit]
    if len(named) != 1:
        raise QueryError(f"{where}: say which factor, requirement or impact it is about")
    for name in edit:
        if name not in _FIELDS[op] | {"op", "why"}:
            raise QueryError(f"{where}: {op} has no field {name!r} (it has {', '.join(sorted(_FIELDS[op]))}, why)")


def _bare(edit: Mapping[str, Any]) -> Op:
    return {name: value for name, value in edit.items() if name != "why"}
