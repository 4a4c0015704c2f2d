"""What people did to a dossier beside judging its statements."""

from collections.abc import Callable, Iterable, Sequence

from dragoman.dossier import act
from dragoman.dossier.act import Act
from dragoman.dossier.connection import Connection


class Acting:
    """The part of a dossier that keeps what people did: added, and never changed."""

    _connection: Connection

    def act(self, *done: Act) -> tuple[int, ...]:
        """Add acts, all or none; gives their numbers.

        Raises QueryError on a body that is no JSON, and on an id that is no current statement's or no document's.
        """
        return self.act_upon((), lambda _: done)

    def act_upon(self, about: Iterable[str], decide: Callable[[Sequence[Act]], Iterable[Act]]) -> tuple[int, ...]:
        """Add the acts that `decide` makes of those so far about these, with nobody writing between; their numbers."""
        with self._connection.writing() as sql:
            return tuple(act.add(sql, decide(act.stored(sql, about))))

    def acts(self, *about: str) -> list[Act]:
        """What was done about these (`model`, `forecast` ...), oldest first, each with the ids that stand there now."""
        with self._connection.reading() as sql:
            return act.stored(sql, about)
