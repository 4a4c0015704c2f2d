"""What readers asked, said of their own readings, and read before: a part of the dossier."""

from collections.abc import Iterable

from dragoman.dossier import catalogue, exchange, readings, remark
from dragoman.dossier.connection import Connection
from dragoman.dossier.exchange import Exchange
from dragoman.dossier.remark import StoredRemark
from dragoman.statements import Remark, Statement


class Remembering:
    """Exchanges with language models, remarks, and what earlier runs read."""

    _connection: Connection

    def recall(self, request: str) -> str | None:
        """What a language model answered to exactly this request, if it was asked before."""
        with self._connection.reading() as sql:
            found = exchange.recall(sql, request)
            return found.answer if found else None

    def exchange(self, request: str) -> Exchange | None:
        """The exchange that this request began: the answer, who gave it, when, and what was counted."""
        with self._connection.reading() as sql:
            return exchange.recall(sql, request)

    def keep(self, told: Exchange) -> None:
        """Store what a language model answered; the first answer given to a request stays."""
        with self._connection.writing() as sql:
            exchange.keep(sql, told)

    def remarks(self, documents: Iterable[str] | None = None) -> list[StoredRemark]:
        """What readers remarked on the latest readings, by document name; of some documents, named as in `document`."""
        with self._connection.reading() as sql:
            return remark.current(sql, None if documents is None else [catalogue.find(sql, key) for key in documents])

    def remarks_on(self, statement: str) -> list[Remark]:
        """What the latest reading has to say of a statement (by id): why it needs review, and the two views."""
        with self._connection.reading() as sql:
            return remark.on(sql, statement)

    def reading_of(self, run: int) -> list[tuple[str, Statement]]:
        """Id and statement of all that a run read in current documents, whether or not it is the latest."""
        with self._connection.reading() as sql:
            return readings.of_run(sql, run)

    def documents_of(self, run: int) -> frozenset[str]:
        """The hashes of the current documents that a run read."""
        with self._connection.reading() as sql:
            return readings.documents_of(sql, run)
