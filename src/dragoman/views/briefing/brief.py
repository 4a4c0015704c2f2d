"""A briefing put together from a dossier."""

from datetime import date
from typing import TypedDict, Unpack

from dragoman.dossier import Dossier, Query
from dragoman.lenses.asked import Day, day, known
from dragoman.lenses.gathered import gathered
from dragoman.lenses.timeline import happenings
from dragoman.lenses.timeline_figure import figure
from dragoman.views.briefing import about, events
from dragoman.views.briefing.glance import glance, pairs
from dragoman.views.briefing.model import Briefing, Chart
from dragoman.views.briefing.register import in_order, register
from dragoman.views.briefing.sections import sections
from dragoman.views.briefing.sources import sources
from dragoman.views.briefing.standing import standing
from dragoman.views.chart import svg


class Wanted(TypedDict, total=False):
    """What a briefing may be asked for.

    `title` is the file's name by default; `generated` the day to print on it (none by default, so that the same
    dossier gives the same bytes); `quality` a sentence on how well the reader reads, where that was measured.
    """

    title: str | None
    as_of: Day | None
    generated: date | None
    quality: str


def brief(dossier: Dossier, **wanted: Unpack[Wanted]) -> Briefing:
    """The briefing on a dossier: the same dossier and wishes give the same briefing.

    Takes `title`, `as_of`, `generated`, `quality` (see `Wanted`). Raises QueryError on any other, or when `as_of` is no
    date.
    """
    known(wanted, Wanted.__annotations__)
    asked, generated = Query(as_of=day(wanted.get("as_of"), last=True)), wanted.get("generated")
    statements, notes = gathered(dossier, asked)
    documents = in_order(dossier.documents(asked.as_of))
    told = happenings(dossier, [each for each in statements if each.statement.kind == "event"])
    numbered = register(documents, statements)
    drawn = figure(told)
    published = [each.document.published.interval.end for each in documents if each.document.published]
    today = asked.as_of or generated or max(published, default=date.max)
    return Briefing(
        title=wanted.get("title") or dossier.path.stem,
        about=about.about(len(documents), len(statements)),
        dates=about.dates(asked.as_of, generated),
        notes=(*notes, *about.notes(dossier, documents)),
        quality=about.quality(statements, wanted.get("quality", "")),
        reader=about.reader(dossier, documents),
        pairs=pairs(statements, numbered),
        glance=glance(statements, told, numbered, today),
        standing=standing(dossier, asked, numbered),
        chart=Chart(drawn.title, svg(drawn, "timeline-chart"), drawn.caption) if drawn else None,
        years=events.years(told, numbered),
        recent=(str(today.year), str(today.year - 1)),
        undated=events.undated(told, numbered),
        sections=sections(statements, numbered),
        read=sources(documents, numbered),
    )
