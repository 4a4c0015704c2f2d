"""Targets and today's states in the words of a user."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.lenses.model.finding import factor_named, settings, state_named
from dragoman.lenses.model.model import Factor


def placed(factors: Sequence[Factor], given: Sequence[str]) -> tuple[Factor, ...]:
    """The factors with what is given as today's states. Raises QueryError as `settings` does."""
    told = settings(factors, given)
    return tuple(replace(each, now=told[each.key]) if each.key in told else each for each in factors)


def targets(factors: Sequence[Factor], given: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """`name`, `name=state` or `name=state|state` of each as the factor's key and the states that will do.

    Without a state the last one, the most of it. Raises QueryError where there is no such factor or state.
    """
    found: dict[str, tuple[str, ...]] = {}
    for each in given:
        name, mark, states = each.rpartition("=")
        factor = factor_named(factors, name if mark else each)
        chosen = [state_named(factor, state) for state in states.split("|")] if mark else [factor.states[-1]]
        found[factor.key] = tuple(dict.fromkeys((*found.get(factor.key, ()), *chosen)))
    return found
