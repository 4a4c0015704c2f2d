"""What a source says about itself: title, authors, publisher, address, language."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from dragoman.documents.byline import agency, imprint, names, signed
from dragoman.documents.credit import credit
from dragoman.documents.english import is_english
from dragoman.documents.extract import Extract
from dragoman.documents.override import Override
from dragoman.statements import Part

_WHO = r"(?P<who>[A-Z][\w .&'’-]{1,60}?)"
_VIA = re.compile(rf"(?:\b(?:via|for|of|at)|[@|])\s+{_WHO}\s*[,.]?$")
_FIRST = re.compile(
    rf"(?i:(?:originally |first )(?:published|appeared) (?:in|by|on|at)) (?:the )?{_WHO}(?:[.,(]|$| on )"
)
_SPECIAL = re.compile(r"special (?:to|for) (?:the )?", re.I)
_COPYRIGHT = re.compile(
    rf"(?:©|\([cC]\)|[Cc]opyright)\s*©?\s*(?:\d{{4}}(?:[-–]\d{{2,4}})?)?,?\s*"
    rf"{_WHO}\s*(?:[.,|]|\d{{4}}|[Aa]ll [Rr]ights|$)"
)
_SOURCE = re.compile(
    r"\W*+(?:source|url|link|link-project|permalink|originally published(?: at| on)?|via)?\s*+:?\s*+[<\"']*+"
    r"(https?://[^\s<>\"')\]]+)",
    re.I,
)


def title(extract: Extract, parts: Sequence[Part], about: Override) -> str:
    """The title: what was said by hand, what the text shows as its title, what the format says."""
    shown = next((part.span.of(extract.text) for part in parts if part.label == "title"), "")
    return about.title or " ".join(shown.strip("\ufeff# ").split()) or extract.title


def authors(extract: Extract, parts: Sequence[Part], about: Override) -> tuple[str, ...]:
    """The authors, in the order in which they are named."""
    found = about.authors or extract.authors
    if not found:
        lines = (part.span.of(extract.text) for part in parts if part.label == "byline")
        found = next((found_names for line in lines if (found_names := names(line) or _unnamed(line))), ())
    return tuple(dict.fromkeys(found))


def _unnamed(line: str) -> tuple[str, ...]:
    """Who signs without a name: `the editors`, `Reuters`."""
    who = re.split(r"\s*[|–—,(*]", signed(line))[0].strip()
    return (who,) if who else ()


def publisher(extract: Extract, parts: Sequence[Part], about: Override) -> str:
    """The medium: said by hand, said by the format, `via X` in the byline, a dateline's agency, a copyright line."""
    return about.publisher or extract.publisher or next(_publishers(extract.text, parts), "")


def url(extract: Extract, parts: Sequence[Part], about: Override) -> str:
    """The address: said by hand, said by the format, or on a line of its own."""
    if about.url or extract.url:
        return about.url or extract.url
    lines = (part.span.of(extract.text) for part in parts if part.label in {"boilerplate", "byline"})
    return next((match[1] for line in lines if (match := _SOURCE.match(line)) and not _is_picture(match[1])), "")


def language(extract: Extract) -> str:
    """`en` for English; what the format says for another language, and `und` when that is not known."""
    english = is_english(extract.text)
    if english is False:
        return extract.language if extract.language not in {"", "en"} else "und"
    return "en" if english else extract.language or "en"


def _publishers(text: str, parts: Sequence[Part]) -> Iterator[str]:
    for part in parts:
        words = part.span.of(text)
        if part.label == "byline":
            told = credit(words)
            if told and told.medium:
                yield told.medium
            elif agency(words) or len(imprint(words).split()) > 1:
                yield agency(words) or imprint(words)
            elif match := _FIRST.search(words) or (_VIA.search(words) if signed(words) else None):
                yield _SPECIAL.sub("", match["who"])
    for part in parts:
        words = part.span.of(text)
        if part.label == "boilerplate" and (match := _FIRST.search(words) or _COPYRIGHT.search(words)):
            yield match["who"].strip()
        elif part.label == "boilerplate" and words.lower().startswith("published in") and imprint(words):
            yield imprint(words)


def _is_picture(address: str) -> bool:
    try:
        return bool(re.search(r"\.(?:jpe?g|png|gif|webp|svg|mp4|css|js)$", urlsplit(address).path, re.I))
    except ValueError:
        return True
