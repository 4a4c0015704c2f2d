"""Minimal path and cut sets."""

from dataclasses import dataclass
from itertools import islice

from dragoman.engines.trees.compiled import Compiled
from dragoman.engines.trees.diagram import TooLarge, deep
from dragoman.engines.trees.primes import Primes

_EFFORT = 50_000


@dataclass(frozen=True, slots=True)
class MinimalSets:
    """The smallest sets of things met and failed that settle a target, whatever else happens."""

    sets: tuple[tuple[tuple[str, bool], ...], ...]
    """Factor and whether it is to be met (or, False, to fail); the smallest sets first, then by name."""
    size: int
    """The size up to which all are counted; a blocking factor that must fail counts too."""
    counts: dict[int, int]
    """How many there are of each size, exactly."""
    listed: bool
    """Whether all that are counted are in `sets`."""
    complete: bool
    """Whether there are surely none beyond `size`."""
    monotone: bool
    """Whether they are the minimal sets of a monotone function; otherwise they are its prime implicants."""


def path_sets(of: Compiled, *, size: int = 4, most: int = 10_000) -> MinimalSets:
    """All minimal path sets of at most `size` factors: what brings the target about, whatever chances do.

    At most `most` are listed. A factor in which the target is monotone occurs one way only, and the sets are those of
    the textbooks; where it works both ways they are prime implicants (Dutuit and Rauzy 1997).

    Raises ValueError for a size or number below 1; TooLarge where the sets need too many nodes.
    """
    return _minimal(of, of.sure, 1, size, most)


def cut_sets(of: Compiled, *, size: int = 4, most: int = 10_000) -> MinimalSets:
    """All minimal cut sets of at most `size` factors: what blocks the target, whatever chances do.

    Otherwise as `path_sets`: they are the path sets of the target's not coming about.
    """
    return _minimal(of, of.lucky ^ 1, -1, size, most)


def _minimal(of: Compiled, function: int, sign: int, size: int, most: int) -> MinimalSets:
    if size < 1 or most < 1:
        raise ValueError(f"sets of at most {size}, at most {most} of them: both must be 1 or more")
    with deep(len(of.signs)):
        return _found(of, function, [sign * each for each in of.signs], size, most)


def _found(of: Compiled, function: int, signs: list[int], size: int, most: int) -> MinimalSets:
    primes = Primes(of.diagram, signs)
    family = primes.up_to(function, size)
    counts = dict(sorted(primes.families.counts(family).items()))
    monotone = all(signs[of.diagram.level[node]] for node in of.diagram.below(function))
    complete = _complete(of, function, primes, family, monotone)
    sets: list[tuple[tuple[str, bool], ...]] = []
    for each in counts:
        named = (_named(of, literals) for literals in primes.families.of_size(family, each))
        sets += sorted(islice(named, most - len(sets)))
    return MinimalSets(tuple(sets), size, counts, len(sets) == sum(counts.values()), complete, monotone)


def _named(of: Compiled, literals: tuple[int, ...]) -> tuple[tuple[str, bool], ...]:
    return tuple(sorted((of.variables[each >> 1].name, not each & 1) for each in literals))


def _complete(of: Compiled, function: int, primes: Primes, family: int, monotone: bool) -> bool:
    """Whether there are no more primes of any size; False too where that takes too long to know."""
    try:
        if monotone:
            return primes.cover(family) == function
        every = Primes(of.diagram, primes.signs, _EFFORT)
        whole = every.up_to(function, len(of.signs))
    except TooLarge:
        return False
    return every.families.counts(whole) == primes.families.counts(family)
