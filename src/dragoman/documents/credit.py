"""Lines that credit a piece, part by part: `Ann Bee | The Courier | 12 May 2019`, `By Ann Bee, The Courier`."""

import re
from dataclasses import dataclass

from dragoman.documents.datestamps import dates
from dragoman.documents.names import is_person

_LONGEST = 140
_MOST = 4
_BY = re.compile(r"(?:by|author|words|written by|posted by|reported by)\b\s*:?\s+", re.I)
_MARKS = re.compile(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}")
_BARS = re.compile(r"\s*[|•·]\s*|\s+[–—-]{1,2}\s+")
_JOINED = re.compile(r"\s+and\s+|\s*&\s*|,\s+")
_MEDIUM = re.compile(
    r"(?:the\s)?(?:[\w’'.&-]+\s){0,4}(?:tribune|herald|gazette|courier|chronicle|observer|guardian|telegraph|bulletin|dispatch"
    r"|digest|reporter|insider|outlook|forum|monitor|globe|standard|nation|express|mirror|times|post|news|journal|review|press"
    r"|daily|weekly|monthly|magazine|star|mail|independent|affairs|policy|today|agency|network|radio|television|tv|online"
    r"|associated|reuters|afp|bbc|cnn|ap|dpa|upi|xinhua|tass|dawn|report|record|echo|voice|wire)"
    r"(?:\s[\w’'.&-]+){0,4}",
    re.I,
)
_SMALL = frozenset({"and", "of", "the", "for", "in", "&", "on"})


@dataclass(frozen=True, slots=True)
class Credit:
    """Who wrote a piece and where it came out, as a line below the title says; `medium` is empty where it does not."""

    authors: tuple[str, ...]
    medium: str


def credit(words: str) -> Credit | None:
    """What a line says of its authors and its medium; None for a line that says more, or names no author."""
    bare = _MARKS.sub("", words.strip("\ufeff \t")).strip(" ()")
    if len(bare) > _LONGEST:
        return None
    by = _BY.match(bare)
    told, dated = _undated(bare[by.end() if by else 0 :])
    bars = [each for each in _BARS.split(told) if each]
    parts = [inner for each in bars for inner in _apart(each)]
    if not 1 <= len(parts) <= _MOST or len(parts) + dated < 2 or not (by or dated or len(bars) > 1):
        return None
    authors = [name for each in parts for name in _persons(each)]
    media = [each for each in parts if not _persons(each)]
    if not authors or len(media) > 1 or not all(map(_is_title, media)):
        return None
    return Credit(tuple(dict.fromkeys(authors)), media[0].strip(" .,") if media else "")


def _undated(line: str) -> tuple[str, bool]:
    """A line without its date, and whether it has one."""
    found = list(dates(line))
    for _, start, end in reversed(found):
        line = f"{line[:start].rstrip(' ,|•·–—-')} | {line[end:].lstrip(' ,|•·–—-')}"
    return line.strip(" |"), bool(found)


def _apart(part: str) -> list[str]:
    """A part without bars: several persons together, or a person and, behind a comma, a medium."""
    return [part] if _persons(part) else [each for each in part.split(", ") if each]


def _persons(part: str) -> tuple[str, ...]:
    found = _JOINED.split(part)
    return tuple(found) if all(is_person(each) and not _MEDIUM.fullmatch(each) for each in found) else ()


def _is_title(part: str) -> bool:
    """Whether a part could name a medium: words with capitals, one of them such as media have, or no other reading."""
    known = bool(_MEDIUM.fullmatch(part)) or part.lower().startswith("the ")
    return known and all(word[:1].isupper() or word[:1].isdigit() or word in _SMALL for word in part.split())
