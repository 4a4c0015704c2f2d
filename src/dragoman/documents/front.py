"""The top of an article: title, standfirst, byline, dateline."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.documents.byline import ENDS_SENTENCE, dateline, is_byline, signed, title_and_author
from dragoman.documents.cues import is_disclaimer, is_tagline
from dragoman.documents.datestamps import dated_line
from dragoman.documents.names import NAME, TITLED
from dragoman.documents.pieces import Piece, is_item
from dragoman.documents.shingles import normal, share

_LONGEST_TITLE = 200
_LONGEST_STANDFIRST = 450
_NEAR_TOP = 8
_KICKER = re.compile(
    r"(?:opinions?|op-?eds?|analys[ei]s|comment(?:ary|aries)?|editorials?|views?|viewpoints?|perspectives?|columns?|"
    r"essays?|features?|letters?|guest (?:column|post|essay)|"
    r"(?:world |breaking |latest |national |international )?news|"
    r"world|exclusive|special report|interviews?|blogs?|in focus|explainers?|insights?|politics|geopolitics|"
    r"asia|europe|africa|middle east)\W*",
    re.I,
)
_PRESENTS = re.compile(
    rf"(?:Here,? |In this .{{3,30}}, )?(?:{TITLED}|{NAME}), [^.]{{5,150}}, "
    r"(?:assesses|proposes|argues|explains|examines|offers|looks at|considers|asks|discusses|describes|writes|"
    r"analy[sz]es|explores|warns|makes the case)\b"
)
_OFFERS = re.compile(
    r"\b(?:offers? (?:an? )?(?:insight|analysis|perspective)|"
    r"in this (?:article|essay|piece|analysis|commentary|interview)|"
    r"the author (?:argues|explains|examines|assesses))\b",
    re.I,
)


def label(pieces: Sequence[Piece], title: str = "") -> list[Piece]:
    """The pieces with those at the top labelled; `title` is what the format says the title is."""
    found = _without_kicker(pieces)
    at = _title_at(found, title)
    if at is None:
        return _dateline(_bylines(found, 0, ""))
    shown = found[at].words
    found[at : at + 1] = _title(found[at])
    found = _bylines(found, at + 1, shown)
    for number in _standfirst(found, at + 1):
        found[number] = found[number].labelled("standfirst")
    return _dateline(found)


def _without_kicker(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the rubric that stands over the title labelled."""
    first = next((number for number, piece in enumerate(pieces) if piece.label is None), None)
    if first is None or not _KICKER.fullmatch(_clean(pieces[first].words)):
        return list(pieces)
    return [*pieces[:first], pieces[first].labelled("boilerplate"), *pieces[first + 1 :]]


def _title_at(pieces: Sequence[Piece], title: str) -> int | None:
    if any(piece.label == "title" for piece in pieces):
        return None
    wanted = normal(title)
    near = [number for number, piece in enumerate(pieces) if piece.label is None][:_NEAR_TOP]
    for number in near if wanted else ():
        if normal(pieces[number].words) == wanted:
            return number
    if not near or near[0] + 1 >= len(pieces):
        return None
    words = _clean(pieces[near[0]].words)
    signed_below = words.endswith(".") and len(words) <= _LONGEST_TITLE / 2 and is_byline(pieces[near[0] + 1].words)
    return near[0] if _could_be_title(words.rstrip(".") if signed_below else words) else None


def _could_be_title(words: str) -> bool:
    if not 3 <= len(words) <= _LONGEST_TITLE or words[0].islower() or is_item(words):
        return False
    if len(words) > _LONGEST_TITLE / 2 and re.search(r"[.?!] [A-Z]", words):
        return False
    return not (ENDS_SENTENCE.search(words) or signed(words) or dated_line(words) or dateline(words))


def _title(piece: Piece) -> list[Piece]:
    head, author = title_and_author(piece.words)
    return piece.cut(len(head), "title", "byline") if author else [replace(piece, label="title")]


def _bylines(pieces: Sequence[Piece], start: int, title: str) -> list[Piece]:
    """Label the short lines that stand between the title and the running text."""
    found = list(pieces)
    for number in range(start, min(len(found), start + _NEAR_TOP)):
        words = found[number].words
        if title and _clean(words) == _clean(title):
            found[number] = found[number].labelled("duplicate")
        elif is_byline(words) or is_tagline(words):
            found[number] = found[number].labelled("byline")
        elif len(words) > _LONGEST_TITLE and words.count(". ") > 1 and found[number].label is None:
            break
    return found


def _standfirst(pieces: Sequence[Piece], start: int) -> Sequence[int]:
    """The numbers of the pieces that sum the article up or present its author."""
    if before := _before_byline(pieces, start):
        return before
    near = [number for number in range(start, min(len(pieces), start + _NEAR_TOP)) if pieces[number].label is None][:4]
    for count, number in enumerate(near[:-1], 1):
        if _PRESENTS.match(pieces[number].words[:_LONGEST_STANDFIRST]):
            return near[:count]
    return near[:1] if near and _sums_up(pieces, near[0]) else ()


def _before_byline(pieces: Sequence[Piece], start: int) -> range:
    """The one or two passages, if they are short, that stand between the title and the byline."""
    for end in range(start, min(len(pieces), start + 3)):
        if pieces[end].label == "byline":
            return range(start, end)
        if pieces[end].label is not None or len(pieces[end].words) > _LONGEST_STANDFIRST:
            break
    return range(0)


def _sums_up(pieces: Sequence[Piece], number: int) -> bool:
    """Whether the first passage is shorter than those after it and says what they say again, or presents the author."""
    words = pieces[number].words
    rest = [piece.words for piece in pieces[number + 1 :] if piece.label is None]
    if len(rest) < 3 or len(words) > _LONGEST_STANDFIRST or is_item(words) or dateline(words):
        return False
    if _OFFERS.search(words):
        return True
    usual = sorted(map(len, rest))[len(rest) // 2]
    return len(words) < 0.7 * usual and share(words, rest[1:]) >= 0.25


def _dateline(pieces: Sequence[Piece]) -> list[Piece]:
    """Part the place and agency that the text opens with from its first sentence."""
    near = [number for number, piece in enumerate(pieces) if piece.label is None][:3]
    for number in near:
        words = pieces[number].words
        line = dateline(words.lstrip("\ufeff"))
        if line.endswith(":") and (number != near[0] or is_disclaimer(words)):
            continue
        if line:
            at = len(line) + len(words) - len(words.lstrip("\ufeff"))
            return [*pieces[:number], *pieces[number].cut(at, "byline", None), *pieces[number + 1 :]]
    return list(pieces)


def _clean(words: str) -> str:
    return " ".join(words.strip("\ufeff").split())
