"""What a text says, as a set of numbers that copies of it share."""

import zlib

from dragoman.documents.shingles import tokenised
from dragoman.statements import Document

WORDS = 5
"""Words in a row that make a shingle."""

_BASE, _PRIME = 0x9E3779B97F4A7C15, 2**61 - 1
_FIRST = pow(_BASE, WORDS, _PRIME)


def fingerprint(document: Document) -> frozenset[int]:
    """The hashed shingles (runs of `WORDS` words) of what the document itself says; the same on every machine.

    Broder, "On the resemblance and containment of documents" (1997), with the rolling hash of Karp and Rabin (1987).
    """
    said = " ".join(part.span.of(document.text) for part in document.asserting())
    words = [zlib.crc32(word.encode("utf-8", "replace")) for word, _, _ in tokenised(said)]
    found = []
    number = 0
    for at, word in enumerate(words):
        number = (number * _BASE + word) % _PRIME
        if at >= WORDS:
            number = (number - words[at - WORDS] * _FIRST) % _PRIME
        if at >= WORDS - 1:
            found.append(number)
    return frozenset(found)
