"""Markers made into items: what each says first, and how far it goes."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from dragoman.language import Analysis
from dragoman.reading.enumeration.marker import Marker
from dragoman.reading.enumeration.model import Item
from dragoman.statements import Span


def items(analysis: Analysis, marked: Sequence[tuple[int, Marker]]) -> tuple[Item, ...]:
    """The items of a chain of markers with their numbers."""
    sentences = analysis.sentences
    found: list[Item] = []
    for at, (number, each) in enumerate(marked):
        after = marked[at + 1][1] if at + 1 < len(marked) else None
        stating = _stating(analysis, each, after)
        start = min(each.span.start, stating.start) if each.within else sentences[each.place].span.start
        if after is None:
            end = _last(analysis, each, marked[:at])
        else:
            inside = after.place == each.place
            end = after.span.start if inside else sentences[after.place - 1].span.end
        marker = None if each.style == "heading" else each.span
        found.append(Item(number, marker, stating, Span(start, max(end, stating.end))))
    return tuple(found)


def _stating(analysis: Analysis, each: Marker, after: Marker | None) -> Span:
    """The sentence that says what an item is, or the piece of it from this marker to the next."""
    sentences = analysis.sentences
    whole = sentences[each.place].span
    if each.style == "heading":
        return whole
    if not any(map(str.isalnum, analysis.document.text[each.span.end : whole.end])) and each.place + 1 < len(sentences):
        return sentences[each.place + 1].span
    start = each.span.start if each.within and not each.weak else whole.start
    if after and after.place == each.place:
        words = analysis.document.text[start : after.span.start]
        return Span(start, start + len(re.sub(r"[\s,;:–—]*(?:\band)?\s*$", "", words)))
    return Span(start, whole.end)


def _last(analysis: Analysis, each: Marker, before: Sequence[tuple[int, Marker]]) -> int:
    """Where the last item ends: it is at most as long as the longest of the others, and a heading or a line ends it.

    Counted in parts; in sentences where the items stand in one paragraph.
    """
    sentences = analysis.sentences
    places = [*(marker.place for _, marker in before), each.place]
    spread = [(b - a, _part(analysis, b) - _part(analysis, a)) for a, b in pairwise(places)]
    first = latest = _part(analysis, each.place)
    run_on = len(places) > 1 and _part(analysis, places[-2]) == first
    longest = max((a for a, _ in spread), default=1) if run_on else len(sentences)
    most = max(1, *(b for _, b in spread)) if spread else 1
    end = each.place
    for at in range(each.place + 1, min(len(sentences), each.place + longest)):
        part = _part(analysis, at)
        if sentences[at].label != "body" or part - first >= most or part - latest > 1:
            break
        end, latest = at, part
    return sentences[end].span.end


def _part(analysis: Analysis, place: int) -> int:
    """The number of the part that a sentence stands in."""
    start = analysis.sentences[place].span.start
    return bisect_right(analysis.document.parts, start, key=lambda part: part.span.start)
