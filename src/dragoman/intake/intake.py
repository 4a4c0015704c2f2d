"""Reading files into a dossier: find them, load them, read them, store what was read."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypedDict, Unpack

from dragoman import documents
from dragoman._version import __version__
from dragoman.documents import Override, Source
from dragoman.documents.discover import STDIN, folders
from dragoman.documents.raw import resolved
from dragoman.dossier import Dossier, ReaderIdentity, Run
from dragoman.errors import DocumentError
from dragoman.intake import job as work
from dragoman.intake.families import edited, regrouped
from dragoman.intake.job import Job, Outcome
from dragoman.intake.reader import Asking, Reader
from dragoman.intake.report import Notice, Report
from dragoman.intake.workers import outcomes, paying
from dragoman.statements import Document, Interval

Merge = Callable[[Dossier], Iterable[tuple[str, str]]]


class Options(TypedDict, total=False):
    """How to read.

    `published` is the date of all sources; `workers` the number of processes, None for as many as it pays; `progress`
    is told how many are done, of how many, and the name of the next (at the end, of the last); `merge` gives pairs of
    event and cluster once all is stored.
    """

    published: Interval | None
    workers: int | None
    progress: Callable[[int, int, str], None] | None
    merge: Merge | None


def read(paths: Iterable[Path | str], into: Dossier, *, reader: Reader, **options: Unpack[Options]) -> Report:
    """Read files and folders into the dossier, in the order of their names.

    A file that cannot be read is reported and the others are read all the same. Raises SourcesError when a
    `sources.csv` cannot be understood, DossierError when the dossier cannot take what was read.
    """
    given = list(map(Path, paths))
    sources = sorted(_found(given, into), key=lambda source: (source.name, source.path))
    report = Report(passed=tuple(Notice(source.name, source.skipped) for source in sources if source.skipped))
    jobs = _jobs([source for source in sources if not source.skipped], given, options.get("published"), report)
    identity = ReaderIdentity(__version__, reader.name, reader.version_hash, reader.settings)
    with into.run(identity) as run:
        if isinstance(reader, Asking):
            reader.ahead(_unread(jobs, run))
        workers = 1 if isinstance(reader, Asking) else options.get("workers", 1) or paying(len(jobs), reader.name)
        progress = _progress(jobs, options.get("progress"))
        progress(0)
        with closing(outcomes(jobs, reader, run.settled(), workers)) as found:
            for number, (job, outcome) in enumerate(found, 1):
                _keep(run, reader, job, outcome, report)
                progress(number)
        report.replaced = run.replaced
        if run.id is not None:
            _gather(into, options.get("merge"))
    return report


def _progress(jobs: Sequence[Job], tell: Callable[[int, int, str], None] | None) -> Callable[[int], None]:
    """Tells how many are done, and which is under way."""

    def progress(done: int) -> None:
        if tell and jobs:
            tell(done, len(jobs), jobs[min(done, len(jobs) - 1)].source.name)

    return progress


def _unread(jobs: Sequence[Job], run: Run) -> Iterator[Document]:
    """The documents that can be loaded and are not read yet."""
    for job in jobs:
        source = work.load(job).document
        if source is not None and run.needs(source):
            yield source


def _gather(into: Dossier, merge: Merge | None) -> None:
    """Say what is a copy of what, and which events are one, now that something has changed."""
    into.regroup("document", regrouped)
    if merge:
        into.regroup("event", merge)


def _found(given: Sequence[Path], into: Dossier) -> Iterator[Source]:
    """The sources under the paths; the dossier may lie among them, and opening it here would undo SQLite's locks."""
    own = resolved(into.path)
    beside = {own, *(own.with_name(own.name + end) for end in ("-wal", "-shm", "-journal", "-lock"))}
    return (source for source in documents.discover(given) if source.is_stdin or resolved(source.path) not in beside)


def _jobs(sources: Sequence[Source], given: Sequence[Path], published: Interval | None, report: Report) -> list[Job]:
    said = _said(given)
    by_hand = Override(published=published) if published else None
    jobs = []
    for source in sources:
        override = None if source.is_stdin else said.pop(resolved(source.path), None)
        jobs.append(Job(source, by_hand.over(override) if by_hand else override, work.piped(source)))
    searched = {resolved(path) for path in given if path.is_dir()}
    for path in said:
        if not searched.isdisjoint(path.parents):
            report.doubts += (Notice(path.name, "listed in sources.csv, but there is no such file to read"),)
    return jobs


def _said(given: Sequence[Path]) -> dict[Path, Override]:
    """What `sources.csv` in the folders searched through, and beside the files given, says of each file.

    Where several speak of one file, the nearest to it counts.
    """
    said: dict[Path, Override] = {}
    beside = [path.parent for path in given if path != STDIN and not path.is_dir()]
    for folder in dict.fromkeys((*folders(given), *beside)):
        for name, override in documents.read_sources(folder).items():
            said.setdefault(resolved(folder / name), override)
    return said


def _keep(run: Run, reader: Reader, job: Job, outcome: Outcome, report: Report) -> None:
    """Store what came of one file, and count it."""
    source = outcome.document
    if source is not None and not run.needs(source):
        run.skip(source, alone=_replaces(run, job, source, report))
        report.skipped += 1
        _date(source, report)
        return
    if source is not None and outcome.error is None and outcome.statements is None:
        outcome = work.read(reader, source)
    error = outcome.error
    if source is not None and error is None:
        error = _store(run, job, source, outcome, report)
    if error is not None:
        run.fail(job.source.name, error)
        report.failed += (Notice(job.source.name, error),)
    elif source is not None:
        _date(source, report)


def _store(run: Run, job: Job, source: Document, outcome: Outcome, report: Report) -> str | None:
    statements = outcome.statements or ()
    try:
        alone = _replaces(run, job, source, report)
        run.store(source, statements, outcome.refused, alone=alone, remarks=outcome.remarks)
    except DocumentError as error:
        return work.line(error, source.name)
    report.read += 1
    report.refused += outcome.refused is not None
    report.statements += len(statements)
    report.remarks.update(each.sort for each in outcome.remarks)
    for doubt in filter(None, (documents.doubt(source.published), _foreign(source, len(statements)))):
        report.doubts += (Notice(source.name, doubt),)
    return None


def _date(source: Document, report: Report) -> None:
    """Note a document that has no date."""
    if source.published is None:
        report.undated += (source.name,)


def _foreign(source: Document, statements: int) -> str:
    """One line on a text in another language, of which the readers understand nothing or little."""
    if source.language == "en":
        return ""
    read = f"little was read ({statements} statements, which may mean nothing)" if statements else "nothing was read"
    return f"does not look like English, the only language that is read: {read}; give a translation"


def _replaces(run: Run, job: Job, source: Document, report: Report) -> bool:
    """Whether the source is to be alone under its name, in place of what was read under it before.

    It is where it is that text, edited; another article in a file of the same name leaves the first one standing. What
    comes in at standard input bears no name of its own.
    """
    if job.source.is_stdin:
        return False
    others = [each for each in run.under(source.name) if each.sha256 != source.sha256]
    if all(edited(each, source) for each in others):
        return True
    report.doubts += (Notice(source.name, "another text of this name was read before; both are kept"),)
    return False
