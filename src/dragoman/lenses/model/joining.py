"""Edits that make several factors one, or one several, and what becomes of their links."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dragoman.errors import QueryError
from dragoman.lenses.model.model import Basis, Factor, Impact, Requirement
from dragoman.lenses.model.parts import mapped, moved, names_in
from dragoman.lenses.model.state import Folded, Where, stood


def merge(held: Folded, body: Mapping[str, Any], where: Where) -> str:
    """Several factors become one, with all that any of them rests on; gives its key."""
    key = where.key("factor", body["key"])
    others = [other for name in body["others"] if (other := where.key("factor", name)) != key]
    if not others:
        raise QueryError(f'"{key}" is one factor already')
    whole = held.factor[key]
    for other in others:
        whole = _joined(whole, held.factor.pop(other))
    held.factor[key] = whole
    relink(held, dict.fromkeys(others, key))
    return key


def _joined(one: Factor, other: Factor) -> Factor:
    return replace(
        one,
        actors=_both_of(one.actors, other.actors),
        dimensions=_both_of(one.dimensions, other.dimensions),
        agents=_both_of(one.agents, other.agents),
        chance=one.chance or other.chance,
        remedy=one.remedy or other.remedy,
        deadline=one.deadline or other.deadline,
        basis=joined(one.basis, other.basis),
    )


def _both_of(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def joined(one: Basis, other: Basis) -> Basis:
    """Both together, each thing once."""
    names = ("statements", "speakers", "against", "deniers")
    return Basis(**{name: tuple(dict.fromkeys((*getattr(one, name), *getattr(other, name)))) for name in names})


def split(held: Folded, body: Mapping[str, Any], where: Where) -> str:
    """Some statements of a factor become one of their own, and the links that rest on them go with them; its key."""
    key, new = where.key("factor", body["key"]), str(body["new"])
    apart = set(where.ids(body["statements"])) & stood(held.factor[key])
    if new in held.factor:
        raise QueryError(f'there is a factor "{new}" already; give another key')
    if not apart or apart >= stood(held.factor[key]):
        raise QueryError(f'"{key}" cannot be split so: give some of its statements, not all')
    old = held.factor[key]
    held.factor[key] = replace(old, basis=_without(old.basis, apart))
    held.factor[new] = replace(old, key=new, name=body.get("name") or old.name, basis=_only(old.basis, apart))
    change = moved({key: new}, held.factor)
    for name, each in list(held.requirement.items()):
        if key in (each.target.factor, *names_in(each.antecedent)) and apart & stood(each):
            there = replace(each, target=change(each.target), antecedent=mapped(each.antecedent, change))
            _part(held.requirement, name, there, apart)
    for name, push in list(held.impact.items()):
        if key in (push.source.factor, push.target.factor) and apart & stood(push):
            _part(held.impact, name, replace(push, source=change(push.source), target=change(push.target)), apart)
    return new


def _part(items: dict[str, Any], name: str, there: Any, apart: set[str]) -> None:
    """Put the link that rests on these statements in place of the old one, or beside it where that rests on more."""
    if stood(there) <= apart:
        items[name] = there
        return
    items[name] = replace(items[name], basis=_without(items[name].basis, apart))
    items[f"{name}-apart"] = replace(there, key=f"{name}-apart", basis=_only(there.basis, apart))


def _only(basis: Basis, ids: set[str]) -> Basis:
    return replace(
        basis,
        statements=tuple(each for each in basis.statements if each in ids),
        against=tuple(each for each in basis.against if each in ids),
    )


def _without(basis: Basis, ids: set[str]) -> Basis:
    return _only(basis, _ids(basis) - ids)


def _ids(basis: Basis) -> set[str]:
    return {*basis.statements, *basis.against}


def relink(held: Folded, to: Mapping[str, str]) -> None:
    """All links with factors by their new keys and states; what then says nothing goes, what is the same is joined."""
    change = moved(to, held.factor)
    requirements: dict[object, Requirement] = {}
    for each in held.requirement.values():
        made = replace(each, target=change(each.target), antecedent=mapped(each.antecedent, change))
        same = (made.target, made.need, made.antecedent)
        if made.target.factor in names_in(made.antecedent):
            continue
        first = requirements.get(same)
        requirements[same] = replace(first, basis=joined(first.basis, made.basis)) if first else made
    impacts: dict[object, Impact] = {}
    for push in held.impact.values():
        moved_push = replace(push, source=change(push.source), target=change(push.target))
        pair = (moved_push.source, moved_push.target)
        if moved_push.source.factor == moved_push.target.factor:
            continue
        impacts[pair] = _both(impacts[pair], moved_push) if pair in impacts else moved_push
    held.requirement = {each.key: each for each in requirements.values()}
    held.impact = {each.key: each for each in impacts.values()}


def _both(one: Impact, other: Impact) -> Impact:
    signs = {sign: one.signs.get(sign, 0) + other.signs.get(sign, 0) for sign in "+-"}
    return replace(
        one,
        strength=one.strength if abs(one.strength) >= abs(other.strength) else other.strength,
        signs={sign: number for sign, number in signs.items() if number},
        means=one.means or other.means,
        basis=joined(one.basis, other.basis),
    )
