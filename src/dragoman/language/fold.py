"""Text made comparable to the gazetteer's names without losing where each character stands."""

import unicodedata
from itertools import accumulate

_BLANKS = str.maketrans(dict.fromkeys("\t\n\r\v\f\u00a0\u2007\u202f\u2009", " "))


def plain(text: str) -> tuple[str, list[int] | None]:
    """The text with plain blanks and composed letters, and where each of its characters stands in the original.

    The offsets are None where nothing had to be composed, so that every character stands where it stood; else there
    is one more than characters, for the end.
    """
    blank = text.translate(_BLANKS)
    if unicodedata.is_normalized("NFC", blank):
        return blank, None
    clusters = _clusters(blank)
    composed = [unicodedata.normalize("NFC", cluster) for cluster in clusters]
    begins = list(accumulate(map(len, clusters), initial=0))
    offsets = [begin for begin, letters in zip(begins, composed, strict=False) for _ in letters]
    return "".join(composed), [*offsets, len(text)]


def lowered(text: str) -> str:
    """The text in lower case, character by character, so that none becomes two."""
    whole = text.lower()
    if len(whole) == len(text):
        return whole
    return "".join(low if len(low := each.lower()) == 1 else each for each in text)


def _clusters(text: str) -> list[str]:
    """Each character with the marks that combine with it."""
    found: list[str] = []
    for each in text:
        if found and unicodedata.combining(each):
            found[-1] += each
        else:
            found.append(each)
    return found
