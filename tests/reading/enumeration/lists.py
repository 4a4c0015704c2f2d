"""Lists found in texts of the author's own."""

from dragoman.documents import load_bytes
from dragoman.language import Analysis, analyse
from dragoman.reading.enumeration import Enumeration, enumerations
from dragoman.statements import Span


def analysed(text: str, title: str = "A Headline About Nothing") -> Analysis:
    """The text as an article under a title."""
    return analyse(load_bytes(f"{title}\n\n{text}\n".encode(), "article.txt"))


def lists(text: str, title: str = "A Headline About Nothing") -> tuple[Enumeration, ...]:
    """The lists in the article."""
    return enumerations(analysed(text, title))


def only(text: str, title: str = "A Headline About Nothing") -> tuple[Enumeration, str]:
    """The one list in the article, and the article's text."""
    analysis = analysed(text, title)
    (found,) = enumerations(analysis)
    return found, analysis.document.text


def words(text: str, span: Span | None) -> str:
    """What stands at a span, empty for none."""
    return span.of(text) if span else ""


def stated(found: Enumeration, text: str) -> list[str]:
    """The words that state each item."""
    return [each.stating.of(text) for each in found.items]
