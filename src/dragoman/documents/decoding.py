"""Bytes to characters without loss: UTF-8, UTF-16 and UTF-32, and Windows-1252 where it is plainly that."""

import codecs
import re

from dragoman.errors import DocumentError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_CONTROL_SHARE = 0.05
_FOREIGN_SHARE = 0.15


def decode(data: bytes, name: str) -> str:
    """The file's characters, nothing translated and nothing stripped but the mark before UTF-16 and UTF-32.

    (Before UTF-8 it stays, as U+FEFF: offsets count in the file as stored.)

    Raises DocumentError when the bytes are not text or their encoding cannot be told.
    """
    text = _by_mark(data, name)
    if text is None and b"\0" in data:
        text = _without_mark(data)
    if text is None:
        text = _utf8(data, name)
    if not plausible(text):
        raise DocumentError(f"{name}: not text (NUL or control characters); give the document it was made from")
    return text


def plausible(text: str) -> bool:
    """Whether the characters could be writing: no NULs and hardly any control characters."""
    return "\0" not in text and len(_CONTROL.findall(text)) <= _CONTROL_SHARE * len(text)


def scalar(text: str) -> str:
    """The text with lone surrogates, which no file can hold, replaced by U+FFFD."""
    return _SURROGATE.sub("\ufffd", text)


def _by_mark(data: bytes, name: str) -> str | None:
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    if encoding is None:
        return None
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        label = encoding[:6].upper()
        raise DocumentError(
            f"{name}: begins as {label} but byte {error.start} is not; save it again as UTF-8"
        ) from None


def _without_mark(data: bytes) -> str | None:
    """UTF-16 gives itself away: its NULs all stand at odd (little-endian) or all at even places."""
    odd, even = data[1::2].count(0), data[0::2].count(0)
    if bool(odd) == bool(even) or len(data) % 2:
        return None
    try:
        text = data.decode("utf-16-le" if odd else "utf-16-be")
    except UnicodeDecodeError:
        return None
    return text if plausible(text) else None


def _utf8(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _western(data, name, error.start)


def _western(data: bytes, name: str, position: int) -> str:
    remedy = "save it again as UTF-8"
    if not plausible(data.decode("latin-1")):
        raise DocumentError(f"{name}: not text (NUL or control characters); give the document it was made from")
    if any(character > "\x7f" for character in data.decode("utf-8", "ignore")):
        raise DocumentError(f"{name}: UTF-8 but for byte {position}; {remedy}")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise DocumentError(f"{name}: byte {position} belongs to no encoding known here; {remedy}") from None
    letters = [character for character in text if character.isalpha()]
    foreign = sum(character > "\x7f" for character in letters)
    if not letters or foreign > _FOREIGN_SHARE * len(letters):
        raise DocumentError(f"{name}: neither UTF-8 nor Western European text; {remedy}")
    return text
