"""The documents of the briefing: what was read, and the whole of it."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dragoman.dossier import StoredDocument
from dragoman.statements import Document, Span
from dragoman.views.block import Block, blocks, runs
from dragoman.views.briefing.model import Evidence, Read
from dragoman.views.briefing.register import Register
from dragoman.views.safe import one_line
from dragoman.views.segment import Mark

_AROUND = 160
"""Characters that are shown of a sentence on either side of a passage."""
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


def sources(documents: Sequence[StoredDocument], register: Register, whole: bool = True) -> tuple[Read, ...]:
    """The documents in the order given, numbered, each with the passages cited and (`whole`) its text in blocks."""
    family: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(documents, 1):
        if each.family:
            family[each.family].append(number)
    same = Counter(_title(each.document) for each in documents)
    cited = register.cited()
    found = (
        _read(number, each, family.get(each.family or "", []), cited[each.document.sha256], same)
        for number, each in enumerate(documents, 1)
    )
    return tuple(replace(each, blocks=_blocks(each)) if whole else each for each in found)


def _blocks(read: Read) -> tuple[tuple[Block, ...], ...]:
    marks = [Mark(str(each.number), Span(each.start, each.end)) for each in read.evidence]
    return tuple(tuple(group) for group in runs(blocks(read.stored.document, marks)))


def _read(
    number: int, stored: StoredDocument, family: Sequence[int], evidence: Sequence[Evidence], same: Counter[str]
) -> Read:
    document = stored.document
    twice = same[_title(document)] > 1
    for each in evidence:
        each.before, each.after = _around(document, each)
    return Read(
        number=number,
        stored=stored,
        title=_title(document) + (f" ({document.name})" if twice and document.title else ""),
        by=", ".join(filter(None, [" and ".join(document.authors), document.publisher])),
        published=_published(document),
        words=_words(document),
        remark=_remark(number, stored, family),
        evidence=tuple(evidence),
        blocks=(),
    )


def _around(document: Document, item: Evidence) -> tuple[str, str]:
    """What stands before and after a passage in its sentences, cut where it is long."""
    spans = document.sentences
    first = bisect_right(spans, item.start, key=lambda span: span.start) - 1
    last = bisect_left(spans, item.end, key=lambda span: span.end)
    if first < 0 or last >= len(spans):
        return "", ""
    before, after = document.text[spans[first].start : item.start], document.text[item.end : spans[last].end]
    back = one_line(before[::-1], _AROUND)[::-1]
    return back + " " * before[-1:].isspace(), " " * after[:1].isspace() + one_line(after, _AROUND)


def _title(document: Document) -> str:
    return document.title or document.name


def _published(document: Document) -> str:
    if not document.published:
        return "not known"
    return f"{document.published.interval} (from the {document.published.found})".replace(
        "the option", "an option"
    ).replace("the sources.csv", "sources.csv")


def _words(document: Document) -> int:
    own = document.asserting()
    text = " ".join(part.span.of(document.text) for part in own) if own else document.text
    return sum(1 for _ in _WORD.finditer(text))


def _remark(number: int, stored: StoredDocument, family: Sequence[int]) -> str:
    words = [f"not read: {stored.refused}"] if stored.refused else []
    if stored.document.language != "en":
        words.append("does not look like English")
    others = [f"D{each}" for each in family if each != number]
    if others:
        words.append(f"nearly the same text as {', '.join(others)}")
    if stored.names:
        words.append(f"also found as {', '.join(stored.names)}")
    return "; ".join(words)
