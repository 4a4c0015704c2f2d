"""A briefing put together from a dossier."""

from collections.abc import Sequence
from datetime import date
from typing import TypedDict, Unpack

from dragoman.dossier import Dossier, Query, StoredStatement
from dragoman.lenses.asked import Day, day, known
from dragoman.lenses.gathered import gathered
from dragoman.lenses.timeline import happenings
from dragoman.views.briefing import about
from dragoman.views.briefing.chapters import CHAPTERS
from dragoman.views.briefing.desk import MOST_SEEN, Desk
from dragoman.views.briefing.front import front
from dragoman.views.briefing.layout import Layout, preset
from dragoman.views.briefing.model import Briefing, Chapter
from dragoman.views.briefing.register import in_order, register
from dragoman.views.briefing.sources import sources
from dragoman.views.briefing.title import title

MOST = 12
"""Lines of a group where there are many documents and nobody asks for more."""


class Wanted(TypedDict, total=False):
    """What a briefing may be asked for.

    `title` is by default what most is said of; `generated` the day to print on it (none by default, so that the same
    dossier gives the same bytes); `quality` a sentence on how well the reader reads, where that was measured; `layout`
    the sections and their order, or the name of a preset; `texts` whether the documents stand on it whole.
    """

    title: str | None
    as_of: Day | None
    generated: date | None
    quality: str
    layout: Layout | str | None
    texts: bool | None


def brief(dossier: Dossier, **wanted: Unpack[Wanted]) -> Briefing:
    """The briefing on a dossier: the same dossier and wishes give the same briefing.

    Takes `title`, `as_of`, `generated`, `quality`, `layout`, `texts` (see `Wanted`). Raises QueryError on any other,
    when `as_of` is no date, or where there is no such preset.
    """
    known(wanted, Wanted.__annotations__)
    asked, chosen = Query(as_of=day(wanted.get("as_of"), last=True)), _layout(wanted.get("layout"))
    statements, notes = gathered(dossier, asked)
    desk = _desk(dossier, asked, statements, wanted.get("generated"), chosen)
    first, chapters = front(desk), _chapters(desk, chosen)
    texts = chosen.texts if wanted.get("texts") is None else wanted.get("texts")
    return Briefing(
        title=wanted.get("title") or title(statements) or dossier.path.stem,
        about=about.about(len(desk.documents), len(statements)),
        dates=about.dates(asked.as_of, wanted.get("generated")),
        notes=(*notes, *about.notes(dossier, desk.documents, desk.most), *_excerpted(desk)),
        quality=about.quality(statements, wanted.get("quality", "")),
        reader=about.reader(dossier, desk.documents),
        front=first,
        chapters=chapters,
        recent=(str(desk.today.year), str(desk.today.year - 1)),
        read=sources(
            desk.documents, desk.register, whole=len(desk.documents) <= about.MANY if texts is None else texts
        ),
        texts=texts,
    )


def _layout(given: Layout | str | None) -> Layout:
    return preset(given) if isinstance(given, str) else given or Layout()


def _desk(
    dossier: Dossier, asked: Query, statements: Sequence[StoredStatement], generated: date | None, chosen: Layout
) -> Desk:
    documents = in_order(dossier.documents(asked.as_of))
    published = [each.document.published.interval.end for each in documents if each.document.published]
    most = chosen.lines or (MOST if len(documents) > about.MANY else None)
    return Desk(
        dossier=dossier,
        asked=asked,
        documents=documents,
        statements=statements,
        told=happenings(dossier, [each for each in statements if each.statement.kind == "event"], asked.as_of),
        register=register(documents, statements, about.CITED if most else None),
        today=asked.as_of or generated or max(published, default=date.max),
        most=most,
        timed=most is None and "timeline" in chosen.order,
    )


def _excerpted(desk: Desk) -> list[str]:
    return [] if desk.asked_of is desk.dossier else [about.excerpted(MOST_SEEN)]


def _chapters(desk: Desk, chosen: Layout) -> tuple[Chapter, ...]:
    made = (CHAPTERS[name].build(desk, chosen.titles.get(name, CHAPTERS[name].title)) for name in chosen.order)
    return tuple(each for each in made if each)
