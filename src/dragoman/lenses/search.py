"""Sentences that hold the words looked for."""

from typing import Any

from dragoman.dossier import Dossier, Hit
from dragoman.errors import QueryError
from dragoman.lenses.asked import Day, day
from dragoman.lenses.result import LensResult, Row

_MOST = 100_000


def search(dossier: Dossier, words: str, *, limit: int = 20, as_of: Day | None = None) -> LensResult:
    """The sentences that answer a search best, best first; `matches` are the words found, in order.

    Raises QueryError when the search cannot be understood (see `Dossier.search`).
    """
    if not isinstance(words, str):
        raise QueryError(f"`words` takes a text, not {words!r}")
    until = day(as_of, last=True)
    out = {each.document.sha256: each.document for each in dossier.documents(until)}
    found = dossier.search(words, limit if until is None else _MOST)
    kept = [hit for hit in found if hit.document in out][:limit]
    notes = [f"{len(kept)} sentences; there may be more: --limit."] if len(kept) == limit else []
    return LensResult(
        lens="search",
        columns=("doc", "title", "published", "part", "start", "end", "sentence", "matches"),
        rows=tuple(Row(_values(hit, out[hit.document].published), (), (hit.document,)) for hit in kept),
        shown=("published", "doc", "sentence"),
        notes=tuple(notes),
    )


def _values(hit: Hit, published: Any) -> dict[str, Any]:
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
