"""Sentences that hold the words looked for."""

from typing import Any

from dragoman.dossier import Dossier, Hit
from dragoman.errors import QueryError
from dragoman.lenses.asked import Day, day
from dragoman.lenses.result import LensResult, Row


def search(dossier: Dossier, words: str, *, limit: int = 20, as_of: Day | None = None) -> LensResult:
    """The sentences that answer a search best, best first; `matches` are the words found, in order.

    Raises QueryError when the search cannot be understood (see `Dossier.search`).
    """
    if not isinstance(words, str):
        raise QueryError(f"`words` takes a text, not {words!r}")
    until = day(as_of, last=True)
    return found(dossier.search(words, limit, until), limit)


def found(kept: list[Hit], limit: int) -> LensResult:
    """The same of sentences found already; as many as the limit may not be all."""
    notes = [f"{len(kept)} sentences; there may be more: --limit."] if len(kept) == limit else []
    return LensResult(
        lens="search",
        columns=("doc", "title", "published", "part", "start", "end", "sentence", "matches"),
        rows=tuple(Row(_values(hit), (), (hit.document,)) for hit in kept),
        shown=("published", "doc", "sentence"),
        notes=tuple(notes),
    )


def _values(hit: Hit) -> dict[str, Any]:
    published = hit.published
    return {
        "doc": hit.name,
        "title": hit.title,
        "published": str(published.interval) if published else None,
        "part": hit.label,
        "start": hit.span.start,
        "end": hit.span.end,
        "sentence": hit.text,
        "matches": [piece for piece, found in hit.parts if found],
    }
