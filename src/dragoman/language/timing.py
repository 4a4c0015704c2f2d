"""Times as a text tells them, and how rules find them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.statements import Interval, Span


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time as the text tells it; `interval` is None where it hangs on a date of publication that is not known."""

    span: Span
    interval: Interval | None


Handler = Callable[[re.Match[str], date | None], Interval | None]
"""What a match means, given the day the text came out; raises ValueError or OverflowError where it is no time."""
Rules = Sequence[tuple[re.Pattern[str], Handler]]


def matched(rules: Rules, text: str, span: Span, published: date | None) -> tuple[TimeExpression, ...]:
    """The times that rules find in a stretch of text, in order and without overlap.

    Of those that begin at one place the longest.
    """
    found, last = [], span.start
    for start, end, interval in sorted(_matches(rules, text, span, published), key=lambda hit: (hit[0], -hit[1])):
        if start >= last:
            found.append(TimeExpression(Span(start, end), interval))
            last = end
    return tuple(found)


def _matches(rules: Rules, text: str, span: Span, published: date | None) -> Iterator[tuple[int, int, Interval | None]]:
    for pattern, handler in rules:
        for match in pattern.finditer(text, span.start, span.end):
            try:
                interval = handler(match, published)
            except (ValueError, OverflowError):
                continue
            yield match.start(), match.end(), interval
