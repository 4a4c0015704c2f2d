"""When a source came out, from the most to the least trustworthy sign of it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit

from dragoman.documents import metadata
from dragoman.documents.byline import dateline
from dragoman.documents.datestamps import dated_line, dates, named_date
from dragoman.documents.extract import Extract
from dragoman.documents.override import Override, credible
from dragoman.statements import Interval, Part, Published
from dragoman.statements.document import Found

_NEAR = 12
_LATE = re.compile(r"\b(?:in|as of|of)?\s*(?P<when>early|mid|late)[ -](?P<year>(?:19|20)\d\d)\b", re.I)
_THIRDS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_PERIODICAL = re.compile(
    r"\b(?:review|update|briefing|brief|bulletin|digest|round-?up|monitor|newsletter|report|outlook|state of)\b", re.I
)


def published(extract: Extract, parts: Sequence[Part], about: Override, name: str) -> Published | None:
    """The date of publication and where it was found, or None; dates within the running text are never taken for it."""
    if about.published:
        return Published(about.published, about.found)
    for found, interval in _signs(extract, parts, about, name):
        if interval is not None and credible(interval):
            return Published(interval, found)
    return None


def doubt(when: Published | None) -> str:
    """One line on a date that can be read in two ways (`04/05/2024`), else nothing."""
    if when is None or when.interval.precision != "range":
        return ""
    low, high = when.interval.start, when.interval.end
    if (low.day, low.month, low.year) != (high.month, high.day, high.year):
        return ""
    return (
        f"published {low} or {high}: day and month cannot be told apart; say which with --published or in sources.csv"
    )


def _signs(
    extract: Extract, parts: Sequence[Part], about: Override, name: str
) -> Iterator[tuple[Found, Interval | None]]:
    url = metadata.url(extract, parts, about)
    yield "metadata", extract.published if extract.firm else None
    yield from _lines(extract.text, parts)
    yield "address", named_date(urlsplit(url).path) if _is_address(url) else None
    yield "file name", named_date(name)
    yield "metadata", extract.published
    yield "text", _in_title(metadata.title(extract, parts, about))


def _is_address(url: str) -> bool:
    try:
        return bool(urlsplit(url).path)
    except ValueError:
        return False


def _lines(text: str, parts: Sequence[Part]) -> Iterator[tuple[Found, Interval | None]]:
    """Dates of lines at the top and the bottom that are not running text, those beside a name first."""
    edge = [part for number, part in enumerate(parts) if number < _NEAR or number >= len(parts) - _NEAR]
    said = [(part, part.span.of(text)) for part in edge if part.label in {"byline", "boilerplate"}]
    for number, (part, words) in enumerate(said):
        if part.label == "byline" and not dateline(words):
            yield "byline", _first(words)
        elif number and said[number - 1][0].label == "byline":
            yield "byline", dated_line(words)
    for part, words in said:
        yield (
            "dateline",
            _first(words)
            if part.label == "byline" or (len(words) < 100 and _TELLS.match(words))
            else dated_line(words),
        )


_TELLS = re.compile(r"\W*(?:first |last |originally )?(?:published|posted|updated|date|appeared)\b", re.I)


def _first(words: str) -> Interval | None:
    return next((interval for interval, _, _ in dates(words)), None)


def _in_title(title: str) -> Interval | None:
    """The last resort: a title that names its time (`… in Late 2018`, `Monthly Review, March 2019`)."""
    if match := _LATE.search(title):
        first, last = _THIRDS[match["when"].lower()]
        number = int(match["year"])
        return Interval(date(number, first, 1), date(number + last // 12, last % 12 + 1, 1) - date.resolution, "range")
    return _first(title) if _PERIODICAL.search(title) else None
