"""Runs of words mended where they begin or end within a phrase, and sentences that claim nothing."""

import re
from collections.abc import Sequence

from dragoman.language.calendar import MONTHS, WEEKDAYS
from dragoman.reading.tagger.windows import Marked

_LEANING = frozenset("det case mark aux cop cc amod compound nummod nmod fixed flat".split())
"""Relations whose word cannot be the last of a run while its head stands behind it."""
_INSEPARABLE = frozenset("flat fixed case".split())
"""Relations whose word cannot be the first of a run while its head stands before it."""
_DANGLING = frozenset({"that", "which", "who", "whom", "and", "or", "but"})
"""Words that open what the run leaves out."""
_ASIDE = re.compile(
    r"(?:according to|contrary to what|as per|unlike what) .+"
    r"|(?:(?:but|though|although|yet|even if) )*(?:it|this|that) (?:can|could) ?not be (?:\w+ )?"
    r"(?:ruled(?: out)?|excluded)(?: \w+)?"
)
_FURTHEST = 6
_TITLES = frozenset({1, 2})
"""The feature of words in a title or heading (`windows.marked`)."""
_SMALL = frozenset("ADP DET NUM PUNCT CCONJ".split())
_STOPS = frozenset({".", ",", "!", "?", "…"})
_CLOSING = frozenset("”’\"')]»")


def is_label(words: Sequence[Marked]) -> bool:
    """Whether a sentence is a title or heading that only names something: of 126 such, one held a statement."""
    titled = words[0].features[-1] in _TITLES
    return titled and not any(each.word.upos in {"VERB", "AUX"} for each in words)


def is_question(words: Sequence[Marked]) -> bool:
    """Whether a sentence asks: of 155 annotated ones that do, five held a forecast."""
    return next((each.word.text for each in reversed(words) if each.word.text not in _CLOSING), "") == "?"


def is_time(words: Sequence[Marked]) -> bool:
    """Whether a run is a date or the like and tells nothing: `On 12 March`."""
    return all(
        each.word.upos in _SMALL or each.word.name == "time" or each.word.text.casefold() in MONTHS | WEEKDAYS
        for each in words
    )


def is_aside(words: Sequence[Marked]) -> bool:
    """Whether a run only names a source, or that something may be so: `according to X`, `it cannot be ruled out`."""
    low = " ".join(each.word.text.lower() for each in words)
    return bool(_ASIDE.fullmatch(low)) and not any(each.word.text == "," for each in words)


def whole(words: Sequence[Marked], first: int, last: int) -> slice:
    """The run of a sentence's words from `first` to `last`, without marks at its ends and with its last phrase whole.

    A determiner, preposition, auxiliary or the like draws in the word that it leans on, if that is near; a `that` or
    `and` with nothing behind it is left out.
    """
    inner = [at for at in range(first, last + 1) if words[at].word.upos != "PUNCT"]
    if not inner:
        return slice(first, last + 1)
    first, last = inner[0], inner[-1]
    while (further := _head(words, last, _LEANING)) > last:
        last = further
    while last > first and words[last].word.text.lower() in _DANGLING:
        last -= 1
    while (before := _head(words, first, _INSEPARABLE)) < first:
        first = before
    return _quoted(words, first, last)


def _quoted(words: Sequence[Marked], first: int, last: int) -> slice:
    """The run with the mark that opens or closes a quotation of which it holds the other, if that is next to it."""
    text = [each.word.text for each in words]
    for opening, closing in (("“", "”"), ('"', '"')):
        run = text[first : last + 1]
        odd = run.count(opening) % 2 if opening == closing else run.count(opening) != run.count(closing)
        if not odd:
            continue
        behind = last + 2 if text[last + 1 : last + 2] and text[last + 1] in _STOPS else last + 1
        if opening in run and text[behind : behind + 1] == [closing]:
            last = behind
        elif closing in run and first and text[first - 1] == opening:
            first -= 1
    return slice(first, last + 1)


def _head(words: Sequence[Marked], at: int, relations: frozenset[str]) -> int:
    """The place of a word's head if it leans on it by one of the relations and it is near; else its own."""
    each = words[at]
    head = at + each.ahead
    near = abs(each.ahead) <= _FURTHEST and 0 <= head < len(words)
    return head if near and each.word.relation in relations else at
