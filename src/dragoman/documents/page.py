"""What surrounds an article on its page: furniture, links, rules and comments, and the notes at its end."""

import re
from collections.abc import Sequence

from dragoman.documents import cues
from dragoman.documents.datestamps import dated_line
from dragoman.documents.names import is_person
from dragoman.documents.pieces import Piece, is_item
from dragoman.documents.shingles import normal
from dragoman.statements import Label

_ATTRIBUTES = re.compile(r"\{:[^{}]*\}")
_MARKDOWN = re.compile(r"(#{1,6})\s+\S")
_QUOTED = re.compile(r"pull-?quote|blockquote", re.I)
_CAPTIONED = re.compile(r"cut-?line|caption|credit|photo|image", re.I)
_BODY = 200


def furniture(pieces: Sequence[Piece]) -> list[Piece]:
    """Lines that any page may carry anywhere, Markdown's own marks, and lists of links to other articles."""
    found: list[Piece] = []
    before = ""
    for piece in pieces:
        found.extend(_furnished(piece, before) if piece.label is None else [piece])
        before = piece.words
    return _links(found)


def comments(pieces: Sequence[Piece]) -> list[Piece]:
    """The rules for comments and the comments, from the line over them to the end of the text."""
    start = next((number for number, piece in enumerate(pieces) if _heads(pieces, number)), None)
    if start is None:
        return list(pieces)
    found = list(pieces[:start])
    in_rules = cues.heads_rules(pieces[start].words)
    for number, piece in enumerate(pieces[start:]):
        in_rules = in_rules and (number == 0 or cues.tells_rules(piece.words))
        if number == 0 and not in_rules:
            found.append(piece.labelled("boilerplate"))
        else:
            found.append(piece.labelled("rules" if in_rules else "comment"))
    return found


def notes(pieces: Sequence[Piece], authors: Sequence[str] = ()) -> list[Piece]:
    """Notes on the author, disclaimers, credits and what else follows the last words of the article."""
    found = [_disclaimed(piece) for piece in pieces]
    end = len(found)
    while end and _outside(found, end - 1, authors):
        end -= 1
    close = next((number for number in range(len(found) // 2, end) if _closes(found[number], authors)), end)
    for number in range(close, len(found)):
        found[number] = _closing(found, number, authors, sure=number >= end)
    return found


def headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Lines that stand over a section."""
    return [piece.labelled("heading") if _is_heading(pieces, number) else piece for number, piece in enumerate(pieces)]


def _furnished(piece: Piece, before: str) -> list[Piece]:
    if _ATTRIBUTES.fullmatch(before):
        if _QUOTED.search(before):
            return [piece.labelled("pull-quote")]
        if _CAPTIONED.search(before):
            return [piece.labelled("boilerplate")]
    if match := _MARKDOWN.match(piece.words):
        return _heading(piece, len(match[1]), match.end())
    label = cues.furniture(piece.words)
    return [piece.labelled(label) if label else piece]


def _heading(piece: Piece, level: int, start: int) -> list[Piece]:
    label: Label = "title" if level == 1 and piece.start < _BODY else "heading"
    end = start + len(piece.words[start:].rstrip("#").rstrip())
    marks, rest = piece.cut(level, "boilerplate", None)
    return [marks, *rest.cut(len(rest.words) - len(piece.words) + end, label, "boilerplate")]


def _links(pieces: Sequence[Piece]) -> list[Piece]:
    """Items below `Related` or `Here are some further readings:` are links to other articles."""
    found: list[Piece] = []
    listing = under = False
    for piece in pieces:
        item = is_item(piece.words)
        if (listing and item) or (under and not item and _is_link(piece.words)):
            found.append(piece.labelled("related-link"))
            continue
        under = cues.heads_related(piece.words)
        listing = under or cues.leads_to_links(piece.words)
        found.append(piece.labelled("boilerplate") if under else piece)
    return found


def _is_link(words: str) -> bool:
    return len(words) <= 150 and not words.rstrip("\"”’'").endswith((".", ":", ";")) and len(words.split()) >= 3


def _heads(pieces: Sequence[Piece], number: int) -> bool:
    words = pieces[number].words
    if not (cues.heads_rules(words) or cues.heads_comments(words)):
        return False
    body = [len(piece.words) for piece in pieces[:number] if piece.label is None]
    return sum(body) >= _BODY and len(body) >= 2


def _disclaimed(piece: Piece) -> Piece:
    return piece.labelled("disclaimer") if piece.label is None and cues.is_disclaimer(piece.words) else piece


def _outside(pieces: Sequence[Piece], number: int, authors: Sequence[str]) -> bool:
    """Whether this is no running text, if nothing that follows it is."""
    words = pieces[number].words
    if pieces[number].label not in {None, "heading"} or dated_line(words) or _is_name(pieces, number, authors):
        return True
    return cues.is_bio(words, authors) or cues.is_tagline(words)


def _closes(piece: Piece, authors: Sequence[str]) -> bool:
    """Whether this is a note on an author or the disclaimer that follows the article."""
    if piece.label == "disclaimer":
        return True
    named = any(normal(author) in normal(piece.words[: len(author) + 40]) for author in authors if normal(author))
    return piece.label is None and cues.is_bio(piece.words, authors) and (named or cues.is_note(piece.words))


def _closing(pieces: Sequence[Piece], number: int, authors: Sequence[str], *, sure: bool) -> Piece:
    """The piece labelled as what it is after the end of the article; unless that is `sure`, only if it looks so."""
    piece = pieces[number]
    if piece.label is not None:
        return piece
    if cues.is_bio(piece.words, authors):
        return piece.labelled("bio")
    if cues.is_tagline(piece.words) or _is_name(pieces, number, authors):
        return piece.labelled("byline")
    return piece.labelled("boilerplate") if sure or cues.could_be_appeal(piece.words) else piece


def _is_name(pieces: Sequence[Piece], number: int, authors: Sequence[str]) -> bool:
    words = pieces[number].words.strip("—–- ")
    after = pieces[number + 1].words if number + 1 < len(pieces) else ""
    known = normal(words) in map(normal, authors)
    return known or (is_person(words) and (not after or dated_line(after) is not None))


def _is_heading(pieces: Sequence[Piece], number: int) -> bool:
    piece = pieces[number]
    after = pieces[number + 1] if number + 1 < len(pieces) else None
    words = piece.words
    if piece.label is not None or after is None or after.label is not None or len(words) > 120:
        return False
    if words[:1].islower() or re.search(r"[.,;:]['\"”’)]*$", words) or len(words.split()) > 16:
        return False
    if not any(character.isalpha() for character in words) or (words[0] in '"“' and words[-1] not in '"”?'):
        return False
    longer = len(after.words) > len(words)
    if re.match(r"(?:\d{1,2}|[IVX]{1,5})[.):]?\s+[A-Z]", words) or _is_capitalised(words):
        return longer
    alone = piece.parted_before and piece.parted_after and not is_item(words)
    return alone and len(after.words) > max(60, 2 * len(words)) and bool(re.search(r"[.:?!]['\"”’)]*$", after.words))


def _is_capitalised(words: str) -> bool:
    """Whether the words are set as in a headline: all of four letters and more with a capital, and at least three."""
    longer = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 3]
    return len(longer) >= 3 and all(word[0].isupper() for word in longer)
