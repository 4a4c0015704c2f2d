"""Which of the times told around a forecast is its own: by when what it foresees comes about."""

import re

from dragoman.language import Deadline, deadlines
from dragoman.reading.context import Context
from dragoman.statements import Span

_AROUND = re.compile(
    r"(?:^|[,;:—–]\s)(?:[\"“'‘])?(?:and\s|but\s|yet\s)?(?:since|after|when|although|though|because|while|despite|following|under"
    r"|having|as|if|unless|once|given)\b[^,;:]{0,160}\Z",
    re.IGNORECASE,
)


def told_times(span: Span, context: Context) -> tuple[Deadline, ...]:
    """The times within a span that may be when something comes about."""
    published = context.analysis.document.published
    return deadlines(context.text, span, context.sentence.times, published.interval.end if published else None)


def horizon(span: Span, cue: Span, context: Context) -> Deadline | None:
    """The time of a forecast that a cue gives away, without a tree: one with a day before one without, then the next
    after the cue; a time in a clause that only tells what went before, or beside a noun, comes last.
    """
    found = told_times(span, context)
    return min(found, key=lambda each: (_aside(each, span, context.text), *weak(each), each.span < cue), default=None)


def weak(deadline: Deadline) -> tuple[bool, bool]:
    """What speaks against a time: that it stands beside a noun, that it has no day."""
    return deadline.beside, deadline.due is None


def _aside(deadline: Deadline, span: Span, text: str) -> bool:
    return bool(_AROUND.search(text[span.start : deadline.span.start]))
