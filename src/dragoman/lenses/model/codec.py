"""Factors and links as plain values and back: what edits store and the exchanged file holds."""

from collections.abc import Mapping
from dataclasses import fields
from math import isfinite
from typing import Any, get_args

from dragoman.errors import QueryError
from dragoman.lenses.model.expression import Factors, holds, offer, parsed, written
from dragoman.lenses.model.model import Basis, Chance, Factor, FactorKind, Impact, Need, Requirement
from dragoman.lenses.model.parts import names_in

Plain = dict[str, Any]
_BASIS = tuple(field.name for field in fields(Basis))
_LISTS = ("states", "actors", "dimensions", "agents", "pair")
_TEXTS = ("name", "kind", "status", "remedy", "deadline", "means")
FACTOR = (*(field.name for field in fields(Factor) if field.name not in ("key", "basis")), *_BASIS)
REQUIREMENT = ("target", "need", "antecedent", "strength", "agents", *_BASIS)
IMPACT = ("source", "target", "strength", "signs", "means", *_BASIS)
ALLOWED = {"factor": FACTOR, "requirement": REQUIREMENT, "impact": IMPACT}
"""The fields that each sort of item may have."""


def plain_factor(each: Factor) -> Plain:
    """The factor's fields that say something; its name and states always."""
    told: Plain = {"name": each.name, "states": list(each.states)}
    if each.kind != "proposition":
        told["kind"] = each.kind
    for name in ("now", "status", "remedy", "deadline"):
        if getattr(each, name):
            told[name] = getattr(each, name)
    if each.chance:
        told["chance"] = _chance(each.chance)
    if each.costs:
        told["costs"] = dict(each.costs)
    told |= {
        name: list(getattr(each, name)) for name in ("actors", "dimensions", "agents", "pair") if getattr(each, name)
    }
    return told | _basis(each.basis)


def plain_requirement(each: Requirement, factors: Factors) -> Plain:
    """The requirement's fields that say something; expressions as text."""
    told: Plain = {
        "target": written(each.target, factors),
        "need": each.need,
        "antecedent": written(each.antecedent, factors),
    }
    if each.strength:
        told["strength"] = _chance(each.strength)
    if each.agents:
        told["agents"] = list(each.agents)
    return told | _basis(each.basis)


def plain_impact(each: Impact, factors: Factors) -> Plain:
    """The impact's fields that say something."""
    told: Plain = {
        "source": written(each.source, factors),
        "target": written(each.target, factors),
        "strength": each.strength,
    }
    if each.signs:
        told["signs"] = dict(each.signs)
    if each.means:
        told["means"] = each.means
    return told | _basis(each.basis)


def factor(key: str, told: Mapping[str, Any]) -> Factor:
    """The factor that the values tell of. Raises QueryError with what is wrong of it."""
    _allowed("factor", told)
    states = _list("states", told.get("states", ()))
    if len(set(states)) < 2 or len(set(states)) < len(states):
        raise QueryError('a factor without states; give two or more, least first: states = ["no", "yes"]')
    now = told.get("now")
    if now is not None and now not in states:
        raise QueryError(f"now = {now!r} is none of its states ({', '.join(states)})")
    kind = told.get("kind", "proposition")
    if kind not in get_args(FactorKind):
        raise QueryError(f"no kind {kind!r} (there are {', '.join(get_args(FactorKind))})")
    values = {name: _text(name, told[name]) for name in ("status", "remedy", "deadline") if name in told}
    lists = {name: _list(name, told[name]) for name in ("actors", "dimensions", "agents", "pair") if name in told}
    return Factor(
        key=key,
        name=_text("name", told.get("name", key)),
        kind=kind,
        states=states,
        now=now,
        chance=_read_chance("chance", told.get("chance")),
        costs=_costs(told.get("costs", {}), states),
        basis=_read_basis(told),
        **values,  # type: ignore[arg-type]
        **lists,  # type: ignore[arg-type]
    )


