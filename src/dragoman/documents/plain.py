"""Plain text: the file as it stands."""

from dragoman.documents import frontmatter
from dragoman.documents.byline import names
from dragoman.documents.datestamps import dates
from dragoman.documents.decoding import decode
from dragoman.documents.extract import Extract
from dragoman.documents.pieces import pieces
from dragoman.errors import DocumentError
from dragoman.statements import Part


def plain(data: bytes, name: str) -> Extract:
    """The characters of the file, every one in its place, and what a block of fields at its top says.

    Raises DocumentError when the file is not text or has nothing but white space in it.
    """
    return described(decode(data, name), name)


def described(text: str, name: str, marks: tuple[Part, ...] = ()) -> Extract:
    """A text with its parts of which the format is sure and what a block of fields at its top says.

    Raises DocumentError when it has nothing but white space in it.
    """
    if not text.strip("\ufeff \t\r\n\f\v") or text.isspace():
        raise DocumentError(f"{name}: nothing but white space; leave it out or fetch it again")
    if not text.startswith(("---", "\ufeff---")):
        return Extract(text=text, marks=marks)
    fields = frontmatter.fields(pieces(text))
    author = fields.get("author", "") or fields.get("byline", "") or fields.get("authors", "")
    return Extract(
        text=text,
        marks=marks,
        title=fields.get("title", ""),
        authors=names(f"By {author}") or ((author,) if author else ()),
        publisher=fields.get("publisher", "") or fields.get("source", ""),
        published=next((when for when, _, _ in dates(fields.get("date", ""))), None),
        url=fields.get("url", "") or fields.get("link", ""),
    )
