"""Which current statement stands now where an act was made, though another reader may have cut the words otherwise."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable

LEAST = 0.5
"""Of the characters of either (Jaccard): what overlaps less is another statement."""

_KEPT = """
SELECT p.act, p.position, c.id FROM act_place p JOIN act a ON a.id = p.act
JOIN statement s ON s.id = p.statement JOIN current_statement c ON c.key = s.key
WHERE a.about IN (SELECT value FROM json_each(?))
"""
_LOST = """
SELECT p.act, p.position, p.document, p.run, p.kind, p.start, p."end", p.quote FROM act_place p
JOIN act a ON a.id = p.act JOIN current_document d ON d.id = p.document
WHERE a.about IN (SELECT value FROM json_each(?)) AND p.quote IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM statement s JOIN current_statement c ON c.key = s.key WHERE s.id = p.statement
) ORDER BY p.act, p.position
"""
_CANDIDATES = """
SELECT c.id, c.start, c."end" FROM current_statement c WHERE c.document = ?1 AND c.kind = ?2
    AND NOT EXISTS (SELECT 1 FROM run_statement w WHERE w.statement = c.key AND w.run = ?3)
ORDER BY c.start, c."end", c.id
"""

Place = tuple[int, int]
"""An act and a position in it."""


def standing(sql: sqlite3.Connection, about: str) -> dict[Place, str]:
    """The id of the current statement at each place of the acts about these (a JSON list).

    It is the one that the act was made on; or, where a later reading no longer has that, one of the same kind that
    this reading is the first to have and that shares most with its words, half of the characters or more. Words that
    moved in a new extraction of the text are found again.
    """
    found = {(act, position): name for act, position, name in sql.execute(_KEPT, (about,))}
    candidates: dict[tuple[int, str, int], list[tuple[str, int, int]]] = {}
    texts: dict[int, str] = {}
    for act, position, document, run, kind, start, end, quote in sql.execute(_LOST, (about,)).fetchall():
        if document not in texts:
            texts[document] = sql.execute("SELECT text FROM document WHERE id = ?", (document,)).fetchone()[0]
        if (document, kind, run) not in candidates:
            candidates[document, kind, run] = sql.execute(_CANDIDATES, (document, kind, run)).fetchall()
        where = _nearest(texts[document], quote, start, end)
        best = _closest(where, candidates[document, kind, run]) if where else None
        if best:
            found[act, position] = best
    return found


def _nearest(text: str, quote: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words stand now: in their place, or else where they occur nearest to it."""
    if text[start:end] == quote:
        return start, end
    places, at = defaultdict(list), text.find(quote)
    while at >= 0:
        places[abs(at - start)].append(at)
        at = text.find(quote, at + 1)
    return (nearest := min(places[min(places)]), nearest + len(quote)) if places else None


def _closest(where: tuple[int, int], candidates: Iterable[tuple[str, int, int]]) -> str | None:
    best, share = None, LEAST
    for name, start, end in candidates:
        both = min(end, where[1]) - max(start, where[0])
        either = max(end, where[1]) - min(start, where[0])
        if both / either > share or (best is None and both / either >= share):
            best, share = name, both / either
    return best
