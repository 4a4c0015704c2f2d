"""What each part of a page is: the article's own text, and all that stands around it."""

from collections.abc import Sequence

from dragoman.documents import front, frontmatter, page, repeats
from dragoman.documents.byline import names
from dragoman.documents.pieces import Piece, pieces
from dragoman.statements import Part, Span


def parts(text: str, marks: Sequence[Part] = (), title: str = "", authors: Sequence[str] = ()) -> tuple[Part, ...]:
    """The parts of a text in order, without overlap, together covering all of it that is not blank.

    `marks` are the parts that the format names, `title` and `authors` what it says of itself. Nothing is left out:
    what is no running text has another label than `body`.
    """
    found = _marked(pieces(text), marks)
    found = frontmatter.label(found)
    found = page.furniture(found)
    found = page.comments(found)
    found = front.label(found, title)
    signed = [name for piece in found if piece.label == "byline" for name in names(piece.words)]
    found = page.notes(found, [*authors, *signed])
    found = page.headings(found)
    found = repeats.label(found)
    return tuple(Part(Span(piece.start, piece.end), piece.label or "body") for piece in found)


def _marked(found: Sequence[Piece], marks: Sequence[Part]) -> list[Piece]:
    """The pieces with the labels of the marks that they begin in."""
    waiting = list(reversed(marks))
    labelled = []
    for piece in found:
        while waiting and waiting[-1].span.end <= piece.start:
            waiting.pop()
        inside = bool(waiting) and waiting[-1].span.start <= piece.start
        labelled.append(piece.labelled(waiting[-1].label) if inside else piece)
    return labelled
