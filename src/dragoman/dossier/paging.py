"""A dossier some at a time."""

from datetime import date

from dragoman.dossier import catalogue, narrow, page, tally
from dragoman.dossier.connection import Connection
from dragoman.dossier.page import Listed, Page, Window
from dragoman.dossier.query import Query
from dragoman.dossier.statement import StoredStatement, reports
from dragoman.dossier.tally import Counted, Of, Tallied

_ALL, _FIRST = Query(), Window()


class Paging:
    """The part of a dossier that shows long lists in pieces."""

    _connection: Connection

    def page(self, query: Query = _ALL, window: Window = _FIRST) -> Page:
        """The statements of a query that lie in a window of their list; only these are loaded."""
        with self._connection.reading() as sql:
            scope = narrow.EVERYWHERE
            if query.documents:
                scope = narrow.within([catalogue.find(sql, key) for key in query.documents])
            return page.statements(sql, query, window, scope)

    def listed(
        self, window: Window = _FIRST, *, text: str = "", publisher: str | None = None
    ) -> tuple[list[Listed], int]:
        """Current documents in short, by name, in a window of the list; and how many there are in all."""
        with self._connection.reading() as sql:
            return page.documents(sql, text, publisher, window)

    def catalogue(self, as_of: date | None = None) -> list[Listed]:
        """All current documents in short, by name, without their texts; with `as_of` those published by then."""
        with self._connection.reading() as sql:
            return page.catalogue(sql, as_of)

    def published(self) -> tuple[str, str] | None:
        """The first and last day on which current documents came out, ISO 8601; None where no date is known."""
        with self._connection.reading() as sql:
            found = sql.execute("SELECT min(published_from), max(published_to) FROM current_document").fetchone()
        return (found[0], found[1]) if found[0] else None

    def reports(self, cluster: str) -> list[StoredStatement]:
        """The reports of one event, rejected or not, by document name and place."""
        with self._connection.reading() as sql:
            return reports(sql, cluster)

    def tally_of(self, what: Of, name: str, most: int = 5_000) -> tuple[int, Counted]:
        """How many statements name an actor or stand in a publisher's documents, and what they are about.

        At most `most` are looked at. Counted are `kind`, `speaker`, `actor`, `dimension` and `publisher`.
        """
        with self._connection.reading() as sql:
            return tally.of(sql, what, name, most)

    def tally(self, what: Tallied) -> list[tuple[tuple[str, ...], int]]:
        """Each actor, speaker, publisher or pair and in how many statements it stands, most first."""
        with self._connection.reading() as sql:
            return tally.tally(sql, what)
