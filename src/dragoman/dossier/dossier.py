"""The dossier: one file with documents, what they say, and what people decided about it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from dragoman.dossier import catalogue, cluster, decision, document, edit, failure, history, narrow
from dragoman.dossier import connection as file
from dragoman.dossier import dump as dumping
from dragoman.dossier import search as searching
from dragoman.dossier import statement as stated
from dragoman.dossier import verify as checking
from dragoman.dossier.acting import Acting
from dragoman.dossier.decision import Made
from dragoman.dossier.document import StoredDocument
from dragoman.dossier.grouping import Grouping
from dragoman.dossier.history import Counts, PastRun
from dragoman.dossier.paging import Paging
from dragoman.dossier.problem import Problem
from dragoman.dossier.query import Query
from dragoman.dossier.remembering import Remembering
from dragoman.dossier.run import ReaderIdentity, Run
from dragoman.dossier.search import Hit
from dragoman.dossier.statement import StoredStatement
from dragoman.dossier.trouble import is_damage
from dragoman.errors import DossierError
from dragoman.statements import Judgement

_ALL = Query()
_FEW = 300


class Dossier(Grouping, Acting, Paging, Remembering):
    """An open dossier; used as a context manager or closed by `close`.

    Every method raises DossierError when the file cannot be read or written. One that is open for reading may be
    shared between threads, and sees what other processes store meanwhile.
    """

    @classmethod
    def create(cls, path: str | Path) -> Self:
        """Make an empty dossier and open it for writing. Raises DossierError when something is there already."""
        where = Path(path)
        if file.is_filled(where):
            raise DossierError(f"{where}: there is a file already; open it, or give another name")
        return cls(file.create(where))

    @classmethod
    def open(cls, path: str | Path, write: bool = False, wait: float = file.BUSY_SECONDS) -> Self:
        """Open a dossier; a writer waits up to `wait` seconds for another.

        Raises NotADossier, NewerDossier, or DossierError when there is no such file.
        """
        return cls(file.connect(Path(path), write, wait))

    @classmethod
    def open_or_create(cls, path: str | Path, wait: float = file.BUSY_SECONDS) -> Self:
        """Open a dossier for writing; make it when there is no file, or one of no bytes."""
        where = Path(path)
        if file.is_filled(where):
            return cls.open(where, write=True, wait=wait)
        return cls(file.create(where, wait))

    @property
    def path(self) -> Path:
        """The file."""
        return self._connection.path

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def documents(self, as_of: date | None = None) -> list[StoredDocument]:
        """Current documents by name; with `as_of` those published by the end of that day (undated ones are left out).

        A document is current as long as a name stands for it: other content read under its name takes its place.
        """
        with self._connection.reading() as sql:
            return document.get(sql, document.keys(sql, as_of))

    def walk(self) -> Iterator[StoredDocument]:
        """Current documents by their keys, a few hundred held at once."""
        with self._connection.reading() as sql:
            held = sorted(document.keys(sql))
        for first in range(0, len(held), _FEW):
            with self._connection.reading() as sql:
                some = document.get(sql, held[first : first + _FEW])
            yield from some

    def document(self, key: str) -> StoredDocument:
        """The document with this hash (or its beginning) or name. Raises QueryError, with near names, when none has."""
        with self._connection.reading() as sql:
            return document.get(sql, [catalogue.find(sql, key)])[0]

    def statements(self, query: Query = _ALL) -> list[StoredStatement]:
        """Statements of each document's latest reading that match, by document name and place in the text."""
        with self._connection.reading() as sql:
            if not query.documents:
                return stated.fetch(sql, query)
            return stated.fetch(sql, query, narrow.within([catalogue.find(sql, key) for key in query.documents]))

    def statement(self, name: str) -> StoredStatement:
        """The current statement with this id or its beginning (four digits), rejected or not; QueryError when none."""
        with self._connection.reading() as sql:
            return stated.find(sql, name)

    def search(self, text: str, limit: int = 20, as_of: date | None = None) -> list[Hit]:
        """Sentences that answer a search, best first: words, "phrases", begin*, AND, OR, NOT, brackets.

        With `as_of` only those of documents that were published by the end of that day.
        Raises QueryError when the search cannot be understood.
        """
        with self._connection.reading() as sql:
            return searching.search(sql, text, limit, as_of)

    def run(self, reader: ReaderIdentity, wait: float = file.BUSY_SECONDS) -> Run:
        """Read into the dossier: `with dossier.run(reader) as run`. Entering raises DossierBusy while another does."""
        return Run(self._connection, reader, wait)

    def decide(self, judgement: Judgement) -> None:
        """Add a decision; the cluster of an event that it changes is taken apart.

        Raises QueryError when the statement is unknown or an edit is no possible statement.
        """
        with self._connection.writing() as sql:
            found = stated.one(sql, judgement.statement)
            if judgement.verdict == "undo":
                decision.can_undo(sql, judgement)
            edit.check(found.statement, judgement, stated.length(sql, found))
            decision.add(sql, judgement)
            if found.cluster and stated.one(sql, judgement.statement).statement != found.statement:
                cluster.part(sql, found.cluster)

    def judgements(self, statement: str) -> list[Judgement]:
        """The decisions that speak of a statement, oldest first. Raises QueryError when the id is unknown."""
        with self._connection.reading() as sql:
            return decision.of(sql, statement)

    def latest_by(self, who: str) -> str | None:
        """The statement of this person's latest decision that is not taken back yet; None where there is none."""
        with self._connection.reading() as sql:
            return decision.latest_by(sql, who)

    def decisions(self) -> list[Made]:
        """All decisions, oldest first, with the places and words that they were made on."""
        with self._connection.reading() as sql:
            return decision.everything(sql)

    def runs(self) -> list[PastRun]:
        """All runs, oldest first, with what they could not read."""
        with self._connection.reading() as sql:
            return history.runs(sql)

    def failures(self) -> tuple[tuple[str, str], ...]:
        """Names and messages of what could not be read when it was last tried."""
        with self._connection.reading() as sql:
            return failure.standing(sql)

    def counts(self, as_of: date | None = None) -> Counts:
        """How many documents and statements there are, and how many an `as_of` leaves out."""
        with self._connection.reading() as sql:
            return history.counts(sql, as_of)

    def dump(self) -> Iterator[str]:
        """All that the dossier says as JSON lines in a fixed order, without the time stamps of runs."""
        with self._connection.reading() as sql:
            yield from dumping.lines(sql)

    def verify(self) -> list[Problem]:
        """Whatever does not hold: ids, quotes, ranges, search index, SQLite's own checks. Empty when all is well."""
        return checking.problems(self._connection)

    @classmethod
    def verify_file(cls, path: str | Path) -> list[Problem]:
        """The same for a file that may be too damaged to open. Raises DossierError for what is no dossier at all."""
        try:
            dossier = cls.open(path)
        except DossierError as error:
            if not is_damage(error):
                raise
            return [Problem(str(error.__cause__), "file")]
        with dossier:
            return dossier.verify()
