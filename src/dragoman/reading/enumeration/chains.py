"""Markers that follow each other as the items of one list do."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from dragoman.reading.enumeration import heads
from dragoman.reading.enumeration.marker import Marker
from dragoman.reading.enumeration.model import Announcement

_REACH = 40
_NEAR = 15
_BULLETS = 15
_LONGEST = 50
"""A chain of more ordinals than these is several lists, or none; without an end each would be as long as the text."""


def numbered(markers: Sequence[Marker]) -> Iterator[list[Marker]]:
    """Every run 1, 2, 3 ... of numerals or letters; a run ends where the next one begins."""
    chain: list[Marker] = []
    for each in markers:
        if each.number == 1:
            yield from [chain] if chain else []
            chain = [each]
        elif chain and each.number == len(chain) + 1 and each.words == chain[0].words:
            chain.append(each)
    yield from [chain] if chain else []


def bulleted(markers: Sequence[Marker], breaks: Sequence[int]) -> Iterator[list[Marker]]:
    """Bullets that stand near each other, with none of the sentences at `breaks` between them."""
    chain: list[Marker] = []
    for each in markers:
        last = chain[-1].place if chain else each.place
        parted = bisect_right(breaks, last) < bisect_left(breaks, each.place)
        if chain and (each.place - last > _BULLETS or parted):
            yield chain
            chain = []
        chain.append(each)
    yield from [chain] if chain else []


def ordinals(markers: Sequence[Marker], at: int, announced: Announcement | None) -> list[tuple[int, Marker]]:
    """The items, with their numbers, of a list of ordinals that begins with the marker at `at`."""
    count, head = (announced.count, announced.head) if announced else (None, "")
    found, extra = [(1, markers[at])], list[Marker]()
    for index in range(at + 1, len(markers)):
        each = markers[index]
        last, before = found[-1]
        if each.place - before.place > _REACH or last == count or len(found) >= _LONGEST or _begins(each, before):
            break
        if not _continues(each, before, last + 1, head):
            extra += [each] if each.weak and each.number is None and not each.words else []
            continue
        number = _place(each, last + 1, count)
        if number - last - 1 == len(extra):
            found += [(last + 1 + step, added) for step, added in enumerate(extra)]
        if number == found[-1][0] + 1 or each.closing:
            found.append((number, each))
            extra = []
        if each.closing:
            break
    return found


def _begins(each: Marker, before: Marker) -> bool:
    """Whether another list begins here."""
    return each.number == 1 and not each.weak and (not each.within or each.place == before.place)


def _place(each: Marker, wanted: int, count: int | None) -> int:
    """Which item a marker marks: the one that it counts, the last for `finally`, else the next."""
    if each.closing:
        return max(count or wanted, wanted)
    return each.number or wanted


def _continues(each: Marker, before: Marker, wanted: int, head: str) -> bool:
    """Whether a marker goes on with the list; `second` is one only of a list that has a first."""
    names_head = bool(head) and head.rsplit(" ", 1)[-1] in each.words
    if each.weak:
        return names_head and each.number == wanted and wanted > 1
    if each.within and each.place != before.place:
        return False
    if each.words and not names_head and not (known(each.words) and (not head or each.number or each.closing)):
        return False
    if each.number is not None:
        return each.number >= wanted
    return each.place - before.place <= _NEAR


def known(words: Sequence[str]) -> bool:
    """Whether one of the words is a noun under which lists are announced."""
    return any(heads.group(word) for word in words)
