"""The documents: their list, and the reading desk, an article as it was with its statements marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from starlette.requests import Request

from dragoman.dossier import Listed, Query, StoredDocument, StoredStatement, Window
from dragoman.errors import QueryError
from dragoman.lenses import LensResult, Row
from dragoman.lenses.statements import statements as listed
from dragoman.statements import AUTHOR, Document, Span
from dragoman.views.block import Block, blocks, runs
from dragoman.views.segment import Mark
from dragoman.views.when import when
from dragoman.web import shown
from dragoman.web.card import card
from dragoman.web.desk import number, of
from dragoman.web.view import View

_EACH = 50
UNKNOWN = "-"
"""In an address: documents whose publisher is not known."""
_LONGEST = 60_000
"""Characters of a text on one page."""
_MOST = 1_500
"""Statements marked on one page."""


def documents(request: Request) -> View:
    """The list of documents, some at a time."""
    words, asked = request.query_params.get("q", ""), request.query_params.get("publisher", "")
    publisher = "" if asked == UNKNOWN else asked or None
    start = number(request.query_params, "start")
    found, total = of(request).held.dossier.listed(Window(start=start, most=_EACH), text=words, publisher=publisher)
    rows = [
        Row(
            {
                "name": each.source.name,
                "title": each.source.title,
                "publisher": each.source.publisher,
                "published": str(each.source.published.interval) if each.source.published else None,
                "statements_found": each.statements,
                "family": each.family,
                "refused": each.refused,
            },
            (),
            (each.source.sha256,),
        )
        for each in found
    ]
    names = ("name", "title", "publisher", "published", "statements_found", "family", "refused")
    values = {
        "documents": [_listed(each) for each in found],
        "total": total,
        "start": start,
        "each": _EACH,
        "words": words,
        "publisher": asked,
    }
    return View("documents.html.j2", values, LensResult(lens="documents", columns=names, rows=tuple(rows)))


def _listed(each: Listed) -> dict[str, object]:
    published = each.source.published
    return {
        "sha256": each.source.sha256,
        "title": shown.title(each.source.title, each.source.name),
        "name": each.source.name,
        "publisher": each.source.publisher,
        "published": when(published.interval) if published else "no date",
        "statements": each.statements,
        "refused": each.refused,
        "copy": bool(each.family and not each.source.sha256.startswith(each.family)),
    }


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a text that one page shows: its blocks, which part of how many, and the statements marked in it."""

    groups: list[list[Block]]
    number: int
    count: int
    marked: list[StoredStatement]
    unmarked: int


def document(request: Request) -> View:
    """One document with its statements marked; with `statement` the card of one beside it."""
    dossier, chosen = of(request).held.dossier, request.query_params.get("statement", "")
    stored = dossier.document(request.path_params["name"])
    sha256 = stored.document.sha256
    found = dossier.statements(Query(documents=(sha256,), include_rejected=True))
    picked = next((each for each in found if each.id == chosen), None)
    if chosen and picked is None:
        raise QueryError(f"no statement {chosen[:40]!r} in the latest reading of this document")
    asked = number(request.query_params, "part", 0)
    sought = _sought(request.query_params.get("found", ""), len(stored.document.text))
    stretch = _stretch(stored, found, asked, picked.statement.span if picked else sought, sought)
    values = {
        "stored": stored,
        "title": shown.title(stored.document.title, stored.document.name),
        "published": when(stored.document.published.interval) if stored.document.published else "no date",
        "stretch": stretch,
        "marks": {each.id: _mark(each) for each in stretch.marked},
        "lines": shown.lines(stretch.marked),
        "total": len(found),
        "card": card(dossier, picked) if picked else None,
        "picked": chosen,
    }
    return View("document.html.j2", values, lambda: listed(dossier, documents=[sha256], include_rejected=True))


def _stretch(
    stored: StoredDocument, found: Sequence[StoredStatement], asked: int, wanted: Span | None, sought: Span | None
) -> Stretch:
    """The part that is asked for, or else the one in which the span lies that is to be shown."""
    places = _places(stored)
    at = asked - 1 if asked else 0
    if wanted and not asked:
        at = next((n for n, span in enumerate(places) if wanted.start < span.end), 0)
    if not 0 <= at < len(places):
        raise QueryError(f"the text is shown in {len(places)} parts; there is no part {asked}")
    inside = [each for each in found if _meets(each.statement.span, places[at])]
    marked = sorted(inside, key=lambda each: (each.statement.span != wanted, each.statement.span.start))[:_MOST]
    marked.sort(key=lambda each: (each.statement.span.start, -each.statement.span.end, each.id))
    own, marks = _cut(stored.document, places[at]), _marks(marked, places[at])
    if sought and _meets(sought, places[at]):
        marks.append(Mark("found", _moved(sought, places[at])))
    return Stretch(runs(blocks(own, marks)), at + 1, len(places), marked, len(inside) - len(marked))


def _sought(given: str, length: int) -> Span | None:
    """The stretch of the text that the address names, as `120-180`."""
    start, _, end = given.partition("-")
    if not all(each.isdecimal() and each.isascii() and len(each) < 12 for each in (start, end)):
        return None
    return Span(int(start), int(end)) if int(start) < int(end) <= length else None


def _places(stored: StoredDocument) -> list[Span]:
    """Where the pages of a long text are cut: at the ends of its parts, or after so many characters."""
    length = len(stored.document.text)
    ends = [part.span.end for part in stored.document.parts if part.span.end < length]
    places, start = [], 0
    while start < length:
        within = [end for end in ends if start < end <= start + _LONGEST]
        end = length if length - start <= _LONGEST else max(within, default=start + _LONGEST)
        places.append(Span(start, end))
        start = end
    return places or [Span(0, 0)]


def _cut(document: Document, place: Span) -> Document:
    """The stretch as a document of its own."""
    parts = [replace(part, span=_moved(part.span, place)) for part in document.parts if _meets(part.span, place)]
    return replace(document, text=place.of(document.text), parts=tuple(parts), sentences=())


def _marks(marked: Iterable[StoredStatement], place: Span) -> list[Mark]:
    """Marks for statements, and for the words that say who speaks, counted from where the stretch begins."""
    found = []
    for each in marked:
        found.append(Mark(each.id, _moved(each.statement.span, place)))
        cue = each.statement.attribution.cue
        if cue and _meets(cue, place):
            found.append(Mark(f"cue {each.id}", _moved(cue, place)))
    return found


def _moved(span: Span, place: Span) -> Span:
    return Span(max(span.start, place.start) - place.start, min(span.end, place.end) - place.start)


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _mark(each: StoredStatement) -> dict[str, str]:
    said = each.statement.attribution
    who = "" if said.speaker == AUTHOR and said.stance == "endorses" else " ".join((said.speaker, _stance(said.stance)))
    return {"kind": each.statement.kind, "who": who.strip(), "verdict": each.verdict or ""}


def _stance(stance: str) -> str:
    return {"endorses": "", "reports": "", "doubts": "(doubted)", "rejects": "(rejected)"}.get(stance, "")
