"""The part of a text that an item of a list has to itself."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from dragoman.dossier import StoredDocument, StoredStatement
from dragoman.statements import Document, Irritant, Span


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Where an item of a list is told: from its heading, or the first words on it, to the next item's.

    The last item ends with its paragraph.
    """

    document: str
    span: Span


def stretches(told: Iterable[StoredStatement], documents: Mapping[str, StoredDocument]) -> dict[str, Stretch]:
    """The stretch that each statement stands in, by its id; those in none left out."""
    held = list(told)
    items: dict[tuple[str, Span], list[StoredStatement]] = defaultdict(list)
    for each in held:
        item = each.statement.item_of
        if item and item.count and each.source.sha256 in documents:
            items[each.source.sha256, item.announced].append(each)
    found = [
        Stretch(name, span)
        for (name, _), own in sorted(items.items())
        for span in _spans(documents[name].document, own)
    ]
    return {each.id: home for each in held for home in [_home(each, found)] if home}


def sentences(document: Document, span: Span) -> list[Span]:
    """The sentences that stand in a stretch, wholly or in part."""
    return [each for each in document.sentences if each.shared(span)]


def _spans(document: Document, own: Iterable[StoredStatement]) -> list[Span]:
    begins: dict[int, int] = {}
    ends: dict[int, int] = {}
    for each in own:
        item, span = each.statement.item_of, each.statement.span
        assert item is not None
        begins[item.number] = min(begins.get(item.number, span.start), _begin(document, each))
        ends[item.number] = max(ends.get(item.number, 0), span.end)
    starts = sorted(begins.values())
    last = max(ends.values())
    part = next((each.span.end for each in document.parts if each.span.start < last <= each.span.end), last)
    return [Span(one, other) for one, other in pairwise([*starts, max(part, starts[-1] + 1)]) if one < other]


def _begin(document: Document, stored: StoredStatement) -> int:
    """Where its heading stands, where the item has one that names the issue; else where its sentence begins."""
    span = stored.statement.span
    name = stored.statement.issue if isinstance(stored.statement, Irritant) else ""
    heading = document.text.rfind(name, 0, span.end) if name else -1
    if heading >= 0 and not any(heading < each.start < span.start for each in _others(document, stored)):
        return heading
    return next((each.start for each in document.sentences if each.shared(span)), span.start)


def _others(document: Document, stored: StoredStatement) -> list[Span]:
    """Headings between: another one would mean that the words found belong to an earlier item."""
    return [
        part.span
        for part in document.parts
        if part.label == "heading" and not part.span.contains(stored.statement.span)
    ]


def _home(stored: StoredStatement, found: Iterable[Stretch]) -> Stretch | None:
    """The stretch that holds its first character."""
    at = stored.statement.span.start
    return next(
        (each for each in found if each.document == stored.source.sha256 and each.span.start <= at < each.span.end),
        None,
    )
