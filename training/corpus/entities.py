"""Names in GUM's `Entity=` annotation: of the nested noun phrases, the proper names in the middle of them.

GUM marks every mention, `the city's second largest museum` as well as `Portsmouth`, each with a type (Zeldes 2017). A
mention is a name when its head is a proper noun, and the name is the run of proper nouns around that head.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

_MARK = re.compile(
    r"\((?P<opens>\d+(?:\[\d+/\d+\])?)-(?P<kind>\w+)[^()]*(?P<whole>\))?|(?P<closes>\d+(?:\[\d+/\d+\])?)\)"
)
_KINDS = {"person": "person", "organization": "organization", "place": "place", "time": "time", "event": "event"}
_PROPER = frozenset({"NNP", "NNPS"})
_PERSONAL = frozenset({"de", "al", "el", "bin", "ibn", "von", "van", "der", "-", "’", "'"})
_LINKS = _PERSONAL | {"of", "for", "and", "&", "’s", "'s", "the"}
_LONGEST_TIME = 6
_LONGEST_LINK = 2


class Tagged(Protocol):
    """What the finding of names needs to know of a word."""

    @property
    def form(self) -> str:
        """The word as spelt."""

    @property
    def xpos(self) -> str:
        """Its Penn tag."""

    @property
    def head(self) -> int:
        """Its head, 1-based."""


def names(words: Sequence[Tagged], marks: Sequence[str]) -> tuple[str, ...]:
    """A BIO tag for every word: person, organization, place, time, event or other."""
    tags = ["O"] * len(words)
    mentions = sorted(_mentions(marks), key=lambda each: (each[0] - each[1], each[0]))
    for start, end, kind in mentions:
        found = _name(words, start, end, kind)
        if found and all(tag == "O" for tag in tags[found[0] : found[1]]):
            label = _KINDS.get(kind, "other")
            tags[found[0] : found[1]] = [f"B-{label}"] + [f"I-{label}"] * (found[1] - found[0] - 1)
    return tuple(tags)


def _mentions(marks: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and type of the mentions that lie in the sentence."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for at, mark in enumerate(marks):
        for match in _MARK.finditer(mark):
            if match["opens"] and match["whole"]:
                yield at, at + 1, match["kind"]
            elif match["opens"]:
                opened.setdefault(match["opens"], []).append((at, match["kind"]))
            elif opened.get(match["closes"]):
                start, kind = opened[match["closes"]].pop()
                yield start, at + 1, kind


def _name(words: Sequence[Tagged], start: int, end: int, kind: str) -> tuple[int, int] | None:
    head = next((at for at in range(start, end) if not start < words[at].head <= end), start)
    if (
        kind == "time"
        and end - start <= _LONGEST_TIME
        and any(words[at].xpos in {"CD", "NNP"} for at in range(start, end))
    ):
        first = start + (words[start].xpos in {"DT", "IN"})
        return (first, end) if first < end else None
    if words[head].xpos not in _PROPER:
        return None
    reach = _reach(words, head, _PERSONAL if kind == "person" else _LINKS)
    return max(start, min(reach)), min(end, max(reach) + 1)


def _reach(words: Sequence[Tagged], head: int, links: frozenset[str]) -> tuple[int, int]:
    return _furthest(words, range(head - 1, -1, -1), links, head), _furthest(
        words, range(head + 1, len(words)), links, head
    )


def _furthest(words: Sequence[Tagged], path: range, links: frozenset[str], head: int) -> int:
    """The last proper noun on one side of the head that short links, such as `of the`, join to it."""
    last = head
    for at in path:
        if abs(at - last) > _LONGEST_LINK + 1:
            break
        if words[at].xpos in _PROPER or (words[at].xpos == "CD" and at - last == 1):
            last = at
        elif words[at].form.lower() not in links:
            break
    return last
