"""Syndication families: documents that are copies of one, whole or shortened, under whatever title."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, pairwise

from dragoman.documents.fingerprint import fingerprint
from dragoman.statements import Document

CONTAINED = 0.5
"""The share of the shorter text's shingles that must stand in the longer."""
COMMON = 50
"""A shingle of more texts than these is counted for neighbours only, so that stock phrases cost little."""

_LEAST = 8


def families(documents: Iterable[Document]) -> dict[str, str]:
    """The family of each document that has copies, by its hash: the beginning of the hash of the one out first.

    Depends on nothing but the documents, whatever their order.
    """
    alike: dict[frozenset[int], list[Document]] = defaultdict(list)
    for document in sorted(documents, key=_order):
        alike[fingerprint(document)].append(document)
    texts = [text for text in alike if len(text) >= _LEAST]
    groups = _Groups(len(texts))
    for one, two in _copies(texts):
        groups.join(one, two)
    gathered: dict[int, list[Document]] = defaultdict(list)
    for number, text in enumerate(texts):
        gathered[groups.of(number)].extend(alike[text])
    return {
        each.sha256: min(members, key=_order).sha256[:16]
        for members in gathered.values()
        if len(members) > 1
        for each in members
    }


def edited(before: Document, after: Document) -> bool:
    """Whether one text may be the other after some editing: most of the shorter stands in the longer.

    Texts too short to tell count as edited.
    """
    one, two = fingerprint(before), fingerprint(after)
    least = min(len(one), len(two))
    return least < _LEAST or len(one & two) >= CONTAINED * least


def _copies(texts: Sequence[frozenset[int]]) -> Iterator[tuple[int, int]]:
    """Pairs of texts of which one holds the other, or enough of it."""
    holders: dict[int, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for shingle in text:
            holders[shingle].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for found in holders.values():
        shared.update(combinations(found, 2) if len(found) <= COMMON else pairwise(found))
    for (one, two), count in shared.items():
        if count >= max(_LEAST, CONTAINED * min(len(texts[one]), len(texts[two]))):
            yield one, two


def _order(document: Document) -> tuple[date, date, str, str]:
    """By date of publication, those without one last, then by name."""
    when = document.published.interval if document.published else None
    return (when.start if when else date.max, when.end if when else date.max, document.name, document.sha256)


class _Groups:
    """Numbers in disjoint groups (union-find)."""

    def __init__(self, count: int) -> None:
        self._up = list(range(count))

    def of(self, number: int) -> int:
        """The group's first member found."""
        while self._up[number] != number:
            self._up[number] = self._up[self._up[number]]
            number = self._up[number]
        return number

    def join(self, one: int, two: int) -> None:
        """Make one group of two."""
        self._up[self.of(one)] = self.of(two)
