"""Words by which a clause is cut down to what it claims."""

from __future__ import annotations

from functools import cache, lru_cache

from ._tables import toml
from .event_words import STEM, rarity

_ENDINGS = ("ings", "ing", "ied", "ies", "ed", "es", "y", "s")
_DOUBLING = ("ings", "ing", "ed")
_DIRECTION = 0.2
_WHOLE = ("ss", "us", "is", "ring", "king")


@cache
def empty() -> frozenset[str]:
    """Words that tell no two claims apart."""
    return frozenset(_table("empty").split())


@cache
def generic() -> frozenset[str]:
    """Words that alone tell too little."""
    return frozenset(_table("generic").split())


@cache
def verbs() -> frozenset[str]:
    """Verbs by which a clause is known, by their dictionary form."""
    return frozenset(_table("verbs").split())


@cache
def openings() -> tuple[str, ...]:
    """Words that a clause may go on without, the longest first."""
    return tuple(sorted(_listed("openings"), key=lambda words: (-len(words), words)))


@cache
def stops() -> tuple[str, ...]:
    """Words before which a clause may end."""
    return _listed("stops")


@cache
def standins() -> tuple[str, ...]:
    """Subjects that stand for somebody named elsewhere, the longest first."""
    return tuple(sorted(_listed("standins"), key=lambda words: (-len(words), words)))


@cache
def denials() -> frozenset[str]:
    """Words that turn what follows round."""
    return frozenset(_table("denials").split())


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The letters that stand for a word in small letters, whatever its ending: `lift` for `lifts` and `lifting`."""
    ending = next((each for each in _ENDINGS if word.endswith(each) and len(word) - len(each) >= 3), "")
    bare = word if word.endswith(_WHOLE) else word[: len(word) - len(ending)]
    if ending in _DOUBLING and len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "ls":
        bare = bare[:-1]
    while len(bare) > 3 and bare.endswith("e"):
        bare = bare[:-1]
    return bare[:STEM]


@lru_cache(maxsize=65536)
def tells(stem_: str) -> float:
    """How much a stem tells apart: the rarity of the commonest word that it stands for (see `event_words.rarity`).

    Of words for which way a thing goes only a part counts.
    """
    share = _DIRECTION if is_direction(stem_) else 1.0
    if len(stem_) == STEM:
        return share * rarity(stem_)
    return share * min(rarity(form[:STEM]) for form in (stem_, *(stem_ + ending for ending in (*_ENDINGS, "e"))))


def is_direction(stem_: str) -> bool:
    """Whether the stem is of a word for which way a thing goes."""
    return stem_ in _directions()


@cache
def _directions() -> frozenset[str]:
    return frozenset(map(stem, _table("directions").split()))


def senses(stem_: str) -> frozenset[int]:
    """The senses that a stem may have in a claim, by number; opposites share one."""
    return _senses().get(stem_, frozenset())


@cache
def _senses() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_table("senses").split("\n")):
        for word in line.split():
            found.setdefault(stem(word), set()).add(number)
    return {each: frozenset(numbers) for each, numbers in found.items()}


def _table(name: str) -> str:
    found: str = toml("claims.toml")[name]
    return found


def _listed(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in _table(name).replace("\n", "|").split("|") if part.strip()))
