"""What a Python program calls: the twins of the commands."""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from inspect import signature
from pathlib import Path
from typing import Any, Unpack

from dragoman import documents, dossier, intake, lenses, views
from dragoman.documents.discover import STDIN
from dragoman.dossier import Link, Linked, LinkVerdict, StoredStatement
from dragoman.errors import DocumentError, QueryError
from dragoman.intake import Asking, Notice, Reader, Report
from dragoman.intake.families import regrouped
from dragoman.lenses import Explanation, LensResult
from dragoman.lenses import model as models
from dragoman.lenses.asked import day
from dragoman.lenses.corridors import CorridorsAsked, RouteAsked
from dragoman.lenses.forecasts import Saying, Told, checked, everything, exported, imported, keep
from dragoman.reading import readers
from dragoman.reading.llm.reader import OnlyEstimated
from dragoman.statements import Interval, Judgement, Verdict
from dragoman.views import Briefing, Layout
from dragoman.views.correcting import corrected, inputs
from dragoman.views.safe import one_line

Progress = Callable[[int, int, str], None]

LENSES: dict[str, Callable[..., LensResult]] = {
    "conditions": lenses.conditions,
    "corridors": lenses.corridors,
    "model": lenses.model_lens,
    "forecasts": lenses.forecasts,
    "grades": lenses.graded,
    "indicators": lenses.indicators,
    "influence": lenses.influence,
    "interests": lenses.interests,
    "irritants": lenses.irritants,
    "relations": lenses.relations,
    "scenarios": lenses.scenarios,
    "scores": lenses.scores,
    "search": lenses.search,
    "statements": lenses.statements,
    "timeline": lenses.timeline,
    "whatif": lenses.whatif,
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

    def export_model(self) -> str:
        """The model of what the sources say hangs together, as TOML that a person edits and `import_model` reads."""
        return models.dumped(models.model_of(self), self._said)

    def import_model(self, text: str, *, who: str, why: str = "", name: str = "model.toml") -> tuple[int, ...]:
        """Store what a TOML file (a model, or a list of edits) changes of the model; the numbers of the edits.

        None where it changes nothing. Raises QueryError with the file (`name`), the line and what is wrong.
        """
        return models.imported(self, text, who=who, why=why, name=name)

    def _said(self, name: str) -> str:
        """The words of a statement on one line, and where they stand."""
        found = self.statement(name)
        return f"{one_line(found.quote, 120)} ({found.source.name})"

    def brief(
        self,
        *,
        title: str = "",
        as_of: date | str | None = None,
        layout: Layout | str | None = None,
        texts: bool | None = None,
    ) -> Briefing:
        """The briefing, for `dragoman.views` to write as HTML, Markdown, PDF or DOCX.

        `layout` says which sections, or names a preset; `texts` whether the documents stand on it whole. Raises
        QueryError on a day that is none, or a preset that is not there.
        """
        quality = _quality(self, day(as_of, last=True))
        return views.brief(self, title=title, as_of=as_of, quality=quality, layout=layout, texts=texts)

    def resolve(self, forecast: str, outcome: str | None = None, *, who: str, **said: Unpack[Saying]) -> list[str]:
        """Say what came of a forecast (by its id or the beginning of it), or put right what was read of it.

        Takes what `Saying` says: `happened`, `evidence`, `condition`, `due`, `anchor`, `rule`, `source`, `probability`,
        `reopen`, `why`. It is added to what was said before; gives notes on what others said otherwise. Raises
        QueryError when it is no forecast, or cannot have come so.
        """
        told: Told = {**said, "outcome": outcome}
        return keep(self, [checked(self, everything(self)(forecast), who, told)], datetime.now(UTC))

    def resolve_from(self, path: str | Path, *, who: str) -> tuple[int, list[str]]:
        """Say all that a CSV or JSONL file says, or nothing where a row is wrong: how many rows, and the notes on them.

        `who` is for rows that name nobody. Raises QueryError with the first wrong rows.
        """
        return imported(self, Path(path), who, datetime.now(UTC))

    def resolutions(self) -> LensResult:
        """All that people said of forecasts, in the columns that `resolve_from` reads back."""
        return exported(self)

    def judge(
        self, statement: str, verdict: Verdict, *, who: str, why: str = "", values: Mapping[str, str] | None = None
    ) -> StoredStatement:
        """Store what a person decides about a statement (by the beginning of its id); gives it as it stands then.

        `values` of an edit are as a form has them: several names with `;` between, numbers as text. Raises QueryError
        where the statement is not there or a value does not fit.
        """
        found = self.statement(statement)
        changed = corrected(found, values or {}) if verdict == "edit" else ()
        unknown = [name for name in values or {} if name not in {each.name for each in inputs(found)}]
        if unknown or (verdict != "edit" and values):
            names = ", ".join(each.name for each in inputs(found))
            raise QueryError(f"cannot set {', '.join(unknown or values or ())} (an edit may set {names})")
        if verdict == "edit" and not changed:
            raise QueryError("nothing would change; give a field another value, or accept the statement as it is")
        if verdict == "note" and not why.strip():
            raise QueryError("a note needs words; give them as the reason")
        when = datetime.now(UTC)
        self.decide(Judgement(statement=found.id, verdict=verdict, who=who, when=when, why=why.strip(), values=changed))
        return self.statement(found.id)

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


def corridors(**asked: Unpack[CorridorsAsked]) -> LensResult:
    """Routes on the map that comes with the program, without a dossier; may be asked what the lens may be asked.

    Raises QueryError for what cannot be asked, with the nearest names where a place is not on the map.
    """
    return lenses.corridors(None, **asked)


def route(source: str, target: str, **asked: Unpack[RouteAsked]) -> dict[str, Any]:
    """The same as plain values: a list `routes`, and `notes`.

    Each route has `distance_km`, `days` and `cost_usd` as [low, high], the places it leads `by`, its `legs`, and
    `share`, the part of the draws in which it is the best. Where nothing is open, `routes` is empty and the notes say
    what would have to open. Raises QueryError as `corridors` does.
    """
    return lenses.routes_record(corridors(source=source, target=target, **asked))


def read(
    sources: Iterable[str | Path],
    into: str | Path,
    *,
    reader: str | Asking | None = None,
    published: Interval | None = None,
    workers: int | None = 1,
    progress: Progress | None = None,
) -> Report:
    """Read files and folders into the dossier at `into`, which is made if it is not there and something can be read.

    `reader` is `embedded` or `rules` (None: the embedded one, or the rules where the package came without weights,
    which the report then says), or an `Asking`: whom to ask, and how. `published` is the date of all the sources;
    `progress` is told how many are done, of how many, and the name of the one under way. With several `workers` (None:
    as many as it pays) processes start anew: a script that calls this needs its `if __name__ == "__main__":`. Raises
    DossierError or SourcesError, DocumentError when nothing is there to read, QueryError when there is no such reader
    or it is not said whom to ask, DragomanError when it has no weights or nobody answers.
    """
    given = list(sources)
    # A reader that is not there must leave no empty dossier behind; one that asks needs the dossier to look into first.
    wanted = reader if isinstance(reader, Asking) else readers.reader(reader)
    missing = [str(each) for each in given if not (Path(each) == STDIN or os.path.lexists(each))]
    if missing and not Path(into).exists():
        raise DocumentError(f"{', '.join(missing)}: no such file or folder")
    if not (Path(into).exists() or _readable(given)):
        raise DocumentError(
            f"{', '.join(map(str, given))}: nothing to read there; give .txt, .md, .html, .pdf, .docx or .eml files"
        )
    with dossier.Dossier.open_or_create(into) as opened, _reader(wanted, opened) as chosen:
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


def estimate(sources: Iterable[str | Path], into: str | Path, asking: Asking, **options: Any) -> None:
    """Have `asking.approve` told what asking about the sources would take; nothing is asked, and no dossier made."""
    with tempfile.TemporaryDirectory() as folder:
        where = into if Path(into).exists() else Path(folder) / "none.dossier"
        try:
            read(sources, where, reader=asking, **options)
        except OnlyEstimated:
            return


@contextmanager
def _reader(reader: Reader | Asking, opened: dossier.Dossier) -> Iterator[Reader]:
    if isinstance(reader, Asking):
        with reader.reader(opened) as asked:
            yield asked
    else:
        yield reader


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
