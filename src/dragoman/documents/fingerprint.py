"""What a text says, as numbers that copies of it share."""

import zlib

import numpy as np
from numpy.typing import NDArray

from dragoman.documents.shingles import words_of
from dragoman.statements import Document

WORDS = 3
"""Words in a row that make a shingle: few, so that a paraphrase keeps some."""

Fingerprint = NDArray[np.uint64]

_BASE, _MIX = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9)
_SHIFT = np.uint64(31)


def fingerprint(document: Document) -> Fingerprint:
    """The hashed shingles (runs of `WORDS` words) of what the document itself says, each once, in ascending order.

    The same on every machine. Broder, "On the resemblance and containment of documents" (1997).
    """
    said = " ".join(part.span.of(document.text) for part in document.asserting())
    hashed = [zlib.crc32(word.encode("utf-8", "replace")) for word in words_of(said)]
    words, count = np.array(hashed, np.uint64), len(hashed) - WORDS + 1
    if count < 1:
        return np.empty(0, np.uint64)
    numbers = np.zeros(count, np.uint64)
    for place in range(WORDS):
        numbers = numbers * _BASE + words[place : place + count]
        numbers = (numbers ^ (numbers >> _SHIFT)) * _MIX
    return np.unique(numbers)


def contained(one: Fingerprint, other: Fingerprint) -> int:
    """How many shingles of the one the other has as well."""
    return int(np.intersect1d(one, other, assume_unique=True).size)
