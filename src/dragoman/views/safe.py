"""Text from a source made harmless for where it is shown: it is never markup, and never steers the screen."""

import re

_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_HALF = re.compile("[\ud800-\udfff]")
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_BLANKS = re.compile(r"\s+")
_MARKS = re.compile(r"([\\`*_{}\[\]#|<&~@$^]|:(?=\S)|(?<=www)\.)", re.IGNORECASE)
_OPENING = re.compile(r"^([-+=>:.]|\d+(?=[.)]))")


def visible(text: str) -> str:
    """Control characters as their pictures (`␛`), characters that turn the direction of writing by their numbers.

    Half characters, which stand for bytes that are no text, become `\ufffd`.
    """
    return _HALF.sub("\ufffd", _BIDI.sub(_numbered, _CONTROL.sub(_picture, text)))


def terminal(text: str) -> str:
    """The text for a terminal: no escape sequence and no lone carriage return gets through."""
    return visible(text.replace("\r\n", "\n")).replace("\r", "␍")


def one_line(text: str, longest: int = 0) -> str:
    """The text on one line; cut at a word with `…` where it is longer than `longest` (0: never)."""
    words = " ".join(text.split())
    if not longest or len(words) <= longest:
        return words
    head = words[: longest - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[longest // 2 :] else head).rstrip(" ,;:–—-") + "…"


def steerless(json: str) -> str:
    """JSON with the characters escaped that steer a screen or break a line: its values stay the same."""
    return _STEERING.sub(lambda match: f"\\u{ord(match.group()):04x}", json)


def markdown(text: str) -> str:
    """The text as a line of Markdown of its own, every character of it meant literally."""
    return opened(markdown_inline(text).strip())


def markdown_inline(text: str) -> str:
    """The text inside a line of Markdown; blanks at its ends stay. Let `opened` see the whole line."""
    return _MARKS.sub(r"\\\1", visible(_BLANKS.sub(" ", text)))


def opened(line: str) -> str:
    """A line of escaped text so that it opens no list: `-` and full stops escaped there."""
    return _OPENING.sub(_escaped, line)


def _escaped(match: re.Match[str]) -> str:
    found = match.group()
    return found + "\\" if found.isdigit() else "\\" + found


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else _numbered(match)


def _numbered(match: re.Match[str]) -> str:
    return f"⟨U+{ord(match.group()):04X}⟩"
