"""Whether a document and its statements can be stored and found again unchanged."""

import math
from collections.abc import Sequence

from dragoman.errors import DocumentError
from dragoman.statements import Assessment, Document, Forecast, Span, Statement


def check(document: Document, statements: Sequence[Statement]) -> None:
    """Raise DocumentError when the text is none, or a statement does not stand in it."""
    _check_text(document)
    for span in (*(part.span for part in document.parts), *document.sentences):
        _check_span(document, span, "a part or sentence")
    for statement in statements:
        if statement.document != document.sha256:
            raise DocumentError(f"{document.name}: the reader gave a statement of another document")
        _check_span(document, statement.span, f"a statement ({statement.kind})")
        for span in _others(statement):
            _check_span(document, span, "the cue of a statement, or the list that it is in,")
        if not all(map(math.isfinite, _numbers(statement))):
            raise DocumentError(f"{document.name}: the reader gave a statement with a number that is none")


def _others(statement: Statement) -> list[Span]:
    """Where a statement stands besides its own span."""
    item = statement.item_of
    places = [statement.attribution.cue, *((item.announced, item.goal) if item else ())]
    return [span for span in places if span]


def _check_text(document: Document) -> None:
    where = document.text.find("\0")
    if where >= 0:
        raise DocumentError(f"{document.name}: a NUL character at {where}; this is not a text, or was badly converted")
    try:
        document.text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise DocumentError(f"{document.name}: half a character at {error.start}; save it as UTF-8") from None


def _check_span(document: Document, span: Span, what: str) -> None:
    if span.end > len(document.text):
        length = len(document.text)
        raise DocumentError(f"{document.name}: {what} at {span.start}..{span.end} lies beyond the text ({length})")


def _numbers(statement: Statement) -> list[float]:
    numbers: list[float | None] = [statement.confidence, *(sure for _, sure in statement.confidences)]
    if isinstance(statement, Assessment):
        numbers.append(statement.level)
    if isinstance(statement, Forecast):
        numbers.extend(statement.probability or ())
    return [number for number in numbers if number is not None]
