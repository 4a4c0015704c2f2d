"""Lists without markers, run in behind a colon or dash: as many pieces as the text has announced."""

import re
from collections.abc import Iterator

from dragoman.reading.enumeration.model import Announcement, Item
from dragoman.statements import Span

_OPENS = re.compile(r"[^:;.,?!–—]{0,120}?(?:,\s[^:;.,?!–—]{0,60}?)?(?::\s|\s[–—-]\s|—)")
_ENDS = re.compile(r"\s[–—-]\s|—|[.?!]?[”\"]?$")
_LAST = re.compile(r",?\s(?:and|or|as\swell\sas)\s|,\s")
_EITHER = re.compile(r"(?:either|both|whether)\s", re.IGNORECASE)
_LEAST = 3


def run_in(text: str, announced: Announcement) -> tuple[Item, ...]:
    """The items of a list that follows its announcement in the same sentence; empty where their number is another."""
    sentence = announced.sentence
    opened = _OPENS.match(text, announced.span.end, sentence.end)
    if announced.count is None or opened is None:
        return ()
    dashed = not opened.group().rstrip().endswith(":")
    end = _end(text, opened.end(), sentence.end, dashed=dashed)
    for cut in (_semicolons, _series):
        found = list(cut(text, opened.end(), end, announced.count))
        if len(found) == announced.count and all(len(each) >= _LEAST for each in found):
            return tuple(Item(n, None, each, each) for n, each in enumerate(found, start=1))
    return ()


def _end(text: str, start: int, end: int, *, dashed: bool) -> int:
    """Where the list ends: at the second dash where a dash opened it, else with the sentence's last mark."""
    for found in _ENDS.finditer(text, start, end):
        if dashed or found.end() >= end:
            return found.start()
    return end


def _semicolons(text: str, start: int, end: int, count: int) -> Iterator[Span]:
    if text.count(";", start, end) == count - 1:
        yield from _between(text, start, end, [(m.start(), m.end()) for m in re.finditer(";", text[start:end])])


def _series(text: str, start: int, end: int, count: int) -> Iterator[Span]:
    """Pieces between commas and one `and` or `or`; two are told apart only where there is one joining word."""
    cuts = [(m.start(), m.end()) for m in _LAST.finditer(text[start:end])]
    joined = [cut for cut in cuts if text[start + cut[0] : start + cut[1]].strip(" ,")]
    if len(cuts) == count - 1 and len(joined) == 1 and joined[0] == cuts[-1]:
        yield from _between(text, start, end, cuts)


def _between(text: str, start: int, end: int, cuts: list[tuple[int, int]]) -> Iterator[Span]:
    begins = [start, *(start + after for _, after in cuts)]
    stops = [*(start + before for before, _ in cuts), end]
    for begin, stop in zip(begins, stops, strict=True):
        words = text[begin:stop]
        lead = re.match(r"\s*(?:and\s|or\s)?", words)
        either = _EITHER.match(words.lstrip()) if begin == start else None
        first = begin + (lead.end() if lead else 0) + (either.end() if either else 0)
        last = begin + len(words.rstrip(" ,;"))
        if first < last:
            yield Span(first, last)
