"""Bylines and datelines: who wrote, from where, for which agency."""

import re

from dragoman.documents.credit import credit
from dragoman.documents.datestamps import dated_line, dates
from dragoman.documents.names import is_person

ENDS_SENTENCE = re.compile(r"[.;,:]['\"”’)]*$")
"""How a line ends that is no title, heading or byline."""
DATELINE_LENGTH = 120
"""Characters at the start of a passage in which a dateline is looked for."""

_LONGEST = 140
_LONGEST_LIST = 2000
_BY = re.compile(
    r"(?:by|(?:written|authored|posted|submitted|published|reported|reporting|story|words|text|opinion|analysis) by)\b"
    r"\s*+:?\s*+(?P<who>[A-Z].{1,120})$|(?:authors?|byline|writers?)\s*+:\s*+(?P<whom>[A-Z].{1,120})$",
    re.I,
)
_DESK = re.compile(
    r".{0,60}\b(?:correspondent|staff writer|reporter|columnist|editor|special to|bureau|contributor|analyst|staff|"
    r"agencies|monitoring desk|web desk|news desk|newsdesk)\b.{0,40}",
    re.I,
)
_STAFF = re.compile(
    r"(?:the |our |a )?(?:[\w’']+ ){0,3}"
    r"(?:authors?|editors?|staff|board|team|desk|agencies|writer|correspondents?|reporters?)",
    re.I,
)
_LONGEST_CLOCK = 20
_BEFORE_DAY = re.compile(r"[\s,|·•–—-]*(?:\b(?:on|dated|posted on|published on)\s+)?(?:[A-Z][a-z]+day,?\s+)?\Z")
_AFTER_MEDIUM = (",", "·", "•", "|", "–", "—", "-")
_PUBLISHED_IN = re.compile(r"(?:first )?(?:published|appeared)(?: in| on| by)? (?:the )?", re.I)
_SAYS = re.compile(r"\b(?:is|are|was|were|has|have)\b|[.;:]['\"”’)]*$")
_SMALL = frozenset({"and", "of", "the", "for", "via", "in", "&"})
_AFTER_NAMES = re.compile(
    r"\s*(?:\||\bvia\b|\bfor\b|,? (?:special|staff|senior|chief|foreign|diplomatic)\b|\(|–|—|@|\s-\s)"
)
_BETWEEN_NAMES = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*|;\s*")
_TITLE_AUTHOR = re.compile(r"(?P<title>.+?)\s+[–—|-]\s+(?:[Bb]y )?(?P<author>[^–—|]+)$", re.S)

_PLACED = re.compile(r"\s+in\s+(?=[A-Z])")
_ONE_CITY = r"[A-Z][A-Z.’'-]*[A-Z.](?:[ /][A-Z][A-Z.’'-]*)*(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?)?"
_CITY = rf"{_ONE_CITY}(?:(?:/| and | & ){_ONE_CITY})?"
_TOWN = r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}"
_TWO_TOWNS = rf"{_TOWN}(?: and | & |, ){_TOWN}"
_TOWN_TOWN = rf"{_TOWN}(?:/{_TOWN}){{1,2}}"
_DAY = r"(?:[,:]? (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+\.?)(?:,? \d{4})?)?"
_AGENCY = r"(?: ?\([A-Za-z][\w .&/-]{1,40}\))"
_DASH = r"[-–—−]{1,2}"
_DATELINE = re.compile(
    rf"{_CITY}{_DAY}{_AGENCY}?\s*(?:{_DASH}|:)(?=\s|$)"
    rf"|{_TOWN_TOWN}{_DAY}{_AGENCY}?\s*{_DASH}(?=\s|$)"
    rf"|{_TWO_TOWNS}{_DAY}{_AGENCY}\s*{_DASH}(?=\s|$)"
    rf"|{_TOWN}{_DAY}(?:{_AGENCY}\s*{_DASH}(?=\s|$)| {_DASH}(?= [A-Z\"“‘']|$))"
)


def dateline(words: str) -> str:
    """The dateline that a passage opens with, dash included; empty when it has none."""
    found = _DATELINE.match(words[:DATELINE_LENGTH])
    return found[0] if found else ""


