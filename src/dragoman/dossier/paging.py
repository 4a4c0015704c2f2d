"""A dossier some at a time."""

from dragoman.dossier import catalogue, narrow, page, tally
from dragoman.dossier.connection import Connection
from dragoman.dossier.page import Listed, Page, Window
from dragoman.dossier.query import Query
from dragoman.dossier.tally import Tallied

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

    def tally(self, what: Tallied) -> list[tuple[tuple[str, ...], int]]:
        """Each actor, speaker, publisher or pair and in how many statements it stands, most first."""
        with self._connection.reading() as sql:
            return tally.tally(sql, what)
