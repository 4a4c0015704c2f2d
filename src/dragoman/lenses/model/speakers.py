"""Who says something, by name."""

from collections.abc import Iterable
from datetime import date

from dragoman.dossier import Dossier, StoredStatement
from dragoman.lenses.model.model import Basis
from dragoman.statements import AUTHOR

_AGAINST = frozenset({"rejects", "doubts"})


class Speakers:
    """The speakers of statements; the text's own voice goes by its author's name or its document's."""

    def __init__(self, dossier: Dossier, as_of: date | None = None) -> None:
        self._authors = {each.source.sha256: " and ".join(each.authors) for each in dossier.catalogue(as_of)}

    def of(self, stored: StoredStatement) -> str:
        """The innermost source's name, or `author (Jane Roe)`, or `author (name of the document)`."""
        speaker = stored.statement.attribution.speaker
        if speaker != AUTHOR:
            return speaker
        return f"{AUTHOR} ({self._authors.get(stored.source.sha256) or stored.source.title or stored.source.name})"

    def basis(self, stated: Iterable[StoredStatement]) -> Basis:
        """What these statements stand for; of those that the author rejects or doubts it is said who does."""
        held = sorted(
            {each.id: each for each in stated}.values(),
            key=lambda each: (each.source.name, each.statement.span, each.id),
        )
        for_it = [each for each in held if each.statement.attribution.stance not in _AGAINST]
        against = [each for each in held if each.statement.attribution.stance in _AGAINST]
        return Basis(
            statements=tuple(each.id for each in for_it),
            speakers=tuple(dict.fromkeys(map(self.of, for_it))),
            against=tuple(each.id for each in against),
            deniers=tuple(dict.fromkeys(map(self._denier, against))),
        )

    def _denier(self, stored: StoredStatement) -> str:
        """Who rejects or doubts what somebody says: the text that reports it."""
        return f"{AUTHOR} ({self._authors.get(stored.source.sha256) or stored.source.title or stored.source.name})"
