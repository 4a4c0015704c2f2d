"""The block of `key: value` lines, between two lines of dashes, that some sites keep at the top of a Markdown file."""

import re
from collections.abc import Sequence

from dragoman.documents.pieces import Piece
from dragoman.statements import Label

_KEY = re.compile(r"([\w-]{1,30})\s*:(?:\s+(.*))?$", re.S)
_LABELS: dict[str, Label] = {
    "title": "title", "headline": "title", "title-homepage": "heading",
    "subtitle": "standfirst", "summary": "standfirst",
    "description": "standfirst", "standfirst": "standfirst", "deck": "standfirst", "excerpt": "standfirst",
    "byline": "byline", "author": "byline", "authors": "byline", "tagline": "byline",
}  # fmt: skip
_WHOLE = frozenset({"byline", "author", "authors", "tagline"})


def fields(pieces: Sequence[Piece]) -> dict[str, str]:
    """The keys and values of the block that the text opens with; nothing when it does not."""
    found: dict[str, str] = {}
    for piece in pieces[1 : _length(pieces) - 1]:
        if match := _KEY.match(piece.words):
            found.setdefault(match[1].lower(), (match[2] or "").strip().strip("\"'"))
    return found


def label(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with those of the block labelled: values that are read keep their key apart."""
    length = _length(pieces)
    labelled = [part for piece in pieces[:length] for part in _line(piece)]
    return labelled + list(pieces[length:])


def _length(pieces: Sequence[Piece]) -> int:
    if not pieces or pieces[0].words.strip("\ufeff") != "---":
        return 0
    for number, piece in enumerate(pieces[1:60], 1):
        if piece.words in {"---", "..."}:
            return number + 1 if number > 1 else 0
        if not _KEY.match(piece.words) and not piece.words.startswith("- "):
            return 0
    return 0


def _line(piece: Piece) -> list[Piece]:
    match = _KEY.match(piece.words)
    label = _LABELS.get(match[1].lower(), "boilerplate") if match else "boilerplate"
    if not match or label == "boilerplate" or match[1].lower() in _WHOLE or not match[2]:
        return [piece.labelled(label)]
    value = match[2].strip().strip("\"'")
    at = piece.words.index(value, match.start(2)) if value else 0
    if not at:
        return [piece.labelled("boilerplate")]
    key, rest = piece.cut(at, "boilerplate", None)
    return [key, *rest.cut(len(value), label, "boilerplate")]
