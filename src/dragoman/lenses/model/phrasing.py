"""Expressions and links in words."""

from collections.abc import Mapping

from dragoman.lenses.model.model import All, Expression, Factor, Holds, Impact, Need, Never, Requirement

Factors = Mapping[str, Factor]
NEEDS: dict[Need, str] = {
    "necessary": "is needed for",
    "sufficient": "is enough for",
    "enabling": "helps",
    "blocking": "blocks",
}


def phrase(part: Expression, factors: Factors, within: bool = False) -> str:
    """`“US sanctions waiver” (full) and not “attack”`."""
    if isinstance(part, Holds):
        return holding(part, factors)
    if isinstance(part, Never):
        return f"not {phrase(part.part, factors, within=True)}"
    words = (" and " if isinstance(part, All) else " or ").join(
        phrase(each, factors, within=True) for each in part.parts
    )
    return f"({words})" if within else words


def holding(part: Holds, factors: Factors) -> str:
    """The factor's name, with the state where it is not simply so."""
    factor = factors[part.factor]
    if factor.states == ("no", "yes") and part.state == "yes":
        return f"“{factor.name}”"
    if factor.kind == "irritant" and not part.exactly and part.state != factor.states[0]:
        return f"“{factor.name}” (not resolved)"
    more = "" if part.exactly or part.state == factor.states[-1] else " or more"
    return f"“{factor.name}” ({part.state}{more})"


def requirement(each: Requirement, factors: Factors) -> str:
    """`“repair its relations” is needed for “expand ties”`."""
    return f"{phrase(each.antecedent, factors)} {NEEDS[each.need]} {holding(each.target, factors)}"


def impact(each: Impact, factors: Factors) -> str:
    """`“corruption” furthers “bad policies”`."""
    verb = "furthers" if each.strength > 0 else "hinders"
    return f"{holding(each.source, factors)} {verb} {holding(each.target, factors)}"
