"""Lines of printed pages to paragraphs."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from dragoman.documents.extract import Builder
from dragoman.statements import Label

_MARGIN = 3
_NUMBER = re.compile(r"\W*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.I)
_BULLET = re.compile(r"\s*(?:[•▪●◦‣*–-]|\(?\d{1,2}[.)])\s+\S")
_ENDED = re.compile(r"[.!?:…][\"”’')\]]*\s*$")
_HYPHENATED = re.compile(r"([^\W\d_]+)[-\u00ad\u2010]$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+|[^\W\d_]+")
_SHORT = 0.75
_LARGE = 1.15
_LONGEST_HEADING = 200


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line, the size of its letters and its height on the page in points (0 where not known)."""

    text: str
    size: float = 0.0
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a document is set: the length of a full line, the size of its letters, the step from line to line."""

    width: int
    size: float
    step: float
    words: Counter[str]


def join(pages: Sequence[Sequence[Line]]) -> Builder:
    """One text out of the lines of pages.

    A paragraph ends at a blank line, a wider gap, another size of letters, or a line that ends before the margin with a
    full stop. Larger letters make a heading, the largest on the first page the title. Running heads, feet and page
    numbers become `boilerplate`, after the paragraph that they interrupt.
    """
    setting = _setting(pages)
    running = _running(pages, setting)
    largest = max((line.size for page in pages[:1] for line in page if line.text.strip()), default=0.0)
    joiner = _Joiner(Builder(), setting, largest)
    for page in pages:
        heads, lines, feet = _divided(page, _furniture(page, running))
        joiner.page(heads, lines, feet)
    joiner.flush()
    return joiner.builder


@dataclass(slots=True)
class _Joiner:
    """The paragraph being put together, and the heads and feet that wait until it is done."""

    builder: Builder
    setting: _Setting
    largest: float
    paragraph: list[Line] = field(default_factory=list)
    furniture: list[Line] = field(default_factory=list)

    def page(self, heads: Sequence[Line], lines: Sequence[Line], feet: Sequence[Line]) -> None:
        """Take the next page."""
        self.furniture.extend(heads)
        if not self.paragraph:
            self.flush()
        for number, line in enumerate(lines):
            if self.paragraph and _breaks(self.paragraph[-1], line, self.setting, same_page=number > 0):
                self.flush()
            if line.text.strip():
                self.paragraph.append(line)
        self.furniture.extend(feet)

    def flush(self) -> None:
        """Finish the paragraph."""
        text = _joined([line.text for line in self.paragraph], self.setting.words)
        self.builder.add(text, self._label(text))
        for line in self.furniture:
            self.builder.add(line.text, "boilerplate")
        self.paragraph.clear()
        self.furniture.clear()

    def _label(self, text: str) -> Label | None:
        size = self.paragraph[0].size if self.paragraph else 0.0
        if size <= _LARGE * self.setting.size or len(text) > _LONGEST_HEADING:
            return None
        title = size >= self.largest and all(mark.label != "title" for mark in self.builder.marks)
        return "title" if title else "heading"


def _divided(page: Sequence[Line], apart: set[int]) -> tuple[list[Line], list[Line], list[Line]]:
    """Heads, lines and feet of a page; without blank lines at the edges, for a page's end ends no paragraph."""
    full = [number for number, line in enumerate(page) if line.text.strip() and number not in apart]
    first, last = (full[0], full[-1]) if full else (len(page), len(page))
    heads = [page[number] for number in sorted(apart) if number < first]
    return heads, list(page[first : last + 1]), [page[number] for number in sorted(apart) if number > last]


def _running(pages: Sequence[Sequence[Line]], setting: _Setting) -> set[tuple[str, int]]:
    """Lines, by shape and place, that come back at the edge of page after page."""
    counts = Counter(line for page in pages for line in set(_edges(page).values()))
    least, most = max(2, round(len(pages) * 0.3)), max(3, round(len(pages) * 0.6))
    full = _SHORT * setting.width
    return {
        (shape, place) for (shape, place), count in counts.items() if count >= (most if len(shape) > full else least)
    }


def _edges(page: Sequence[Line]) -> dict[int, tuple[str, int]]:
    """The first and the last lines of a page that are not blank: index to shape and place, counted from the edge."""
    full = [number for number, line in enumerate(page) if line.text.strip()]
    half = (len(full) + 1) // 2
    top = {number: (_shape(page[number]), place) for place, number in enumerate(full[: min(_MARGIN, half)])}
    rest = full[max(half, len(full) - _MARGIN) :]
    return top | {number: (_shape(page[number]), ~place) for place, number in enumerate(reversed(rest))}


def _furniture(page: Sequence[Line], running: set[tuple[str, int]]) -> set[int]:
    """Indices of running heads and feet and page numbers: from the edge inwards, up to the first other line."""
    edges = _edges(page)
    heads = sorted(number for number in edges if edges[number][1] >= 0)
    feet = sorted((number for number in edges if edges[number][1] < 0), reverse=True)
    found: set[int] = set()
    for side in (heads, feet):
        for number in side:
            if edges[number] not in running and not _NUMBER.fullmatch(page[number].text.strip()):
                break
            found.add(number)
    return found


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", " ".join(line.text.split()))


def _setting(pages: Sequence[Sequence[Line]]) -> _Setting:
    lines = [line for page in pages for line in page if line.text.strip()]
    lengths = sorted(length for line in lines if (length := len(line.text.strip())) > 20)
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    size = max(sizes, key=lambda key: (sizes[key], key), default=0.0)
    steps = Counter(
        round(one.height - two.height)
        for page in pages
        for one, two in pairwise(page)
        if one.size == two.size == size and one.height > two.height
    )
    return _Setting(
        width=lengths[len(lengths) * 9 // 10] if lengths else 0,
        size=size,
        step=max(steps, key=lambda key: (steps[key], -key), default=0),
        words=Counter(word.lower() for line in lines for word in _WORD.findall(line.text)),
    )


def _breaks(last: Line, line: Line, setting: _Setting, *, same_page: bool) -> bool:
    words, before = line.text.strip(), last.text.strip()
    if not words or _BULLET.match(words) or abs(line.size - last.size) > 0.1 * max(line.size, last.size):
        return True
    if line.size > _LARGE * setting.size:
        return False
    if same_page and setting.step and last.height - line.height > 1.3 * setting.step:
        return True
    short = len(before) < _SHORT * setting.width
    if _ENDED.search(before):
        return short
    return short and (words[0].isupper() or words[0].isdigit()) and not before.endswith((",", ";", "-"))


def _joined(lines: Sequence[str], words: Counter[str]) -> str:
    text = ""
    for line in (" ".join(line.split()) for line in lines):
        hyphenated = _HYPHENATED.search(text)
        if hyphenated and line[:1].islower():
            text = _mended(text, hyphenated[1], line, words)
        else:
            text = f"{text} {line}" if text else line
    return text


def _mended(text: str, first: str, line: str, words: Counter[str]) -> str:
    """A word broken at the end of a line, with its hyphen only where the document writes it so elsewhere."""
    rest = _WORD.match(line)
    second = rest[0] if rest else ""
    apart, whole = words[f"{first}-{second}".lower()], words[f"{first}{second}".lower()]
    return text + line if apart > whole else text[:-1] + line
