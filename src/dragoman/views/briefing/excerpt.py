"""A dossier of which only some statements are seen: what lenses are asked where there is too much for a briefing."""

from collections.abc import Iterable, Sequence

from dragoman.dossier import Dossier, Query, StoredStatement

_ALL = Query()


class Excerpt(Dossier):
    """The same file, open as it is, with only these statements in it for whoever asks. It is not to be closed."""

    def __init__(self, whole: Dossier, held: Iterable[StoredStatement], asked: Query) -> None:
        self.__dict__.update(vars(whole))
        self._seen = {each.id: each for each in held}
        self._asked = asked

    def statements(self, query: Query = _ALL) -> list[StoredStatement]:
        """As the whole dossier gives them, without those that are not in it."""
        if query == Query(kinds=query.kinds, as_of=self._asked.as_of, include_rejected=True):
            return [each for each in self._seen.values() if not query.kinds or each.statement.kind in query.kinds]
        return [each for each in super().statements(query) if each.id in self._seen]


def weightiest(ranked: Sequence[StoredStatement], order: Sequence[StoredStatement], most: int) -> list[StoredStatement]:
    """The first `most` of those ranked, in the order of the dossier."""
    chosen = {each.id for each in ranked[:most]}
    return [each for each in order if each.id in chosen]
