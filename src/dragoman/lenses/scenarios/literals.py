"""Conditions as sets of states: what an expression asks of each factor, where it asks for all of them together."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from dragoman.lenses.model.model import All, Any_, Expression, Holds, Never
from dragoman.lenses.scenarios.lumped import Lumped

Literals = dict[str, frozenset[int]]
"""By the factor's key the numbers of the states that will do; all of them are asked for."""


def every(expression: Expression, factors: Mapping[str, Lumped]) -> Literals | None:
    """What it asks of each factor, where it is one AND of them; else None."""
    match expression:
        case Holds(factor=key):
            return {key: factors[key].states(expression)}
        case Never(part=part):
            parts = either(part, factors)
            return None if parts is None else _met(_turned(each, factors) for each in parts)
        case All(parts=parts):
            found = [every(each, factors) for each in parts]
            return None if None in found else _met(each for each in found if each is not None)
        case Any_(parts=parts):
            return every(parts[0], factors) if len(parts) == 1 else _one_factor(parts, factors)


def either(expression: Expression, factors: Mapping[str, Lumped]) -> list[Literals] | None:
    """The ways in which it holds, each about one factor, where it is one OR of such; else None."""
    match expression:
        case Holds():
            return [{expression.factor: factors[expression.factor].states(expression)}]
        case Never(part=part):
            whole = every(part, factors)
            return None if whole is None else [_turned({key: own}, factors) for key, own in whole.items()]
        case Any_(parts=parts):
            found = [either(each, factors) for each in parts]
            return None if None in found else list(chain.from_iterable(each for each in found if each is not None))
        case All(parts=parts):
            whole = every(All(parts), factors)
            return [whole] if whole is not None and len(whole) == 1 else None


def leaves(expression: Expression, factors: Mapping[str, Lumped]) -> list[tuple[str, frozenset[int]]]:
    """Every factor that it names, with the states that speak for it."""
    match expression:
        case Holds(factor=key):
            return [(key, factors[key].states(expression))]
        case Never(part=part):
            return [(key, _others(own, factors[key])) for key, own in leaves(part, factors)]
        case All(parts=parts) | Any_(parts=parts):
            return [leaf for each in parts for leaf in leaves(each, factors)]


def _one_factor(parts: Sequence[Expression], factors: Mapping[str, Lumped]) -> Literals | None:
    """An OR about a single factor is one set of its states."""
    found = [every(each, factors) for each in parts]
    keys = {key for each in found if each for key in each}
    if None in found or len(keys) != 1 or not all(each is not None and len(each) == 1 for each in found):
        return None
    (key,) = keys
    return {key: frozenset().union(*(each[key] for each in found if each))}


def _met(given: Iterable[Literals]) -> Literals:
    found: Literals = {}
    for each in given:
        for key, own in each.items():
            found[key] = found.get(key, own) & own
    return found


def _turned(given: Literals, factors: Mapping[str, Lumped]) -> Literals:
    return {key: _others(own, factors[key]) for key, own in given.items()}


def _others(own: frozenset[int], factor: Lumped) -> frozenset[int]:
    return frozenset(range(factor.many)) - own