def requirement(key: str, told: Mapping[str, Any], factors: Factors) -> Requirement:
    """The requirement that the values tell of. Raises QueryError with what is wrong of it."""
    _allowed("requirement", told)
    need: Need = told.get("need", "")
    if need not in get_args(Need):
        raise QueryError(f"need = {need!r} (there are {', '.join(get_args(Need))})")
    target = holds(_text("target", told.get("target", "")), factors)
    antecedent = parsed(_text("antecedent", told.get("antecedent", "")), factors)
    if target.factor in names_in(antecedent):
        raise QueryError(f'"{target.factor}" would prove itself: it stands in its own antecedent; name what it needs')
    return Requirement(
        key=key,
        target=target,
        need=need,
        antecedent=antecedent,
        strength=_read_chance("strength", told.get("strength")),
        agents=_list("agents", told.get("agents", ())),
        basis=_read_basis(told),
    )


def impact(key: str, told: Mapping[str, Any], factors: Factors) -> Impact:
    """The impact that the values tell of. Raises QueryError with what is wrong of it."""
    _allowed("impact", told)
    strength = told.get("strength")
    if isinstance(strength, bool) or not isinstance(strength, int) or not 1 <= abs(strength) <= 3:
        raise QueryError(f"strength = {strength!r}: it must be -3, -2, -1, 1, 2 or 3")
    signs = told.get("signs", {})
    if not isinstance(signs, Mapping) or not all(
        sign in ("+", "-") and _count(number) for sign, number in signs.items()
    ):
        raise QueryError(f"signs = {signs!r}: count the statements for each, as {{'+' = 2, '-' = 1}}")
    return Impact(
        key=key,
        source=holds(_text("source", told.get("source", "")), factors),
        target=holds(_text("target", told.get("target", "")), factors),
        strength=strength,
        signs=dict(signs),
        means=_text("means", told.get("means", "")),
        basis=_read_basis(told),
    )


def _count(number: object) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and number >= 0


def _allowed(sort: str, told: Mapping[str, Any]) -> None:
    for name in told:
        if name not in ALLOWED[sort]:
            raise QueryError(f"no field {name!r}{offer(name, ALLOWED[sort])} (there are {', '.join(ALLOWED[sort])})")


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise QueryError(f"{name} = {value!r}: it must be text")
    return value


def _list(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(each, str) and each for each in value):
        raise QueryError(f"{name} = {value!r}: it must be a list of texts")
    return tuple(value)


def _costs(value: object, states: tuple[str, ...]) -> dict[str, float]:
    if not isinstance(value, Mapping):
        raise QueryError(f"costs = {value!r}: give a number for a state, as {{ yes = 2 }}")
    for state, cost in value.items():
        if state not in states:
            raise QueryError(f"costs: it has no state {state!r} (it has {', '.join(states)})")
        if isinstance(cost, bool) or not isinstance(cost, int | float) or not isfinite(cost) or cost < 0:
            raise QueryError(f"costs: {cost!r} for {state!r}: it must be a number from 0 on")
    return {str(state): float(cost) for state, cost in value.items()}


def _chance(chance: Chance) -> dict[str, float]:
    return {"low": chance.low, "middle": chance.middle, "high": chance.high}


def _read_chance(name: str, value: object) -> Chance | None:
    if value is None:
        return None
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = {"low": value, "middle": value, "high": value}
    if not isinstance(value, Mapping) or set(value) != {"low", "middle", "high"}:
        raise QueryError(f"{name} = {value!r}: give a probability, or {{ low = 0.2, middle = 0.4, high = 0.6 }}")
    ends = [value[end] for end in ("low", "middle", "high")]
    if not all(isinstance(end, int | float) and not isinstance(end, bool) and 0 <= end <= 1 for end in ends):
        raise QueryError(f"{name}: probabilities {', '.join(map(str, ends))}; they must lie between 0 and 1")
    low, middle, high = map(float, ends)
    if not low <= middle <= high:
        raise QueryError(f"{name}: the middle {middle} lies outside its own band, {low} to {high}")
    return Chance(middle, low, high)


def _basis(basis: Basis) -> Plain:
    return {name: list(getattr(basis, name)) for name in _BASIS if getattr(basis, name)}


def _read_basis(told: Mapping[str, Any]) -> Basis:
    return Basis(**{name: _list(name, told[name]) for name in _BASIS if name in told})
