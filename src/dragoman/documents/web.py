"""HTML: the article out of its page, by trafilatura, or all of the page's text where that finds none."""

import codecs
import logging
import re
from collections.abc import Iterator
from typing import Any

from dragoman.documents.decoding import scalar
from dragoman.documents.depth import depth
from dragoman.documents.extract import Builder, Extract
from dragoman.errors import DocumentError
from dragoman.statements import Interval, Label

MAX_HTML = 10 * 1024 * 1024
"""Largest HTML page that is taken apart (10 MiB)."""
MAX_DEPTH = 250
"""Deepest nesting of elements that is taken apart: libxml2 drops what lies deeper than 255, without a word."""

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,200}?encoding=["']([\w.:-]+)""", re.I
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_INVALID = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LANGUAGE = re.compile(r"<html[^>]{0,300}?\slang\s*=\s*[\"']?([a-zA-Z]{2,3})\b", re.I)
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2099-12-31"}


def web(data: bytes, name: str) -> Extract:
    """The article's text and what the page says about it; comments are marked, nothing is fetched.

    Raises DocumentError for a page that is too large, nested too deep or without text.
    """
    _check_size(len(data), name)
    return page_extract(_characters(data), name)


def page_extract(page: str, name: str) -> Extract:
    """The same for a page already decoded."""
    _check_size(len(page), name)
    page = _INVALID.sub(" ", _DECLARATION.sub("", page))
    if depth(page) > MAX_DEPTH:
        raise DocumentError(f"{name}: HTML nested more than {MAX_DEPTH} deep; save the article as text")
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    article, about = _article(page), _about(page)
    title = _field(about, "title")
    builder = Builder()
    if article is not None:
        _fill(builder, article, title)
    if not builder.text.strip():
        _everything(builder, page)
    if not builder.text.strip():
        raise DocumentError(f"{name}: no text in this page; was it saved before its text had loaded?")
    language = _LANGUAGE.search(page)
    return Extract(
        text=builder.text,
        marks=tuple(builder.marks),
        title=title,
        authors=tuple(part for part in _field(about, "author").split("; ") if part),
        publisher=_field(about, "sitename"),
        published=_published(_field(about, "date")),
        url=_field(about, "url"),
        language=language[1].lower() if language else "",
    )


def _characters(data: bytes) -> str:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        named = _CHARSET.search(data[:4096])
        return data.decode(_known((named[1] or named[2]).decode("ascii", "replace") if named else "cp1252"), "replace")


def _known(encoding: str) -> str:
    """What browsers do: Latin-1 means Windows-1252, and so does a name that nobody knows."""
    try:
        found = codecs.lookup(encoding).name
    except LookupError:
        return "cp1252"
    return "cp1252" if found in {"iso8859-1", "ascii", "utf-8"} else found


def _check_size(size: int, name: str) -> None:
    if size > MAX_HTML:
        raise DocumentError(f"{name}: an HTML page of more than {MAX_HTML // 2**20} MB; save the article alone")


def _article(page: str) -> Any:
    from trafilatura import bare_extraction

    try:
        return bare_extraction(page, include_comments=True, include_tables=True, date_extraction_params=_DATES)
    except Exception:  # whatever a broken page does to the library, the page's plain text is still there
        return None


def _about(page: str) -> Any:
    from trafilatura import extract_metadata

    try:
        return extract_metadata(page, date_config=_DATES, extensive=False)
    except Exception:  # as above: a page without metadata is still a page
        return None


def _field(about: Any, name: str) -> str:
    return " ".join(scalar(str(getattr(about, name, None) or "")).split())


def _published(date: str) -> Interval | None:
    try:
        return Interval.parse(date) if date else None
    except ValueError:
        return None


def _fill(builder: Builder, article: Any, title: str) -> None:
    blocks = [block for block in _blocks(article.body) if block[0].strip()]
    if title and all(_same(block[0]) != _same(title) for block in blocks[:3]):
        builder.add(title, "title")
    for paragraph, label in blocks:
        known: Label | None = "title" if label == "heading" and _same(paragraph) == _same(title) else label
        builder.add(paragraph, known)
    for paragraph, _ in _blocks(getattr(article, "commentsbody", None)):
        builder.add(paragraph, "comment")


def _same(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _blocks(body: Any) -> Iterator[tuple[str, Label | None]]:
    for element in () if body is None else body:
        if element.tag == "head":
            yield _flat(element), "heading"
        elif element.tag == "list":
            yield "\n".join(f"- {_flat(item)}" for item in element.iter("item") if _flat(item)), None
        elif element.tag == "table":
            yield "\n".join(" | ".join(filter(None, map(_flat, row.iter("cell")))) for row in element.iter("row")), None
        else:
            yield _flat(element), None
        if element.tail and element.tail.strip():
            yield " ".join(element.tail.split()), None


def _flat(element: Any) -> str:
    parts = ("\n" if text is None else text for text in _texts(element))
    lines = "".join(parts).split("\n")
    return "\n".join(filter(None, (" ".join(line.split(" ")).strip() for line in lines)))


def _texts(element: Any) -> Iterator[str | None]:
    """Text in order, white space as a browser shows it, None for a line break."""
    if element.tag == "lb":
        yield None
    yield _squeezed(element.text)
    for child in element:
        yield from _texts(child)
        yield _squeezed(child.tail)


def _squeezed(text: str | None) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", text or "")


def _everything(builder: Builder, page: str) -> None:
    from trafilatura import load_html

    tree = load_html(page)
    if tree is None:
        return
    for element in tree.xpath("//script|//style|//noscript|//template|//head"):
        element.drop_tree()
    for element in tree.iter("br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article"):
        element.tail = "\n" + (element.tail or "")
        element.text = "\n" + (element.text or "") if element.tag != "br" else element.text
    for line in tree.text_content().split("\n"):
        builder.add(" ".join(line.split()))
