"""The dictionary forms that an English word may be a form of."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("es", ""), ("s", ""),
    ("men", "man"),
)  # fmt: skip
_HISSING = ("s", "x", "z", "ch", "sh", "o")
_DOUBLED = re.compile(r"([bdgklmnprtv])\1$")


@cache
def _irregular() -> Mapping[str, str]:
    lists = tomllib.loads((files("dragoman.reading") / "data" / "irregular.toml").read_text(encoding="utf-8"))
    return {form: base for base, forms in lists.items() for form in forms}


@lru_cache(maxsize=65536)
def bases(word: str) -> frozenset[str]:
    """The forms under which a word in small letters may be listed, itself among them unless it is irregular."""
    known = _irregular().get(word)
    return frozenset({known}) if known else frozenset({word, *_regular(word)})


def _regular(word: str) -> Iterator[str]:
    for ending, put in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and not (ending == "es" and not put and not stem.endswith(_HISSING)):
            yield stem + put
            if ending in {"ing", "ed"} and not put:
                yield _DOUBLED.sub(r"\1", stem)
