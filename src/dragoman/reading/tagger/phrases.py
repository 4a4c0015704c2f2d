"""Runs of words mended where they begin or end within a phrase."""

from collections.abc import Sequence

from dragoman.reading.tagger.windows import Marked

_LEANING = frozenset("det case mark aux cop cc amod compound nummod nmod fixed flat".split())
"""Relations whose word cannot be the last of a run while its head stands behind it."""
_INSEPARABLE = frozenset("flat fixed case".split())
"""Relations whose word cannot be the first of a run while its head stands before it."""
_FURTHEST = 6


def whole(words: Sequence[Marked], first: int, last: int) -> slice:
    """The run of a sentence's words from `first` to `last`, without marks at its ends and with its last phrase whole.

    A determiner, preposition, auxiliary or the like draws in the word that it leans on, if that is near.
    """
    inner = [at for at in range(first, last + 1) if words[at].word.upos != "PUNCT"]
    if not inner:
        return slice(first, last + 1)
    first, last = inner[0], inner[-1]
    while (further := _head(words, last, _LEANING)) > last:
        last = further
    while (before := _head(words, first, _INSEPARABLE)) < first:
        first = before
    return slice(first, last + 1)


def _head(words: Sequence[Marked], at: int, relations: frozenset[str]) -> int:
    """The place of a word's head if it leans on it by one of the relations and it is near; else its own."""
    each = words[at]
    head = at + each.ahead
    near = abs(each.ahead) <= _FURTHEST and 0 <= head < len(words)
    return head if near and each.word.relation in relations else at
