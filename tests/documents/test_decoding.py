import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents import load_bytes
from dragoman.documents.decoding import decode, scalar
from dragoman.errors import DocumentError

WRITING = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n\r\f"))


@given(WRITING.filter(lambda text: any(character.isalpha() for character in text)))
def test_utf8_comes_back_byte_for_byte(text: str) -> None:
    data = b"Text. " + text.encode()
    assert load_bytes(data, "a.txt").text.encode() == data


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\f", "\u2028"])
def test_line_endings_stay(ending: str) -> None:
    text = f"One line{ending}{ending}Another line.{ending}"
    assert load_bytes(text.encode(), "a.md").text == text


def test_a_utf8_mark_stays_a_character() -> None:
    assert load_bytes(codecs.BOM_UTF8 + b"Text.", "a.txt").text == "\ufeffText."


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
    ],
)
def test_wider_encodings_by_their_mark(encoding: str, mark: bytes) -> None:
    assert decode(mark + "Москва, 5 мая".encode(encoding), "a.txt") == "Москва, 5 мая"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["Plain words.", "Москва сказала да."])
def test_utf16_without_a_mark_by_its_nuls(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


def test_windows_1252_where_it_is_plainly_that() -> None:
    assert decode("The “café” in Orléans — closed".encode("cp1252"), "a.txt") == "The “café” in Orléans — closed"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("Она сказала, что приедет".encode("koi8-r"), "neither UTF-8 nor Western European"),
        ("naïve".encode() + b" \xff caf", "UTF-8 but for byte 7"),
        (b"text \x81 more text", "belongs to no encoding"),
        (b"text\0with\0\0nuls", "not text"),
        (b"\x01\x02\x03\x04abc", "not text"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "begins as UTF-16"),
    ],
)
def test_what_is_not_text_says_so(data: bytes, why: str) -> None:
    with pytest.raises(DocumentError, match=why):
        decode(data, "a.txt")


def test_white_space_is_no_text() -> None:
    with pytest.raises(DocumentError, match="nothing but white space"):
        load_bytes(b"\xef\xbb\xbf \n\r\n\t", "a.txt")


def test_lone_surrogates_are_replaced() -> None:
    assert scalar("a\ud800b") == "a\ufffdb"
    assert scalar("a😀b") == "a😀b"


def test_a_program_gets_the_advice_that_it_is_no_text() -> None:
    with pytest.raises(DocumentError, match="not text"):
        decode(bytes(range(1, 256)) * 4 + b"\xc3\xa9", "ls.txt")
