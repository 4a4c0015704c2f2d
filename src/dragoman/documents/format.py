"""Which format a source is in, by its name and by its first bytes; the bytes win."""

import re
from pathlib import PurePosixPath
from typing import Literal, get_args

from dragoman.errors import DocumentError

Format = Literal["txt", "md", "html", "pdf", "docx", "eml"]
FORMATS: tuple[Format, ...] = get_args(Format)
EXTENSIONS: dict[str, Format] = {
    ".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md", ".htm": "html", ".html": "html", ".xhtml": "html",
    ".pdf": "pdf", ".docx": "docx", ".eml": "eml",
}  # fmt: skip
"""Extensions that `discover` takes up in a folder."""

_REFUSED = (
    (b"{\\rtf", "is RTF; save it as .docx or .txt"),
    (b"\x89PNG", "is an image; it needs OCR first"),
    (b"\xff\xd8\xff", "is an image; it needs OCR first"),
    (b"GIF8", "is an image; it needs OCR first"),
    (b"II*\0", "is an image; it needs OCR first"),
    (b"MM\0*", "is an image; it needs OCR first"),
    (b"\x1f\x8b", "is compressed; unpack it first"),
    (b"BZh", "is compressed; unpack it first"),
    (b"7z\xbc\xaf", "is compressed; unpack it first"),
    (b"\xfd7zXZ", "is compressed; unpack it first"),
    (b"Rar!", "is compressed; unpack it first"),
    (b"SQLite format 3", "is a database (a dossier?); give the documents themselves"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
# Atomic and possessive: what was once taken for a comment is not tried again as another.
_PROLOGUE = rb"(?:<\?xml[^>]*>\s*+)?+(?:(?><!--.*?-->)\s*+)*+"
_HTML = re.compile(_PROLOGUE + rb"(?:<!doctype\s+html|<html[\s>])", re.I | re.S)
_FEED = re.compile(_PROLOGUE + rb"<(?:rss|feed|rdf:RDF)[\s>]", re.I | re.S)
_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*|[ \t][^\r\n]*)\r?\n")
_MAIL = re.compile(rb"^(?:MIME-Version|Message-ID|Received|Return-Path):", re.I | re.M)


def sniff(data: bytes, name: str) -> Format:
    """The format of these bytes.

    Raises DocumentError for a format that is recognised and cannot be read, saying what to do instead.
    """
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    _refuse(head, data, name)
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "docx"
    if _HTML.match(head):
        return "html"
    return _by_name(head, data, name)


def _by_name(head: bytes, data: bytes, name: str) -> Format:
    named = EXTENSIONS.get(PurePosixPath(name.lower()).suffix)
    if named == "pdf" and b"%PDF-" not in data[:1024]:
        raise DocumentError(f"{name}: named .pdf but is no PDF; rename it to what it is or fetch it again")
    if named == "docx":
        raise DocumentError(f"{name}: named .docx but is no Word document; rename it to what it is or fetch it again")
    if named in {None, "txt"} and _is_mail(head):
        return "eml"
    return named or "txt"


def _refuse(head: bytes, data: bytes, name: str) -> None:
    reason = next((reason for magic, reason in _REFUSED if head.startswith(magic)), "")
    if head.startswith(_OLE):
        locked = _LOCKED in data
        reason = (
            "is locked with a password; save it without one" if locked else "is an old Office file; save it as .docx"
        )
    if _FEED.match(head):
        reason = "is a feed, not an article; save the articles that it lists"
    if reason:
        raise DocumentError(f"{name}: {reason}")


def _is_mail(head: bytes) -> bool:
    """Whether the text opens with mail headers, one of which no letter in prose would carry."""
    end = 0
    while (line := _HEADER.match(head, end)) is not None:
        end = line.end()
    return bool(_MAIL.search(head[:end]))
