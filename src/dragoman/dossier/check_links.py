"""Whether what people said is one, and what is not, still speaks of something, and is kept to."""

import sqlite3
from collections.abc import Iterator, Mapping

from dragoman.dossier import cluster, family, link
from dragoman.dossier.agreed import agreed
from dragoman.dossier.link import Linked
from dragoman.dossier.problem import Problem


def links(sql: sqlite3.Connection) -> Iterator[Problem]:
    """Every link has two places or more, on current events or documents, and no cluster or family goes against it."""
    command = "SELECT id FROM link WHERE (SELECT count(*) FROM link_place WHERE link = id) < 2 ORDER BY id"
    for (number,) in sql.execute(command):
        yield Problem("speaks of fewer than two events or documents", f"link {number}")
    for number, quote in sql.execute(link.ADRIFT):
        yield Problem(f"speaks of {quote!r}, on which the latest reading has no event", f"link {number}", "warning")
    yield from _broken(sql, "event", cluster.stored(sql))
    yield from _broken(sql, "document", family.stored(sql))


def _broken(sql: sqlite3.Connection, of: Linked, group: Mapping[str, str]) -> Iterator[Problem]:
    """Pairs whose stored groups are not what people said; one that is in none is worked out when asked for."""
    stands = agreed(link.stored(sql, of))
    for one, other in sorted(stands.apart):
        if one in group and group.get(one) == group.get(other):
            yield Problem(f"one with {other}, though a person keeps them apart", f"{of} {one}")
    for one, other in sorted(set(stands.same)):
        if one in group and other in group and group[one] != group[other]:
            yield Problem(f"apart from {other}, though a person made them one", f"{of} {one}")
