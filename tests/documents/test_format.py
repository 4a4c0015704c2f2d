import pytest

from dragoman.documents.format import sniff
from dragoman.errors import DocumentError


@pytest.mark.parametrize(
    ("data", "name", "form"),
    [
        (b"Words.", "a.txt", "txt"),
        (b"Words.", "a.MARKDOWN", "md"),
        (b"Words.", "stdin", "txt"),
        (b"%PDF-1.7\n", "a.txt", "pdf"),
        (b"\n<!DOCTYPE html><html></html>", "a.txt", "html"),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<html xmlns='x'>", "a.xhtml", "html"),
        (b"<p>a fragment</p>", "a.htm", "html"),
        (b"PK\x03\x04rest", "a.txt", "docx"),
        (b"Message-ID: <a@b>\r\nFrom: a@b\r\n\r\nWords.", "a.txt", "eml"),
        (b"From: the editor\nDate: today\n\nWords.", "a.txt", "txt"),
        (b"From: the editor\n\nWords.", "a.eml", "eml"),
    ],
)
def test_the_bytes_say_what_a_file_is(data: bytes, name: str, form: str) -> None:
    assert sniff(data, name) == form


@pytest.mark.parametrize(
    "data",
    [
        b"<!---->" * 500,
        b"<!-- wp:paragraph -->\n<p>Words.</p>\n<!-- /wp:paragraph -->\n\n" * 50,
        b"<?xml version='1.0'?>" + b"<!-- x -->\n" * 300,
        b"<!-- " * 800,
    ],
)
def test_comments_without_end_are_told_at_once(data: bytes) -> None:
    assert sniff(data, "a.txt") == "txt"


def test_a_page_may_open_with_any_number_of_comments() -> None:
    assert sniff(b"<?xml version='1.0'?>\n" + b"<!-- <p> -- -->\n<!---->" * 100 + b"<HTML>", "a.txt") == "html"


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (b"Words.", "a.pdf", "named .pdf but is no PDF"),
        (b"Words.", "a.docx", "named .docx but is no Word document"),
        (b"{\\rtf1 x}", "a.txt", "is RTF"),
        (b"\x89PNG\r\n", "a.png", "needs OCR"),
        (b"\xff\xd8\xff\xe0", "a.txt", "needs OCR"),
        (b"\x1f\x8b\x08", "a.txt", "compressed"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "a.doc", "old Office file"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "a.docx",
            "locked with a password",
        ),
        (b"<?xml version='1.0'?><rss version='2.0'>", "a.html", "is a feed"),
        (b"SQLite format 3\0", "a.txt", "is a database"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(data: bytes, name: str, why: str) -> None:
    with pytest.raises(DocumentError, match=why) as error:
        sniff(data, name)
    assert str(error.value).startswith(name)
