"""A figure that is said of a corridor, or of the way between two places."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.lenses.corridors.figures import Stated
from dragoman.lenses.corridors.named import folded, legs_of
from dragoman.ontology.corridors import Corridor, Leg, Network
from dragoman.statements import Span


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure said of a corridor, or of the way between two places."""

    stated: Stated
    corridor: str
    ends: tuple[str, str] | None
    modes: tuple[str, ...]
    document: str
    sentence: Span
    beside: str = ""
    """Words behind the figure, which say what it is of."""


def line(legs: Sequence[Leg]) -> tuple[str, str] | None:
    """The two ends of legs that follow one another in their order; None where they do not."""
    if not legs:
        return None
    if len(legs) == 1:
        return legs[0].between
    ends = set(legs[0].between) - set(legs[1].between)
    at = next(iter(ends), "")
    first = at
    for leg in legs:
        if at not in leg.between:
            return None
        at = leg.between[1] if leg.between[0] == at else leg.between[0]
    return first, at


def corridors_of(net: Network, claim: Claim) -> tuple[str, ...]:
    """The corridor of a claim, or those that join its two places by its modes."""
    if claim.corridor:
        return (claim.corridor,)
    if not claim.ends:
        return ()
    found = []
    for key, each in net.corridors.items():
        legs = [net.legs[leg] for leg in legs_of(net, each)]
        by = {leg.mode for leg in legs} <= set(claim.modes)
        if by and (set(line(legs) or ()) == set(claim.ends) or _names(net, each, claim.ends)):
            found.append(key)
    return tuple(found)


def _names(net: Network, corridor: Corridor, ends: tuple[str, str]) -> bool:
    """Whether a corridor has its name from these two places."""
    own = [folded(net.places[end].name) for end in ends]
    return any(all(each in folded(name) for each in own) for name in (corridor.name, *corridor.names))
