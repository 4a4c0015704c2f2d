"""Minimal path and cut sets in terms of factors and states."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.engines.trees import MinimalSets, cut_sets, path_sets
from dragoman.lenses.conditions.grown import Grown
from dragoman.lenses.conditions.levels import ALWAYS, Level
from dragoman.lenses.model.model import Factor

SIZE, MOST = 4, 1000


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """What must be the case of one factor: a state or more (`met`), or less than it."""

    factor: str
    state: str
    met: bool


@dataclass(frozen=True, slots=True)
class Sets:
    """The smallest sets first; `complete`: there are none beyond `size`, and all are listed."""

    sets: tuple[tuple[Change, ...], ...]
    size: int
    complete: bool


def paths(held: Grown, size: int = SIZE) -> Sets:
    """What brings the target about, whatever else happens."""
    return _sets(held, path_sets(held.compiled, size=size, most=MOST), size)


def cuts(held: Grown, size: int = SIZE) -> Sets:
    """What suffices to block it."""
    return _sets(held, cut_sets(held.compiled, size=size, most=MOST), size)


def worded(change: Change, factors: dict[str, Factor]) -> str:
    """`“US sanctions waiver”: full`, `without “attack”`, `“dispute” resolved`."""
    factor = factors[change.factor]
    if factor.states == ("no", "yes"):
        return f"“{factor.name}”" if change.met else f"without “{factor.name}”"
    at = factor.states.index(change.state)
    if change.met:
        more = " or more" if at < len(factor.states) - 1 else ""
        if factor.kind == "irritant" and "resolved" in factor.states[:at]:
            return f"“{factor.name}” not resolved"
        return f"“{factor.name}”: {change.state}{more}"
    less = "at most " if at > 1 else ""
    if factor.kind == "irritant" and "resolved" in factor.states[:at]:
        return f"resolve “{factor.name}”"
    return f"“{factor.name}”: {less}{factor.states[at - 1]}"


def _sets(held: Grown, found: MinimalSets, size: int) -> Sets:
    made = {tuple(sorted(_changes(held, each))) for each in found.sets if _possible(held, each)}
    sets = sorted(_minimal(made), key=lambda each: (len(each), each))
    return Sets(tuple(sets), size, found.complete and found.listed)


def _possible(held: Grown, literals: Iterable[tuple[str, bool]]) -> bool:
    """Whether nothing in the set goes against what is set from outside."""
    return all(_settled(held, name) in (None, met) for name, met in literals)


def _settled(held: Grown, name: str) -> bool | None:
    """Whether the variable is met as set from outside; None where it is not set."""
    if name == ALWAYS:
        return True
    level = held.variables.get(name)
    if level is None or level.factor.key not in held.given:
        return None
    return level.factor.states.index(held.given[level.factor.key]) >= level.at


def _changes(held: Grown, literals: Iterable[tuple[str, bool]]) -> set[Change]:
    """Steps put together: of the steps that are met the last one says it all, of those that fail the first."""
    met: dict[str, Level] = {}
    failed: dict[str, Level] = {}
    for name, wanted in literals:
        level = held.variables.get(name)
        if level is None or _settled(held, name) is not None:
            continue
        kept, sign = (met, 1) if wanted else (failed, -1)
        other = kept.get(level.factor.key)
        if other is None or sign * level.at > sign * other.at:
            kept[level.factor.key] = level
    return {
        Change(key, level.factor.states[level.at], wanted)
        for kept, wanted in ((met, True), (failed, False))
        for key, level in kept.items()
    }


def _minimal(sets: set[tuple[Change, ...]]) -> list[tuple[Change, ...]]:
    """Those that hold no other."""
    kept: list[tuple[Change, ...]] = []
    for each in sorted(sets, key=lambda one: (len(one), one)):
        if not any(set(other) <= set(each) for other in kept):
            kept.append(each)
    return kept
