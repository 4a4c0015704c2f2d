"""Word documents (.docx): paragraphs, headings and tables in order, and the document's properties."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any

from dragoman.documents.decoding import scalar
from dragoman.documents.extract import Builder, Extract
from dragoman.errors import DocumentError
from dragoman.statements import Interval, Label
from dragoman.statements.interval import day

MAX_UNPACKED = 200 * 1024 * 1024
"""Largest size of a .docx when unpacked (200 MiB)."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P = f"{_W}p"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def word(data: bytes, name: str) -> Extract:
    """Text and properties of a .docx; footnotes, headers and footers of its pages are not in it.

    Raises DocumentError when it is no Word document, is broken, or unpacks to more than `MAX_UNPACKED`.
    """
    _check(data, name)
    try:
        document, builder = _opened(data)
    except Exception:  # python-docx lets through whatever its XML and ZIP readers raise, or a part that is missing
        raise DocumentError(f"{name}: a broken Word document; open and save it in Word, or fetch it again") from None
    if not builder.text:
        raise DocumentError(f"{name}: no text in this Word document; if it holds pictures of text it needs OCR first")
    about = document.core_properties
    return Extract(
        text=builder.text,
        marks=tuple(builder.marks),
        title=scalar(about.title or ""),
        authors=tuple(
            name for part in scalar(about.author or "").split(";") if (name := part.strip()) and name != "python-docx"
        ),
        published=_saved(about),
        firm=False,
    )


def _check(data: bytes, name: str) -> None:
    try:
        entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        raise DocumentError(f"{name}: a broken Word document; open and save it in Word, or fetch it again") from None
    if "word/document.xml" not in {entry.filename for entry in entries}:
        raise DocumentError(f"{name}: a ZIP archive that is no Word document; unpack it, or save it as .docx")
    if any(entry.flag_bits & 1 for entry in entries):
        raise DocumentError(f"{name}: is locked with a password; save it without one")
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise DocumentError(f"{name}: unpacks to more than {MAX_UNPACKED // 2**20} MB; save its text alone")


def _saved(about: Any) -> Interval | None:
    """The day of the last change: a document is not published before it."""
    try:
        when = about.modified or about.created
    except (ArithmeticError, ValueError, TypeError):  # a date that is none
        return None
    # python-docx's own template carries the day on which that was made.
    return None if when is None or when.date() == date(2013, 12, 23) else day(when.date())


def _opened(data: bytes) -> tuple[Any, Builder]:
    """The document and its text."""
    import docx

    document = docx.Document(io.BytesIO(data))
    builder = Builder()
    for paragraph, label in _blocks(document):
        builder.add(scalar(paragraph), label)
    return document, builder


def _blocks(document: Any) -> Iterator[tuple[str, Label | None]]:
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            yield _table(block), None
        else:
            yield _text(block._p), _label(block)


def _table(table: Any) -> str:
    """A line a row; a table within a cell is part of that cell's words."""
    rows = (" | ".join(filter(None, map(_cell, _own(row, "tc")))) for row in _own(table._tbl, "tr"))
    return "\n".join(filter(None, rows))


def _own(element: Any, name: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, but not those of tables within it."""
    for found in element.iter(f"{_W}{name}"):
        if next(found.iterancestors(element.tag)) is element:
            yield found


def _cell(cell: Any) -> str:
    outer = (paragraph for paragraph in cell.iter(_P) if next(paragraph.iterancestors(_P), None) is None)
    return " ".join(" ".join(map(_text, outer)).split())


def _text(element: Any) -> str:
    """All words under an element: insertions under revision too, deletions and doubles for old programs not."""
    parts = []
    for node in element.iter(f"{_W}t", *_BREAKS):
        if next(node.iterancestors(_FALLBACK), None) is None:
            parts.append(_BREAKS.get(node.tag) or node.text or "")
    return "".join(parts)


def _label(paragraph: Any) -> Label | None:
    style = (paragraph.style.name or "").lower() if paragraph.style is not None else ""
    if style == "title":
        return "title"
    if style == "subtitle":
        return "standfirst"
    if style == "caption":
        return "boilerplate"
    return "heading" if style.startswith("heading") else None
