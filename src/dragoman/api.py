"""What a Python program calls: the twins of the commands."""

import os
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from inspect import signature
from pathlib import Path
from typing import Any

from dragoman import documents, dossier, intake, lenses, views
from dragoman.documents.discover import STDIN
from dragoman.dossier import Link, Linked, LinkVerdict
from dragoman.errors import DocumentError, QueryError
from dragoman.intake import Notice, Report
from dragoman.intake.families import regrouped
from dragoman.lenses import Explanation, LensResult
from dragoman.lenses.asked import day
from dragoman.reading import readers
from dragoman.statements import Interval
from dragoman.views import Briefing

Progress = Callable[[int, int, str], None]

LENSES: dict[str, Callable[..., LensResult]] = {
    "relations": lenses.relations,
    "search": lenses.search,
    "statements": lenses.statements,
    "timeline": lenses.timeline,
}


class Dossier(dossier.Dossier):
    """An open dossier that can be looked at through a lens."""

    def lens(self, name: str, /, **asked: Any) -> LensResult:
        """The rows and figures of a lens, which says what may be `asked` of it.

        Raises QueryError when there is no such lens, or it cannot be asked that.
        """
        if name not in LENSES:
            raise QueryError(f"no such lens: {name!r} (there are {', '.join(LENSES)})")
        lens = LENSES[name]
        try:
            signature(lens).bind(self, **asked)
        except TypeError as error:
            words = ", ".join(list(signature(lens).parameters)[1:])
            raise QueryError(f"{name}: {error} (may be asked for {words})") from None
        return lens(self, **asked)

    def explain(self, statement: str) -> Explanation:
        """What produced the statement with this id, or the only one whose id begins so (four digits or more).

        For `dragoman.views` to draw (`explained_terminal`), or as plain values by its `record()`. Raises QueryError
        when there is no such statement.
        """
        return lenses.explain(self, statement)

    def brief(self, *, title: str = "", as_of: date | str | None = None) -> Briefing:
        """The briefing, for `dragoman.views` to write as HTML or Markdown. Raises QueryError on a day that is none."""
        return views.brief(self, title=title, as_of=as_of, quality=_quality(self, day(as_of, last=True)))

    def same(self, *names: str, who: str, why: str = "", of: Linked = "event") -> tuple[Link, ...]:
        """Say that events (by the beginning of an id) are one, or documents (by name) copies of one, and store it.

        Clusters or families are made anew with it. Gives what was said before and is overruled by this. Raises
        QueryError when fewer than two are named, or one is not there.
        """
        return _said(self, "same", names, who=who, why=why, of=of)

    def apart(self, *names: str, who: str, why: str = "", of: Linked = "event") -> tuple[Link, ...]:
        """The same for events of which no two are one, or documents of which none is a copy of another."""
        return _said(self, "apart", names, who=who, why=why, of=of)

    def reopen(self, *names: str, who: str, why: str = "", of: Linked = "event") -> tuple[Link, ...]:
        """Take back what was said of any two of these; the program decides again."""
        return _said(self, "open", names, who=who, why=why, of=of)


def open(path: str | Path, write: bool = False) -> Dossier:
    """Open a dossier. Raises DossierError when there is none, or it cannot be read."""
    return Dossier.open(path, write)


def read(
    sources: Iterable[str | Path],
    into: str | Path,
    *,
    reader: str | None = None,
    published: Interval | None = None,
    workers: int | None = 1,
    progress: Progress | None = None,
) -> Report:
    """Read files and folders into the dossier at `into`, which is made if it is not there and something can be read.

    `reader` is `embedded` or `rules` (None: the embedded one, or the rules where the package came without weights,
    which the report then says). `published` is the date of all the sources; `progress` is told how many are done, of
    how many, and the name of the one under way. With several `workers` (None: as many as it pays) processes start
    anew: a script that calls this needs its `if __name__ == "__main__":`. Raises DossierError or SourcesError,
    DocumentError when nothing is there to read, QueryError when there is no such reader, DragomanError when it has no
    weights.
    """
    given = list(sources)
    chosen = readers.reader(reader)
    missing = [str(each) for each in given if not (Path(each) == STDIN or os.path.lexists(each))]
    if missing and not Path(into).exists():
        raise DocumentError(f"{', '.join(missing)}: no such file or folder")
    if not (Path(into).exists() or _readable(given)):
        raise DocumentError(
            f"{', '.join(map(str, given))}: nothing to read there; give .txt, .md, .html, .pdf, .docx or .eml files"
        )
    with dossier.Dossier.open_or_create(into) as opened:
        report = intake.read(
            given,
            opened,
            reader=chosen,
            published=published,
            workers=workers,
            progress=progress,
            merge=lenses.merge,
        )
    if reader is None and chosen.name != readers.DEFAULT:
        report.doubts = (Notice(f"read by {chosen.name}", readers.MISSING), *report.doubts)
    return report


def _said(
    opened: Dossier, verdict: LinkVerdict, names: Iterable[str], *, who: str, why: str, of: Linked
) -> tuple[Link, ...]:
    """Store what a person says, on the ids that the names stand for."""
    if of == "event":
        ids = tuple(opened.statement(name).id for name in names)
    else:
        ids = tuple(opened.document(name).document.sha256 for name in names)
    link = Link(of=of, verdict=verdict, ids=ids, who=who, when=datetime.now(UTC), why=why)
    return opened.link(link, lenses.merge if of == "event" else regrouped)


def _quality(opened: dossier.Dossier, until: date | None) -> str:
    """How well the readers read whose statements are current in the documents out by a day."""
    runs = {each.run for each in opened.documents(until)}
    return readers.quality((run.reader.name, run.reader.hash) for run in opened.runs() if run.id in runs)


def _readable(sources: Iterable[str | Path]) -> bool:
    """Whether any of the sources is there, so that a mistyped name leaves no empty dossier behind."""
    found = (each for each in documents.discover(sources) if not each.skipped)
    return any(each.is_stdin or os.access(each.path, os.F_OK) for each in found)
