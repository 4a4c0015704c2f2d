"""Factors and states in the words of a person."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from dragoman.errors import QueryError
from dragoman.lenses.model.model import Factor
from dragoman.ontology.claim_words import stem

_WORD = re.compile(r"\w+")
_OFFERED = 4


def factor_named(factors: Sequence[Factor], words: str) -> Factor:
    """The factor with this key or name; or the only one whose name holds all these words, or all their stems.

    Raises QueryError where there is none or several: it offers the nearest names.
    """
    asked = _folded(words)
    if not asked:
        raise QueryError("a factor needs a name; `dragoman model` lists them")
    found = _meant(factors, asked)
    if len(found) == 1:
        return found[0]
    if found:
        raise QueryError(f"{words!r} may be {_offer(found)}; name it more fully")
    if not factors:
        raise QueryError(f"no factor is called {words!r}: the model has none")
    raise QueryError(f"no factor is called {words!r}; the nearest are {_offer(_nearest(factors, asked))}")


def state_named(factor: Factor, words: str) -> str:
    """The state with this name, or the only one that begins so. Raises QueryError where there is none."""
    asked = _folded(words)
    exact = [each for each in factor.states if _folded(each) == asked]
    found = exact or [each for each in factor.states if asked and _folded(each).startswith(asked)]
    if len(found) == 1:
        return found[0]
    raise QueryError(f"{factor.name!r} has no state {words!r}; it has {', '.join(factor.states)}")


def settings(factors: Sequence[Factor], given: Sequence[str]) -> dict[str, str]:
    """`name=state` of each as the factor's key and the state. Raises QueryError where that is not so written."""
    found: dict[str, str] = {}
    for each in given:
        name, mark, state = each.rpartition("=")
        if not mark:
            raise QueryError(f"{each!r}: write it as a factor and its state: 'US sanctions waiver=full'")
        factor = factor_named(factors, name)
        if factor.key in found:
            raise QueryError(f"{factor.name!r} is set twice; set it once")
        found[factor.key] = state_named(factor, state)
    return found


def _meant(factors: Sequence[Factor], asked: str) -> list[Factor]:
    exact = [each for each in factors if asked in (_folded(each.name), _folded(each.key))]
    if exact:
        return exact
    wanted = set(asked.split())
    whole = [each for each in factors if wanted <= _words(each)]
    return whole or [each for each in factors if _stems(wanted) <= _stems(_words(each))]


def _words(factor: Factor) -> set[str]:
    return set(_folded(f"{factor.name} {factor.key}").split())


def _stems(words: set[str]) -> set[str]:
    return {stem(word) for word in words}


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _nearest(factors: Sequence[Factor], asked: str) -> list[Factor]:
    """By shared words, then by likeness of the letters."""
    wanted = _stems(set(asked.split()))

    def likeness(factor: Factor) -> tuple[float, float]:
        return (
            -len(wanted & _stems(_words(factor))) / len(wanted),
            -SequenceMatcher(None, asked, _folded(factor.name)).ratio(),
        )

    return sorted(factors, key=likeness)[:_OFFERED]


def _offer(found: Sequence[Factor]) -> str:
    names = [repr(each.name) for each in found[:_OFFERED]]
    return ", ".join(names) + (f" and {len(found) - _OFFERED} others" if len(found) > _OFFERED else "")
