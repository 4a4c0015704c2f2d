"""Words that announce a list: a number and a noun in the plural, or a noun alone right before the first item."""

import re
from collections.abc import Iterator
from itertools import islice

from dragoman.language import Sentence
from dragoman.reading.enumeration import heads
from dragoman.reading.enumeration.model import Announcement
from dragoman.statements import Span

NUMBERS = {
    word: number
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), start=2
    )
}
_COUNT = re.compile(
    rf"(?<![\w$€£.,-])(?:(?P<number>{'|'.join(NUMBERS)}|[2-9]|1\d|20)"
    r"|several|a\s(?:few|number|couple|series|handful|set|variety)\sof|many|various|multiple|numerous"
    r"|the\sfollowing|(?P<back>these|some|certain))(?![\w.,:/’'–%-])",
    re.IGNORECASE,
)
_PARTITIVE = re.compile(
    r"\b(?:one|any|all|each|both|none|last|first|second|third|latter|some|either|neither|most|many|part|half|rest)"
    r"\s(?:of\s)?(?:(?:the|these|those|its|their|our|his|her)\s)?(?:\w+\s)?$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w’'-]+")
_STOP = frozenset(
    """of to in on at by for with from about over into as that which who whose where when while if or nor the a an is
    are was were be been being has have had do does did will would can could may might must should shall not it they
    he she we you i this these those there because than after before since until between among per million billion
    trillion percent thousand hundred times years months weeks days""".split()
)
_FARTHEST = 6
_QUESTION = re.compile(
    r"(?:(?:But|And|So)[,\s]\s?)?(?:(?P<why>Why)|What|Which|How)\b[^?]{0,300}\?[”\"’]?", re.IGNORECASE
)


def counted(text: str, sentence: Sentence) -> Iterator[Announcement]:
    """Every number, or word such as `several`, with the noun in the plural that it counts."""
    for found in _COUNT.finditer(text, sentence.span.start, sentence.span.end):
        if _PARTITIVE.search(text, max(sentence.span.start, found.start() - 40), found.start()):
            continue
        head = _head(text, found.end(), sentence.span.end)
        if head is None or heads.is_measure(head[0]):
            continue
        number = (found.group("number") or "").lower()
        count = NUMBERS.get(number) or (int(number) if number else None)
        if count is None and not heads.group(head[0]):
            continue
        if found.group("back") and text[sentence.span.end - 1] != ":":
            continue
        yield Announcement(Span(found.start(), head[1]), sentence.span, head[0], count)


def plain(text: str, sentence: Sentence) -> Announcement | None:
    """The last noun of the table that stands in the plural without a number; a question, for a list of answers."""
    if found := _QUESTION.fullmatch(text, sentence.span.start, sentence.span.end):
        return Announcement(sentence.span, sentence.span, "reason" if found.group("why") else "answer")
    last = None
    before = ""
    for word in _WORD.finditer(text, sentence.span.start, sentence.span.end):
        one = heads.singular(word.group())
        known = one and (_known(f"{before} {one}") or (one if heads.group(one) else ""))
        if known:
            last = Announcement(Span(word.start(), word.end()), sentence.span, known)
        before = word.group().lower()
    return last


def _head(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The singular of the noun that a number counts, and where it ends: one of the table, else the first plural."""
    first = None
    before = ""
    reached = start
    for word in islice(_WORD.finditer(text, start, end), _FARTHEST):
        gap = text[reached : word.start()]
        if word.group().lower() in _STOP or re.search(r"[^\s,]|,\s*,", gap):
            break
        one = heads.singular(word.group())
        if one and heads.group(one):
            return _known(f"{before} {one}") or one, word.end()
        if one and first is None and "," not in gap:
            first = (one, word.end())
        before, reached = word.group().lower(), word.end()
    return first


def _known(pair: str) -> str:
    return pair if pair in heads.groups() else ""
