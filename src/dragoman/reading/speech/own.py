"""Where a text speaks of itself or of who wrote it: `this note argues`, `our research shows`, `the authors expect`."""

from collections.abc import Sequence

from dragoman.language.parse import Parse
from dragoman.reading.speech import lexicon
from dragoman.reading.speech.tree import marker

_BACK = 4
_TEXTS = frozenset("blog brief chapter column commentary note piece post viewpoint work".split())
_WRITERS = frozenset({"author", "authors", "writer", "writers"})
_OURS = frozenset({"our", "my"})


def is_own(parses: Sequence[Parse], index: int, at: int) -> bool:
    """Whether a noun of a sentence means the text itself, or the author.

    `This report` and `the authors` may also mean another text that was named shortly before.
    """
    word = parses[index].words[at]
    low = word.text.lower()
    led = _leading(parses[index], at)
    if word.upos != "NOUN" or not (low in _WRITERS or _is_text(low)):
        return False
    if led & _OURS:
        return True
    if any(marker(parses[index], each) == "by" for each in parses[index].children(at, "nmod")):
        return False
    alone = not parses[index].children(at, "nmod", "appos", "flat", "acl")
    pointed = "this" in led or {"the", "present"} <= led or (low in _WRITERS and "the" in led and alone)
    return pointed and another(parses, index) is None


def another(parses: Sequence[Parse], index: int) -> tuple[int, int] | None:
    """The place of the last text by somebody else that was named in the sentences before: `a report by`."""
    for place in range(index - 1, max(index - 1 - _BACK, -1), -1):
        parse = parses[place]
        for at, word in enumerate(parse.words):
            if word.upos == "NOUN" and _is_text(word.text.lower()) and _is_brought_up(parse, at):
                return place, at
    return None


def _is_brought_up(parse: Parse, at: int) -> bool:
    """Whether a text is somebody's, or one among others: `the Institute's study`, `a report`."""
    owners = [each for each in parse.children(at, "nmod:poss") if parse.words[each].upos != "PRON"]
    return bool(owners) or not {"a", "an"}.isdisjoint(_leading(parse, at))


def _leading(parse: Parse, at: int) -> set[str]:
    return {parse.words[each].text.lower() for each in parse.children(at, "det", "nmod:poss", "amod")}


def _is_text(low: str) -> bool:
    return lexicon.is_document(low) or low in _TEXTS
