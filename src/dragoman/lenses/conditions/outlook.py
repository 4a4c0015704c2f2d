"""How likely a target is, and what settles it, for other lenses to compare."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.engines import trees
from dragoman.lenses.conditions.grown import Grown, grown
from dragoman.lenses.conditions.minimal import Sets, cuts, paths, worded
from dragoman.lenses.model.model import Chance, Holds, Model


@dataclass(frozen=True, slots=True)
class Outlook:
    """The target's probability with its band, the smallest sets that bring it about and block it, and statements."""

    chance: Chance
    paths: tuple[tuple[str, ...], ...]
    cuts: tuple[tuple[str, ...], ...]
    statements: tuple[str, ...]


def outlook(model: Model, target: Holds, settings: Mapping[str, str]) -> Outlook:
    """The target with factors (by key) set to states. Raises QueryError where it has no sound tree."""
    held = grown(model, target, settings)
    settled = grown(model, target, settings, helped=False)
    sets = _words(settled, paths(settled)), _words(settled, cuts(settled))
    return Outlook(chance_of(held), *sets, statements(held))


def chance_of(held: Grown) -> Chance:
    """The probability of the target and its band, exact where the engine's is."""
    band = trees.band(held.compiled)
    return Chance(trees.probability(held.compiled), band.low, band.high)


def statements(held: Grown) -> tuple[str, ...]:
    """The statements of all conditions in the tree."""
    inside = {held.factor_of(each.name) for each in held.tree.nodes}
    told = [each for each in held.model.requirements if each.target.factor in inside]
    return tuple(dict.fromkeys(name for each in told for name in (*each.basis.statements, *each.basis.against)))


def _words(held: Grown, found: Sets) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(worded(change, held.factors) for change in each) for each in found.sets)
