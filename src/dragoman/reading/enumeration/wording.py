"""The words of lists as slots of statements hold them: without markers, without a headline's capitals."""

import re

from dragoman.language import Analysis
from dragoman.reading.enumeration.model import Goal
from dragoman.reading.phrase import phrase

_MARKER = re.compile(
    r"(?:\W|\d)*(?:[A-Za-z]\w*\s\d+[:.]\s*)?(?:(?:and\s)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"(?:ly|\sof\sall)?|(?:and\s)?(?:finally|lastly|to\sbegin\swith|to\sstart\swith))?[,:]?\s*",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
_WITHIN = re.compile(r"(?<=[a-z,]\s)[A-Z][a-z]+\b")
_LONG = re.compile(r"[^\W\d_]{4,}")


def goal_words(analysis: Analysis, goal: Goal | None) -> str:
    """The goal's words, without the capitals of a headline but for those of names."""
    if goal is None:
        return ""
    text, span = analysis.document.text, goal.span
    letters = list(span.of(text))
    if _is_headline(span.of(text)):
        names = analysis.named(span.start, span.end)
        kept = _capitals(analysis)
        for word in _CAPITAL.finditer(text, span.start, span.end):
            named = any(name.span.start <= word.start() < name.span.end for name in names)
            if not named and word.group() not in kept:
                letters[word.start() - span.start] = word.group()[0].lower()
    return " ".join("".join(letters).split())


def _is_headline(words: str) -> bool:
    """Whether most of the longer words have capitals."""
    long = _LONG.findall(words)
    return 2 * sum(map(str.istitle, long)) > len(long)


def _capitals(analysis: Analysis) -> set[str]:
    """The words that the running text writes with a capital within its sentences."""
    text = analysis.document.text
    body = (each.span for each in analysis.sentences if each.label == "body")
    return {word.group() for span in body for word in _WITHIN.finditer(text, span.start, span.end)}


def without_marker(words: str) -> str:
    """The words from behind the `1.`, `First,` or `To begin with,` that they open with."""
    found = _MARKER.match(words)
    return phrase(words, found.end() if found else 0, len(words))
