"""Which announcement a list belongs to, if to any."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dragoman.language import Analysis
from dragoman.reading.enumeration import announcement, heads
from dragoman.reading.enumeration.model import Announcement

_BACK = 6
_LEAST = 5
_MOST = 20
_TOP = frozenset({"title", "standfirst", "heading"})


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

    def before(self, place: int, offset: int) -> Iterator[tuple[int, Announcement]]:
        """Those that may announce a list whose first item stands in a sentence at an offset, the nearest first."""
        sentences = self.analysis.sentences
        first, last = (bisect_left(self.counted, at, key=lambda pair: pair[0]) for at in (place - _BACK, place + 1))
        yield from (pair for pair in reversed(self.counted[first:last]) if pair[1].span.end <= offset)
        yield from [pair for pair in self.top if pair[0] < place - _BACK][-_MOST:]
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
