"""Edits laid over what the statements propose, one after the other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dragoman.dossier import Act
from dragoman.errors import QueryError
from dragoman.lenses.model import codec
from dragoman.lenses.model.joining import merge, relink, split
from dragoman.lenses.model.model import Model
from dragoman.lenses.model.parts import mapped, moved, names_in
from dragoman.lenses.model.state import SORTS, Folded, Plain, Where


def folded(proposed: Model, acts: Sequence[Act]) -> Folded:
    """The proposed model with the acts laid over it; one that no longer means anything there is kept as idle."""
    held = Folded.of(proposed)
    for act in acts:
        try:
            lay(held, act)
        except QueryError:
            held.idle.append(act)
    return held


def lay(held: Folded, act: Act) -> None:
    """Lay one act over the model. Raises QueryError where it means nothing there."""
    op = act.body.get("op")
    if op not in _OPS:
        raise QueryError(f"no edit {op!r} (there are {', '.join(_OPS)})")
    where = Where(held, act)
    key = _OPS[op](held, act.body, where)
    held.touched[str(act.body.get("what", "factor")), key] = act


def _set(held: Folded, body: Mapping[str, Any], where: Where) -> str:
    sort = _sort(body)
    key = where.key(sort, body["key"])
    old = plain(held, sort, key)
    told = {name: each for name, each in old.items() if name not in body.get("drop", ())} | where.values(body["values"])
    _put(held, sort, key, told, where)
    return key


def _add(held: Folded, body: Mapping[str, Any], where: Where) -> str:
    sort, key = _sort(body), str(body["key"])
    if key in held.items(sort):
        raise QueryError(f'there is a {sort} "{key}" already; give another key')
    _put(held, sort, key, where.values(body["values"]), where)
    return key


def _put(held: Folded, sort: str, key: str, told: Plain, where: Where) -> None:
    if sort == "factor":
        held.factor[key] = codec.factor(key, told)
        relink(held, {key: key})
        return
    known, now = where.factors()
    change = moved(now, held.factor)
    if sort == "requirement":
        made = codec.requirement(key, told, known)
        target, antecedent = change(made.target), mapped(made.antecedent, change)
        held.requirement[key] = replace(made, target=target, antecedent=antecedent)
    else:
        push = codec.impact(key, told, known)
        held.impact[key] = replace(push, source=change(push.source), target=change(push.target))


def _remove(held: Folded, body: Mapping[str, Any], where: Where) -> str:
    sort = _sort(body)
    key = where.key(sort, body["key"])
    del held.items(sort)[key]
    if sort == "factor":
        held.requirement = {
            name: each
            for name, each in held.requirement.items()
            if key != each.target.factor and key not in names_in(each.antecedent)
        }
        held.impact = {
            name: each for name, each in held.impact.items() if key not in (each.source.factor, each.target.factor)
        }
    return key


def _comment(held: Folded, body: Mapping[str, Any], _: Where) -> str:
    key, text = str(body["key"]), str(body["text"])
    held.comments.pop(key, None)
    if text:
        held.comments[key] = text
    return key


def plain(held: Folded, sort: str, key: str) -> Plain:
    """The item's values as they are stored and exchanged."""
    item = held.items(sort)[key]
    if sort == "factor":
        return codec.plain_factor(item)
    return (codec.plain_requirement if sort == "requirement" else codec.plain_impact)(item, held.factor)


def _sort(body: Mapping[str, Any]) -> str:
    sort = str(body.get("what"))
    if sort not in SORTS:
        raise QueryError(f"no {sort!r} in a model (there are {', '.join(SORTS)})")
    return sort


_OPS: dict[Any, Callable[[Folded, Mapping[str, Any], Where], str]] = {
    "set": _set, "add": _add, "remove": _remove, "merge": merge, "split": split, "comment": _comment,
}  # fmt: skip
