"""Markdown: the words without the marks that set them, line by line; headings, lists and fields at the top stay as they
are, for the parts are told by them."""

import re
from collections.abc import Iterator

from dragoman.documents.decoding import decode
from dragoman.documents.extract import Extract
from dragoman.documents.plain import described
from dragoman.statements import Part, Span

_FENCE = re.compile(r"[ ]{0,3}(?P<fence>```+|~~~+)")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_QUOTE = re.compile(r"^(?:[ ]{0,3}>[ ]?)+")
_HARD = re.compile(r"(?:\\|[ ]{2,})(?=\r?\n?\Z)")
_CODE = re.compile(r"(?<![`\\])(?P<ticks>`+)(?!`)(?P<code>.{1,300}?)(?<!`)(?P=ticks)(?!`)")
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+\"[^\"\n]*\")?\)")
_LINK = re.compile(
    r"(?<![\\!])\[(?P<words>[^\[\]\n]{1,300})\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+[\"'][^\"'\n]*[\"'])?\)|\[[^\[\]\n]{0,80}\])"
)
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\](?!:)")
_STRONG = re.compile(
    r"(?<![\\\w*_])(?P<mark>\*\*\*|___|\*\*|__|~~)(?=\S)(?P<words>[^\n]{0,600}?\S)(?<!\\)(?P=mark)(?![*_~])"
)
_INSIDE = re.compile(r"(?<![\\*])(?P<mark>\*\*|~~)(?=[^\s*])(?P<words>[^\n*~]{0,300}[^\s*~\\])(?P=mark)")
_EMPHASIS = re.compile(r"(?<![\\\w*_])(?P<mark>[*_])(?=[^\s*_])(?P<words>[^\n]{0,600}?[^\s\\])(?P=mark)(?![\w*_])")
_ESCAPE = re.compile(r"\\([!\"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~])")
_TARGET = re.compile(r"[ ]{0,3}\[[^\[\]\n]{1,80}\]:\s*<?[\w/#.:]\S*[^\n]{0,200}\s*")
_ALONE = re.compile(r"\s*!\[[^\[\]]*\]\([^()]*\)\s*")
_ATTRIBUTES = re.compile(r"\s*\{:?[^{}]*\}\s*")


def markdown(data: bytes, name: str) -> Extract:
    """The words of the file without inline marks, and what a block of fields at its top says.

    Offsets count in the text that comes out. Code between fences is boilerplate. Raises DocumentError as `plain` does.
    """
    text, marks = bare(decode(data, name))
    return described(text, name, marks)


def bare(text: str) -> tuple[str, tuple[Part, ...]]:
    """The text without inline marks, and where blocks of code stand in it."""
    made: list[str] = []
    marks: list[Part] = []
    length = 0
    for line, code in _lines(text):
        words = line if code else _words(line)
        if (code or _TARGET.fullmatch(words)) and words.strip():
            marks.append(Part(Span(length, length + len(words.rstrip())), "boilerplate"))
        made.append(words)
        length += len(words)
    return "".join(made), tuple(marks)


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Each line with its end, and whether it is part of a block of code."""
    fence = ""
    for line in _LINE.findall(text):
        found = _FENCE.match(line)
        if fence:
            yield line, True
            closes = found and found["fence"].startswith(fence) and not line[found.end() :].strip()
            fence = "" if closes else fence
        elif found:
            fence = found["fence"]
            yield line, True
        else:
            yield line, False


def _words(line: str) -> str:
    """A line without quotation marks of blocks, emphasis, links, notes and escapes."""
    if _ALONE.fullmatch(line) or _ATTRIBUTES.fullmatch(line):
        return line
    line = _HARD.sub("", _QUOTE.sub("", line))
    kept: list[str] = []
    done = 0
    for code in _CODE.finditer(line):
        kept += [_inline(line[done : code.start()]), code["code"]]
        done = code.end()
    return "".join((*kept, _inline(line[done:])))


def _inline(words: str) -> str:
    words = _NOTE.sub("", _LINK.sub(r"\g<words>", _IMAGE.sub("", words)))
    for pattern in (_STRONG, _INSIDE, _EMPHASIS, _EMPHASIS):
        words = pattern.sub(r"\g<words>", words)
    return _ESCAPE.sub(r"\1", words)
