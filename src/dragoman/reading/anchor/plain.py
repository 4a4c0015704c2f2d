"""A text in a plain spelling, with the way back to its own characters."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dragoman.statements import Span

_QUOTES = str.maketrans(
    dict.fromkeys("“”„‟«»〝〞＂", '"') | dict.fromkeys("‘’‚‛‹›`´ʼ′＇", "'") | dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
)
_SILENT = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Soft hyphens, joiners and other characters that no reader sees."""
_KEPT = ("<super>", "<sub>", "<fraction>")
"""Compatibility forms that are left alone: `10²` is not `102`."""
_DASH = re.compile(r" ?-[- ]*")


@dataclass(frozen=True, slots=True)
class Plain:
    """`text` in the plain spelling; character i of it stands for `starts[i]` to `ends[i]` of the text it came from."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Where characters `start` to `end` of the plain text stand in the text they came from."""
        return Span(self.starts[start], self.ends[end - 1])

    def place(self, offset: int) -> int:
        """The first plain character at or after an offset of the text."""
        return bisect_left(self.starts, offset)


@lru_cache(maxsize=2048)
def plain(text: str) -> Plain:
    """NFKC, one sort of quotation marks and of dashes, single blanks, none around dashes, no soft hyphens.

    Letters, digits and the order of words stay as they are; superscripts and fractions are kept, for `10²` is not
    `102`.
    """
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end, written in _clusters(text):
        for letter in written:
            if letter == " " and letters and letters[-1] == " ":
                ends[-1] = end
                continue
            letters.append(letter)
            starts.append(start)
            ends.append(end)
    return _joined("".join(letters), starts, ends)


def _clusters(text: str) -> Iterator[tuple[int, int, str]]:
    """Each character with the marks that are set on it: where it stands, and its plain spelling."""
    at, length = 0, len(text)
    while at < length:
        letter = text[at]
        end = at + 1
        if letter.isascii() and (end == length or text[end].isascii()):
            yield at, end, " " if letter.isspace() else "'" if letter == "`" else letter
            at = end
            continue
        while end < length and (text[end] in _SILENT or unicodedata.combining(text[end])):
            end += 1
        written = "".join(each for each in text[at:end] if each not in _SILENT).translate(_QUOTES)
        if not any(unicodedata.decomposition(each).startswith(_KEPT) for each in written):
            written = unicodedata.normalize("NFKC", written).translate(_QUOTES)
        yield at, end, "".join(" " if each.isspace() else each for each in written)
        at = end


def _joined(text: str, starts: list[int], ends: list[int]) -> Plain:
    """Without blanks around dashes, and one dash for several."""
    if "-" not in text:
        return Plain(text, tuple(starts), tuple(ends))
    pieces: list[str] = []
    new_starts: list[int] = []
    new_ends: list[int] = []
    done = 0
    for found in _DASH.finditer(text):
        pieces += [text[done : found.start()], "-"]
        new_starts += [*starts[done : found.start()], starts[found.start()]]
        new_ends += [*ends[done : found.start()], ends[found.end() - 1]]
        done = found.end()
    pieces.append(text[done:])
    return Plain("".join(pieces), tuple(new_starts + starts[done:]), tuple(new_ends + ends[done:]))
