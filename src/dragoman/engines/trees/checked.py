"""Refuses what is no tree."""

from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from math import isfinite

from dragoman.engines.trees.tree import AtLeast, Expression, Node, Not, Probability, Tree, parts, signed_names

DEEPEST = 50
"""How deep expressions may be nested."""


def check(tree: Tree, target: str) -> None:
    """Raises ValueError where the target does not exist or something in the tree is not sound, naming it."""
    names = [each.name for each in tree.factors] + [each.name for each in tree.nodes]
    twice = next((name for name, times in Counter(names).items() if times > 1), None)
    if twice is not None:
        raise ValueError(f"{twice!r} is there twice; give factors and nodes names of their own")
    if target not in names:
        raise ValueError(f"no target {target!r}{_nearest(target, names)}")
    for factor in tree.factors:
        _check_probability(factor.probability, f"factor {factor.name!r}")
    known = set(names)
    for node in tree.nodes:
        _check_node(node, known)


def _check_node(node: Node, names: set[str]) -> None:
    where = f"node {node.name!r}"
    if not parts(node) and node.base is None:
        raise ValueError(f"{where} has no conditions; make it a factor with a probability")
    if node.enabling and not node.sufficient and node.base is None:
        raise ValueError(f"{where} has enabling but no sufficient conditions; give the base that they add to")
    for part, _ in parts(node):
        _check_shape(part, where)
        for name, _ in signed_names(part):
            if name not in names:
                raise ValueError(f"{where} names the unknown factor {name!r}{_nearest(name, names)}")
    for strength in (*(each.strength for each in node.enabling), *((node.base,) if node.base else ())):
        _check_probability(strength, where)


def _check_shape(part: Expression, where: str) -> None:
    for each in _within(part, where):
        if isinstance(each, AtLeast) and not 1 <= each.count <= len(each.parts):
            raise ValueError(f"{where}: at least {each.count} of {len(each.parts)} cannot be asked for")
        if not isinstance(each, str | Not) and not each.parts:
            raise ValueError(f"{where}: a combination of nothing; name its parts")


def _within(part: Expression, where: str) -> Iterator[Expression]:
    level: list[Expression] = [part]
    for _ in range(DEEPEST):
        yield from level
        level = [deeper for each in level for deeper in _parts(each)]
    if level:
        raise ValueError(f"{where}: expressions nested more than {DEEPEST} deep; make nodes of their parts")


def _parts(part: Expression) -> tuple[Expression, ...]:
    if isinstance(part, str):
        return ()
    return (part.part,) if isinstance(part, Not) else part.parts


def _check_probability(given: Probability, where: str) -> None:
    low, high = given.ends
    if not all(isfinite(each) and 0 <= each <= 1 for each in (low, given.middle, high)):
        raise ValueError(f"{where}: probability {given.middle} ({low} to {high}); it must lie between 0 and 1")
    if not low <= given.middle <= high:
        raise ValueError(f"{where}: probability {given.middle} lies outside its own band, {low} to {high}")


def _nearest(name: str, names: Iterable[str]) -> str:
    near = get_close_matches(name, sorted(names), n=3, cutoff=0.5)
    return "; near it: " + ", ".join(map(repr, near)) if near else ""
