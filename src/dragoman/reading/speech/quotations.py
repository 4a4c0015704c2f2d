"""Where a text quotes: stretches between quotation marks, over sentences and paragraphs until they are closed."""

import re
from collections.abc import Iterator

from dragoman.statements import Span

_MARK = re.compile(r'[“”"]')
_LONGEST = 3000
_SHORTEST = 25
_BEFORE = " \n\t([—–-"


def quotations(text: str) -> tuple[Span, ...]:
    """The quotations of more than a few words in a text, in order; without their marks.

    A mark that opens while a quotation is open begins it anew, but for one at the start of a line, by which a
    quotation goes on in the next paragraph.
    """
    return tuple(span for span in _paired(text) if len(span) >= _SHORTEST and " " in span.of(text).strip())


def _paired(text: str) -> Iterator[Span]:
    start: int | None = None
    for mark in _MARK.finditer(text):
        at = mark.start()
        if start is not None and at - start > _LONGEST:
            start = None
        if start is None:
            start = at + 1 if _opens(text, at) else None
        elif not _opens(text, at) or mark.group() == "”":
            yield from _span(start, at)
            start = None
        elif not _goes_on(text, start, at):
            start = at + 1


def _span(start: int, end: int) -> Iterator[Span]:
    if end > start:
        yield Span(start, end)


def _opens(text: str, at: int) -> bool:
    """Whether a mark can only open: a curly one by its shape, a straight one by the blanks around it."""
    if text[at] != '"':
        return text[at] == "“"
    after = text[at + 1 : at + 2]
    return (at == 0 or text[at - 1] in _BEFORE) and bool(after) and not after.isspace() and after not in ".,;:!?)"


def _goes_on(text: str, start: int, at: int) -> bool:
    """Whether an open quotation is taken up again at the start of the next paragraph."""
    return text[start:at].rstrip(" ").endswith("\n") and text[start:at].rstrip()[-1:] in ".!?…"
