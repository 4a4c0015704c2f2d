"""All the lists of a document."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.language import Analysis, Parse
from dragoman.reading.enumeration import chains, headings, heads, marker
from dragoman.reading.enumeration.announcements import Announcements
from dragoman.reading.enumeration.marker import Marker
from dragoman.reading.enumeration.model import Announcement, Enumeration, Style
from dragoman.reading.enumeration.runin import run_in
from dragoman.reading.enumeration.sort import kind
from dragoman.reading.enumeration.stretch import items
from dragoman.reading.enumeration.tie import tied

_ALONE = 3
_LINED: tuple[Style, ...] = ("numeral", "roman", "letter")


def enumerations(analysis: Analysis, parses: Sequence[Parse] = ()) -> tuple[Enumeration, ...]:
    """The lists in a document, by the place of their first items; trees, where given, show where a goal ends.

    A list has two items or more that an announcement goes with, or three with markers that count on.
    """
    every, text = Announcements(analysis), analysis.document.text
    prose = [each for place, one in enumerate(analysis.sentences) for each in marker.prose(text, place, one)]
    found = _different((*_lined(every, prose), *_worded(every, prose), *_headed(every), *_run_in(every)))
    whole = [replace(each, kind=kind(text, each.announced, each.items)) for each in found]
    ordered = sorted(whole, key=lambda each: (each.items[0].stating, -len(each.items)))
    return tuple(tied(every, each, parses) for each in ordered)


def _lined(every: Announcements, prose: Sequence[Marker]) -> Iterator[Enumeration]:
    analysis = every.analysis
    text, sentences = analysis.document.text, analysis.sentences
    lines = [each for place, one in enumerate(sentences) for each in marker.line(text, place, one)]
    lines += [each for each in prose if each.style != "ordinal"]
    lines.sort(key=lambda each: each.span)
    for style in _LINED:
        for chain in chains.numbered([each for each in lines if each.style == style]):
            yield from _listed(every, style, list(enumerate(chain, start=1)))
    breaks = [place for place, one in enumerate(sentences) if one.label == "heading"]
    for chain in chains.bulleted([each for each in lines if each.style == "bullet"], breaks):
        yield from _listed(every, "bullet", list(enumerate(chain, start=1)))


def _listed(every: Announcements, style: Style, marked: list[tuple[int, Marker]]) -> Iterator[Enumeration]:
    """The list of some markers, with the announcement that fits best, if it is one."""
    _, best = _best(every, marked)
    if len(marked) >= _ALONE or (best and len(marked) >= 2):
        yield Enumeration(style, items(every.analysis, marked), announced=best)


def _best(every: Announcements, marked: list[tuple[int, Marker]]) -> tuple[int, Announcement | None]:
    first = marked[0][1]
    words = [word for _, each in marked for word in each.words]
    best: tuple[int, Announcement | None] = (0, None)
    for at, each in every.before(first.place, first.span.start):
        merit = every.merit(at, each, first.place, len(marked), words)
        best = (merit, each) if merit > best[0] else best
    return best


def _worded(every: Announcements, prose: Sequence[Marker]) -> Iterator[Enumeration]:
    markers = [each for each in prose if each.style == "ordinal"]
    for at, each in enumerate(markers):
        if each.number == 1 and not (each.weak and each.within):
            yield from _counted_off(every, markers, at)


def _counted_off(every: Announcements, markers: Sequence[Marker], at: int) -> Iterator[Enumeration]:
    """The list that begins with a marker, read with the announcement that it fits best, or with none."""
    first = markers[at]
    best: tuple[int, Announcement | None, list[tuple[int, Marker]]] = (0, None, chains.ordinals(markers, at, None))
    for place, announced in every.before(first.place, first.span.start):
        chain = chains.ordinals(markers, at, announced)
        words = [word for _, each in chain for word in each.words]
        merit = every.merit(place, announced, first.place, chain[-1][0], words) if len(chain) > 1 else 0
        best = (merit, announced, chain) if merit > best[0] else best
    merit, fits, chain = best
    if fits or (not first.weak and len(chain) >= _ALONE and (not first.words or chains.known(first.words))):
        yield Enumeration("ordinal", items(every.analysis, chain), announced=fits)


def _headed(every: Announcements) -> Iterator[Enumeration]:
    for announced, row in headings.rows(every):
        yield Enumeration("heading", items(every.analysis, list(enumerate(row, start=1))), announced=announced)


def _run_in(every: Announcements) -> Iterator[Enumeration]:
    for _, announced in every.counted:
        found = run_in(every.analysis.document.text, announced) if heads.group(announced.head) else ()
        if found:
            yield Enumeration("run-in", found, announced=announced)


def _different(readings: Iterable[Enumeration]) -> list[Enumeration]:
    """The readings without those of a list that is there already: they share two items with it."""
    found: list[Enumeration] = []
    holding: dict[int, list[int]] = defaultdict(list)
    for each in readings:
        starts = {one.stating.start for one in each.items}
        shared = Counter(number for start in starts for number in holding[start])
        if max(shared.values(), default=0) < 2:
            for start in starts:
                holding[start].append(len(found))
            found.append(each)
    return found
