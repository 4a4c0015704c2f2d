"""A text cut where any mark begins or ends, so that marks may overlap and nest."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from dragoman.statements import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text and what it is marked with."""

    key: str
    span: Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text: the keys of the marks that cover it, and of those that begin or end with it."""

    start: int
    text: str
    keys: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()
    closes: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def segments(text: str, marks: Iterable[Mark], cuts: Iterable[int] = ()) -> list[Segment]:
    """The whole text in pieces, cut at the ends of all marks and at `cuts`; longer marks come first in `keys`.

    Put together again the pieces give exactly the text. What of a mark lies beyond the text is passed over.
    """
    held = sorted((each for each in marks if each.span.start < len(text)), key=_order)
    ends = {each.key: min(each.span.end, len(text)) for each in held}
    places = {0, len(text), *(at for at in cuts if 0 < at < len(text))}
    places.update(place for each in held for place in (each.span.start, ends[each.key]))
    ordered = sorted(places)
    found, active, waiting = [], list[Mark](), list(reversed(held))
    for start, end in pairwise(ordered):
        active = [each for each in active if ends[each.key] > start]
        while waiting and waiting[-1].span.start == start:
            active.append(waiting.pop())
        found.append(_segment(text[start:end], start, sorted(active, key=_order), ends))
    return found


def _segment(text: str, start: int, active: list[Mark], ends: dict[str, int]) -> Segment:
    return Segment(
        start=start,
        text=text,
        keys=tuple(each.key for each in active),
        opens=tuple(each.key for each in active if each.span.start == start),
        closes=tuple(each.key for each in active if ends[each.key] == start + len(text)),
    )


def _order(mark: Mark) -> tuple[int, int, str]:
    return mark.span.start, -mark.span.end, mark.key
