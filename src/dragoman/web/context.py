"""The words around a statement, as a page shows them."""

from dragoman.statements import Document, Span

_MOST = 700
"""Characters before and behind it at the most."""


def context(document: Document, span: Span) -> tuple[str, str]:
    """What stands before and behind the span in its part of the text; cut with `…` where that is long."""
    around = next((part.span for part in document.parts if part.span.start <= span.start < part.span.end), span)
    first, last = max(around.start, span.start - _MOST), min(max(around.end, span.end), span.end + _MOST)
    before, after = document.text[first : span.start], document.text[span.end : last]
    return ("…" if first > around.start else "") + before, after + ("…" if last < around.end else "")
