"""Which announcement a list belongs to, if to any."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dragoman.language import Analysis
from dragoman.reading.enumeration import announcement, heads
from dragoman.reading.enumeration.model import Announcement
from dragoman.statements import Span

_BACK = 6
_LEAST = 5
_MOST = 20
_TOP = frozenset({"title", "standfirst", "heading"})
_OPENING = frozenset({"title", "standfirst"})
_FIRST = 5
"""So many lines of the top are looked at for what a list is about."""


@dataclass(frozen=True)
class Announcements:
    """Everything in a document that may announce a list."""

    analysis: Analysis

    @cached_property
    def counted(self) -> list[tuple[int, Announcement]]:
        """The counted nouns with the places of their sentences, in order."""
        text, sentences = self.analysis.document.text, self.analysis.sentences
        return [(place, each) for place, one in enumerate(sentences) for each in announcement.counted(text, one)]

    @cached_property
    def top(self) -> list[tuple[int, Announcement]]:
        """Those of them that stand in the title, the standfirst or a heading."""
        return [pair for pair in self.counted if self.analysis.sentences[pair[0]].label in _TOP]

    @cached_property
    def opening(self) -> list[Span]:
        """The first lines of the title and the standfirst."""
        return [each.span for each in self.analysis.sentences if each.label in _OPENING][:_FIRST]

    @cached_property
    def titles(self) -> list[Span]:
        """The first lines of the title."""
        return [each.span for each in self.analysis.sentences if each.label == "title"][:_FIRST]

    def again(self, announced: Announcement) -> list[Announcement]:
        """Where else the same number of the same things is named, at the top of the text first; at most twenty."""
        same = self._alike[announced.count, announced.head][: _MOST + 1]
        return [each for each in same if each != announced][:_MOST]

    @cached_property
    def _alike(self) -> dict[tuple[int | None, str], list[Announcement]]:
        found: dict[tuple[int | None, str], list[Announcement]] = defaultdict(list)
        for _, each in self.counted:
            found[each.count, each.head].append(each)
        label_at = self.analysis.document.label_at
        for same in found.values():
            same.sort(key=lambda each: (label_at(each.span.start) not in _OPENING, each.span))
        return found

    def before(self, place: int, offset: int) -> Iterator[tuple[int, Announcement]]:
        """Those that may announce a list whose first item stands in a sentence at an offset, the nearest first."""
        sentences = self.analysis.sentences
        first, last = (bisect_left(self.counted, at, key=lambda pair: pair[0]) for at in (place - _BACK, place + 1))
        yield from (pair for pair in reversed(self.counted[first:last]) if pair[1].span.end <= offset)
        far = bisect_left(self.top, place - _BACK, key=lambda pair: pair[0])
        yield from self.top[max(0, far - _MOST) : far]
        if place > 0 and sentences[place - 1].label not in {"title", "byline"}:
            plain = announcement.plain(self.analysis.document.text, sentences[place - 1])
            yield from [(place - 1, plain)] if plain else []

    def merit(self, at: int, each: Announcement, place: int, items: int, words: Sequence[str]) -> int:
        """How well an announcement fits a list of so many items whose markers use these words; 0 where it does not."""
        names = each.head.rsplit(" ", 1)[-1] in words
        fits = each.count == items
        distance = place - at
        if distance > _BACK and not (fits or (names and each.count)):
            return 0
        near = 3 if distance <= 1 else 2 if distance == 2 else 1 if distance <= _BACK else 0
        said = each.span != each.sentence and len(each.span.of(self.analysis.document.text).split()) > 1
        points = near + 4 * fits + 3 * names + 2 * bool(heads.group(each.head)) + said
        return points if points >= _LEAST else 0
