"""Reading a few sentences as a document of the author's own."""

from dragoman.documents import Override, load_bytes
from dragoman.reading import RuleReader
from dragoman.statements import Document, Interval, Statement

PUBLISHED = Interval.parse("2024-05-29")


def document(text: str) -> Document:
    """The text as the body of an article that came out on 29 May 2024."""
    return load_bytes(f"A Headline About Nothing\n\n{text}\n".encode(), "article.txt", Override(published=PUBLISHED))


def read(text: str, kind: str) -> list[Statement]:
    """The statements of one kind in the text."""
    return [each for each in RuleReader().read(document(text)) if each.kind == kind]


def quotes(text: str, kind: str) -> list[str]:
    """The words they stand on."""
    whole = document(text).text
    return [each.span.of(whole) for each in read(text, kind)]
