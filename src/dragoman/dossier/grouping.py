"""What in a dossier is one: clusters of events, families of documents, and what people said of either."""

from collections.abc import Callable, Iterable
from typing import Self

from dragoman.dossier import cluster, family, link
from dragoman.dossier.agreed import agreed
from dragoman.dossier.connection import Connection
from dragoman.dossier.link import Link, Linked

Pairs = Iterable[tuple[str, str]]

_STORED = {"event": cluster.stored, "document": family.stored}
_PUT = {"event": cluster.put, "document": family.put}


class Grouping:
    """The part of a dossier that says which events are one, and which documents are copies of one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def set_clusters(self, clusters: Pairs) -> None:
        """Say which events are one: pairs of a current event's id and its cluster, in place of all there were.

        Raises QueryError on an id that is no current event's.
        """
        self._set("event", dict(clusters))

    def set_families(self, families: Pairs) -> None:
        """Say which documents are copies of one: pairs of hash and family; QueryError on one that is not current."""
        self._set("document", dict(families))

    def regroup(self, of: Linked, groups: Callable[[Self], Pairs]) -> None:
        """Store the clusters or families that `groups` works out: once more where a person spoke meanwhile."""
        said = self.links(of)
        wanted = dict(groups(self))
        if self.links(of) == said and self._is_stored(of, wanted):
            return
        with self._connection.writing() as sql:
            _PUT[of](sql, wanted if link.stored(sql, of) == said else dict(groups(self)))

    def link(self, said: Link, groups: Callable[[Self], Pairs] | None = None) -> tuple[Link, ...]:
        """Add that events or documents are one, or are not; gives the earlier links that this overrules.

        `groups` works out the clusters (or families) with it, stored in the same transaction. Without it the clusters
        of the events are taken apart, to be worked out when asked for. Raises QueryError on an id that is no current
        event's or document's.
        """
        with self._connection.writing() as sql:
            before = agreed(link.stored(sql, said.of)).overruled
            link.add(sql, said)
            if groups:
                _PUT[said.of](sql, dict(groups(self)))
            else:
                link.part(sql, said)
            return tuple(each for each in agreed(link.stored(sql, said.of)).overruled if each not in before)

    def links(self, of: Linked) -> list[Link]:
        """What people said is one and what is not, oldest first, each by the ids that the events or documents now bear.

        One of which fewer than two are current is left out.
        """
        with self._connection.reading() as sql:
            return link.stored(sql, of)

    def _set(self, of: Linked, wanted: dict[str, str]) -> None:
        if not self._is_stored(of, wanted):
            with self._connection.writing() as sql:
                _PUT[of](sql, wanted)

    def _is_stored(self, of: Linked, wanted: dict[str, str]) -> bool:
        with self._connection.reading() as sql:
            return _STORED[of](sql) == wanted
