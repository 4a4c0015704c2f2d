"""The documents of the briefing: what was read, and the whole of it."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from dragoman.dossier import StoredDocument
from dragoman.statements import Document, Span
from dragoman.views.block import blocks, runs
from dragoman.views.briefing.model import Read
from dragoman.views.briefing.register import Register
from dragoman.views.segment import Mark

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


def sources(documents: Sequence[StoredDocument], register: Register) -> tuple[Read, ...]:
    """The documents in the order given, numbered, each with its passages and its text in blocks."""
    family: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(documents, 1):
        if each.family:
            family[each.family].append(number)
    same = Counter(_title(each.document) for each in documents)
    return tuple(
        _read(number, each, family.get(each.family or "", []), register, same[_title(each.document)] > 1)
        for number, each in enumerate(documents, 1)
    )


def _read(number: int, stored: StoredDocument, family: Sequence[int], register: Register, twice: bool) -> Read:
    document = stored.document
    evidence = register.of(document.sha256)
    marks = [Mark(str(each.number), Span(each.start, each.end)) for each in evidence]
    return Read(
        number=number,
        stored=stored,
        title=_title(document) + (f" ({document.name})" if twice and document.title else ""),
        by=", ".join(filter(None, [" and ".join(document.authors), document.publisher])),
        published=_published(document),
        words=_words(document),
        remark=_remark(number, stored, family),
        evidence=evidence,
        blocks=tuple(tuple(group) for group in runs(blocks(document, marks))),
    )


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
