"""PDF: the text of its pages, lines joined to paragraphs, running heads and page numbers marked."""

import io
import logging
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from dragoman.documents.decoding import scalar
from dragoman.documents.extract import Extract
from dragoman.documents.pages import Line, join
from dragoman.errors import DocumentError
from dragoman.statements import Interval
from dragoman.statements.interval import day

MAX_PAGES = 2000
"""Most pages that are read."""
MAX_CHARACTERS = 20_000_000
"""Most characters that are taken out of one PDF."""


def pdf(data: bytes, name: str) -> Extract:
    """Text and document information of a PDF.

    Raises DocumentError, each with its own message, when it is locked, broken, too long or has no text in it.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = _open(data, name)
    pages = list(_pages(reader, name))
    if not any(line.text.strip() for page in pages for line in page):
        raise DocumentError(f"{name}: a PDF without text, scanned perhaps; it needs OCR first")
    builder = join(pages)
    about = _about(reader)
    return Extract(
        text=builder.text,
        marks=tuple(builder.marks),
        title=_text(about, "title"),
        authors=tuple(filter(None, (part.strip() for part in _text(about, "author").split(";")))),
        published=_created(about),
        firm=False,
    )


def _open(data: bytes, name: str) -> Any:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    broken = f"{name}: a broken PDF; open and save it in a PDF program, or fetch it again"
    locked = f"{name}: the PDF is locked with a password; save it without one"
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentError(locked)
        count = len(reader.pages)
    except DocumentError:
        raise
    except DependencyError:
        raise DocumentError(locked) from None
    except Exception:  # pypdf meets broken files with errors of many kinds
        raise DocumentError(broken) from None
    if not count:
        raise DocumentError(broken)
    if count > MAX_PAGES:
        raise DocumentError(f"{name}: {count} pages, more than {MAX_PAGES}; cut out the pages that matter")
    return reader


def _pages(reader: Any, name: str) -> Iterator[list[Line]]:
    total = 0
    for number, page in enumerate(reader.pages, 1):
        try:
            lines = _lines(page)
        except Exception:  # as above
            raise DocumentError(f"{name}, page {number}: broken; open and save it in a PDF program") from None
        total += sum(len(line.text) for line in lines)
        if total > MAX_CHARACTERS:
            raise DocumentError(f"{name}: more than {MAX_CHARACTERS} characters; cut out the pages that matter")
        yield lines


def _lines(page: Any) -> list[Line]:
    """The lines of a page, each with the size and height of its first letters."""
    chunks: list[tuple[str, float, float]] = []

    def visit(text: str, current: Any, matrix: Any, _font: Any, size: float) -> None:
        chunks.append((text, round(size * abs(matrix[3] * current[3]), 1), matrix[5] * current[3] + current[5]))

    text = page.extract_text(visitor_text=visit) or ""
    if "".join(chunk for chunk, _, _ in chunks) != text:
        return [Line(_clean(line)) for line in text.splitlines()]
    found: list[Line] = []
    at = 0
    places = iter([*chunks, ("", 0.0, 0.0)])
    reached, size, height = 0, 0.0, 0.0
    for line in text.splitlines(keepends=True):
        first = at + len(line) - len(line.lstrip())
        while reached <= first:
            chunk, size, height = next(places, (line, size, height))
            reached += len(chunk)
        found.append(Line(_clean(line), size, height))
        at += len(line)
    return found


def _clean(line: str) -> str:
    return scalar(line).replace("\0", "").rstrip("\r\n")


def _about(reader: Any) -> Any:
    try:
        return reader.metadata
    except Exception:  # as above; without it the text is still good
        return None


def _text(about: Any, field: str) -> str:
    try:
        value = getattr(about, field, None)
    except Exception:  # as above
        return ""
    return " ".join(scalar(str(value or "")).split())


_PRINTED = re.compile(r"skia|chrom|mozilla|firefox|safari|quartz|wkhtmltopdf|weasyprint|prince|print to pdf|cups", re.I)


def _created(about: Any) -> Interval | None:
    """When the file was made, unless a browser made it of a page: that says nothing of when the page came out."""
    if _PRINTED.search(f"{_text(about, 'producer')} {_text(about, 'creator')}"):
        return None
    try:
        created = about.creation_date if about is not None else None
    except Exception:  # as above: a date that is none
        return None
    return day(date(created.year, created.month, created.day)) if created else None
