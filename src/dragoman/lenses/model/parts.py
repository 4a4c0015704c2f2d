"""Expressions as trees: what they name, and the same with other names."""

from collections.abc import Callable, Mapping

from dragoman.lenses.model.model import All, Any_, Expression, Factor, Holds, Never


def names_in(part: Expression) -> tuple[str, ...]:
    """The keys of the factors in an expression, from left to right."""
    return tuple(dict.fromkeys(each.factor for each in leaves(part)))


def leaves(part: Expression) -> tuple[Holds, ...]:
    """Every factor with its state in an expression, from left to right."""
    if isinstance(part, Holds):
        return (part,)
    if isinstance(part, Never):
        return leaves(part.part)
    return tuple(found for each in part.parts for found in leaves(each))


def mapped(part: Expression, change: Callable[[Holds], Holds]) -> Expression:
    """The expression with each of its leaves changed; what is joined twice is joined once."""
    if isinstance(part, Holds):
        return change(part)
    if isinstance(part, Never):
        return Never(mapped(part.part, change))
    parts = tuple(dict.fromkeys(mapped(each, change) for each in part.parts))
    if len(parts) == 1:
        return parts[0]
    return All(parts) if isinstance(part, All) else Any_(parts)


def moved(to: Mapping[str, str], factors: Mapping[str, Factor]) -> Callable[[Holds], Holds]:
    """A change of factors by key; a state that the new factor lacks becomes its last one."""

    def change(part: Holds) -> Holds:
        if part.factor not in to:
            return part
        factor = factors[to[part.factor]]
        state = part.state if part.state in factor.states else factor.states[-1]
        return Holds(factor.key, state, part.exactly)

    return change
