"""What in a dossier is one: clusters of events, families of documents, and what people said of either."""

import sqlite3
from collections.abc import Callable, Iterable
from datetime import date
from typing import Self

from dragoman.dossier import cluster, family, link
from dragoman.dossier.agreed import agreed
from dragoman.dossier.connection import Connection
from dragoman.dossier.link import Link, Linked

Pairs = Iterable[tuple[str, str]]

_TRIES = 2
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
        """Store the clusters or families that `groups` works out.

        Others may read and write meanwhile. Where the dossier changed they are worked out once more; where it keeps
        changing, at last with all other writers waiting.
        """
        for _ in range(_TRIES):
            before = self._state()
            wanted = dict(groups(self))
            if self._is_stored(of, wanted) and self._state() == before:
                return
            with self._connection.writing() as sql:
                if _state(sql) == before:
                    _PUT[of](sql, wanted)
                    return
        with self._connection.writing() as sql:
            _PUT[of](sql, dict(groups(self)))

    def link(self, said: Link, groups: Callable[[Self], Pairs] | None = None) -> tuple[Link, ...]:
        """Add that events or documents are one, or are not; gives the earlier links that this overrules.

        The clusters of the events, or the families of the documents, are taken apart with it. `groups` then works out
        all of them anew (see `regroup`); without it, clusters are worked out when asked for. Raises QueryError on an
        id that is no current event's or document's.
        """
        with self._connection.writing() as sql:
            before = agreed(link.stored(sql, said.of)).overruled
            link.add(sql, said)
            link.part(sql, said)
            overruled = agreed(link.stored(sql, said.of)).overruled
        if groups:
            self.regroup(said.of, groups)
        return tuple(each for each in overruled if each not in before)

    def families(self) -> dict[str, str]:
        """The family of each document that has copies, by its hash."""
        with self._connection.reading() as sql:
            return family.stored(sql)

    def clusters_after(self, day: date) -> frozenset[str]:
        """Stored clusters with a report that was not out by the end of the day, or whose date is unknown."""
        with self._connection.reading() as sql:
            return cluster.after(sql, day)

    def links(self, of: Linked) -> list[Link]:
        """What people said is one and what is not, oldest first, each by the ids that the events or documents now bear.

        One of which fewer than two are current is left out.
        """
        with self._connection.reading() as sql:
            return link.stored(sql, of)

    def _state(self) -> tuple[int, int]:
        with self._connection.reading() as sql:
            return _state(sql)

    def _set(self, of: Linked, wanted: dict[str, str]) -> None:
        if not self._is_stored(of, wanted):
            with self._connection.writing() as sql:
                _PUT[of](sql, wanted)

    def _is_stored(self, of: Linked, wanted: dict[str, str]) -> bool:
        with self._connection.reading() as sql:
            return _STORED[of](sql) == wanted


def _state(sql: sqlite3.Connection) -> tuple[int, int]:
    """Another whenever this connection or any other changed the file."""
    (others,) = sql.execute("PRAGMA data_version").fetchone()
    return others, sql.total_changes