def agency(words: str) -> str:
    """The agency in a dateline, `Reuters` in `ISLAMABAD (Reuters) —`."""
    found = re.search(r"\(([^)]+)\)", dateline(words))
    return found[1] if found else ""


def imprint(words: str) -> str:
    """The medium on a line that names one and the day, `Dawn` in `Published in Dawn, 3 March 2019`; else empty."""
    bare = words.strip("\ufeff \t*_—–-()")
    found = list(dates(bare)) if len(bare) <= _LONGEST else []
    if (
        len(found) != 1
        or found[0][2] < len(bare) - 1
        or not (words := bare[: found[0][1]].rstrip()).endswith(_AFTER_MEDIUM)
    ):
        return ""
    medium = _PUBLISHED_IN.sub("", words.rstrip(" ,.·•|–—-*_"))
    if credit(bare) and is_person(medium):
        return ""
    return medium if medium and _is_capitalised(medium) and not _BY.match(medium) else ""


def is_byline(words: str) -> bool:
    """Whether a line below a title says who wrote or when, and nothing else."""
    if len(words) > _LONGEST:
        return False
    if dated_line(words) or imprint(words) or credit(words) or is_person(words.strip("*_—–- ,")) or _all_placed(words):
        return True
    if ENDS_SENTENCE.search(words.rstrip(",")) and len(words) > 60:
        return False
    if who := signed(words):
        who = _AFTER_NAMES.split(who.strip("*_ "))[0]
        return bool(names(words)) or _is_capitalised(who) or bool(_STAFF.fullmatch(who))
    return len(words) < 60 and bool(_DESK.fullmatch(words)) and not _SAYS.search(words)


def signed(words: str) -> str:
    """Whom a line signs for: what follows `By`, `Authored by`, `Author:`; empty for other lines."""
    match = _BY.match(words.strip("\ufeff \t*_—–-("))
    return _undated((match["who"] or match["whom"] or "").strip()) if match else ""


def _undated(who: str) -> str:
    """`Besa on 4 November 2024 at 10:30` without the day; longer words behind a day are prose."""
    found = next(dates(who), None)
    if found is None or len(who) - found[2] > _LONGEST_CLOCK:
        return who
    return _BEFORE_DAY.sub("", who[: found[1]])


def names(words: str) -> tuple[str, ...]:
    """The persons that a byline names, without the places in which they wrote."""
    words = " ".join(words.split())[:_LONGEST_LIST]
    bare = re.sub(r"^\W+", "", words)
    if imprint(words) or dateline(words):
        return ()
    if told := credit(words):
        return told.authors
    if not signed(bare) and is_person(bare):
        return (bare.strip(),)
    who = _AFTER_NAMES.split(signed(bare) or bare)[0]
    found = [_PLACED.split(name.strip(" .,;*)"), 1) for name in _BETWEEN_NAMES.split(who)]
    last = max((number for number, each in enumerate(found) if len(each) > 1), default=len(found))
    return tuple(each[0] for each in found[: last + 1] if is_person(each[0]))


def _all_placed(words: str) -> bool:
    """Whether a line names persons, each with a place: `Ann Moyo in Lusaka and Li Wei in Harare`."""
    parts = [_PLACED.split(each, 1) for each in _BETWEEN_NAMES.split(words.strip("*_—–- ,"))]
    return len(parts) > 1 and all(len(each) == 2 and is_person(each[0]) and _is_capitalised(each[1]) for each in parts)


def title_and_author(words: str) -> tuple[str, str]:
    """`Title – Author` taken apart; the author is empty where the line names none."""
    match = _TITLE_AUTHOR.fullmatch(words)
    if match and len(match["title"].split()) >= 3 and is_person(match["author"]):
        return match["title"], match["author"].strip()
    return words, ""


def _is_capitalised(words: str) -> bool:
    """Whether the words could name an agency or a desk: all with a capital, but for `and`, `of` and the like."""
    return len(words.split()) <= 6 and all(word[:1].isupper() or word in _SMALL for word in words.split())
