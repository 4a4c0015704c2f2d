"""Lists of words in `data/slots/*.toml`, matched in any inflected form."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from dragoman.reading.forms import bases
from dragoman.reading.tree import Tree


@cache
def table(name: str) -> dict[str, Any]:
    """The lists of one file."""
    return tomllib.loads((files("dragoman.reading") / "data" / "slots" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, *keys: str) -> frozenset[str]:
    """The words of some lists of a file, together."""
    return frozenset(each for key in keys for each in table(name)[key])


def among(tree: Tree, at: int, listed: frozenset[str]) -> bool:
    """Whether a word of a tree is some form of a listed one."""
    return not bases(tree.low(at)).isdisjoint(listed)


def runs(tree: Tree, phrases: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    """Where phrases of several words stand in a tree, longest first at a place: first place, place after the last."""
    starts = _by_first(phrases)
    last = 0
    for at in range(len(tree.words)):
        for phrase in starts.get(tree.low(at), ()) if at >= last else ():
            parts = phrase.split()
            if all(at + i < len(tree.words) and tree.low(at + i) == part for i, part in enumerate(parts)):
                last = at + len(parts)
                yield at, last, phrase
                break


@cache
def _by_first(phrases: frozenset[str]) -> dict[str, tuple[str, ...]]:
    index: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda each: (-len(each), each)):
        index.setdefault(phrase.split()[0], []).append(phrase)
    return {first: tuple(several) for first, several in index.items()}
