"""Lists of words in `data/slots/*.toml`, matched in any inflected form."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from dragoman.reading.tree import Tree

_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("es", ""), ("s", ""),
)  # fmt: skip
_DOUBLED = re.compile(r"([bdgklmnprtv])\1$")


@cache
def table(name: str) -> dict[str, Any]:
    """The lists of one file."""
    return tomllib.loads((files("dragoman.reading") / "data" / "slots" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, *keys: str) -> frozenset[str]:
    """The words of some lists of a file, together."""
    return frozenset(each for key in keys for each in table(name)[key])


@cache
def _irregular() -> dict[str, str]:
    return {form: base for base, forms in table("irregular").items() for form in forms}


@lru_cache(maxsize=20_000)
def bases(word: str) -> frozenset[str]:
    """The dictionary forms that an English word in small letters may be a form of, itself among them."""
    found = {word}
    if word in _irregular():
        found.add(_irregular()[word])
    for ending, put in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            found.add(stem + put)
            if ending in {"ing", "ed"} and not put:
                found.add(_DOUBLED.sub(r"\1", stem))
    return frozenset(found)


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
