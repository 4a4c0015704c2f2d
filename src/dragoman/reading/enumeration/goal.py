"""What the items of a list are for, against, or due before: found in the words around its announcement."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dragoman import ontology
from dragoman.language import Analysis, Parse
from dragoman.reading.enumeration.between import mentions
from dragoman.reading.enumeration.model import Announcement, Goal
from dragoman.statements import Kind, Span

_PURPOSE = re.compile(
    r"\b(?:in\sorder\s(?:to|for|that)|so\s(?:that|as\sto)|before|ahead\sof|prior\sto|by\sthe\stime|if|to\sbe\sable\sto"
    r"|for\sthe\ssake\sof)\s",
    re.IGNORECASE,
)
_MUST_TO = re.compile(
    r"\b(?:must|should|needs?\sto|ha(?:s|ve)\sto|can|could|required|necessary|needed|essential)\b[^,;:.]{0,60}?\s"
    r"(?:to|for)\s(?=\w)",
    re.IGNORECASE,
)
_OF_HEAD: dict[Kind | None, str] = {
    "irritant": r"to|for|blocking|hindering|hampering|impeding"
    r"|(?:standing\s)?in\sthe\sway\sof|on\sthe\s(?:road|path|way)\sto|preventing|delaying"
    r"|that\s(?:block|hinder|hamper|impede|prevent|delay|stand\sin\sthe\sway\sof)",
    "condition": r"for|to|toward|towards|of|on",
    "influence": r"why|for|behind|of|in|driving|explaining|shaping|underlying|affecting|influencing|contributing\sto"
    r"|(?:that|which)\s(?:explain|drive|drove|led\sto|shape|shaped|push|pushed|underlie|account\sfor|caused)"
    r"|(?:will\s|would\s|could\s|may\s|might\s|have\s|has\s)?(?:explain|explained|drive|drove|driven|led\sto|lead\sto|shape"
    r"|shaped|underlie|account\sfor|caused|cause|averted|prevented|determine|determined|push|pushed|favou?r|favou?red)",
    "interest": r"in|for|behind",
    "forecast": r"for|of|in|on|after|about",
}
_SUBJECT = re.compile(
    r"(?P<goal>\S[^,;:]{2,120}?)\s(?:(?:should|must|will|would|can)\s)?(?:depends?|hinges?|rests?|turns?|is\sconditional"
    r"|is\scontingent|requires?|needs?|ha(?:s|ve)|includes?|comprises?|contains?|consists?"
    r"|stems?|results?|resulted|matters?|is\sdue|was\sdue|is\sdriven|was\sdriven|is\sshaped|is\s\w+|was\s\w+)"
    r"(?:\s(?:on|upon|from|to|by|for|of))?\s(?:at\sleast\s|the\s)?$",
    re.IGNORECASE,
)
_FOR_REASONS = re.compile(r"(?P<goal>\S.{4,160}?),?\sfor\s(?:at\sleast\s|the\s)?$", re.IGNORECASE | re.DOTALL)
_FOR = re.compile(r"(?:\W|and\s|but\s)*for\s(?:at\sleast\s|the\s)?", re.IGNORECASE)
_MAIN = re.compile(r",\s(?P<goal>[^:;]{4,200}?)[.:]?\s*$")
_LEADING = re.compile(
    r"(?:to|in\sorder\s(?:to|for)|for(?=\s(?!as\b|all\b|example|instance|now\b)[^,;:]{2,80}\sto\s"
    r"(?!(?:the|a|an|this|that|these|those|its?|their|his|her)\b))|before|if)\s(?P<goal>[^,;:]{4,160}),",
    re.IGNORECASE,
)
_UNLESS = re.compile(r"(?P<goal>\S[^;:,]{4,160}?),?\s(?:unless|until)\s", re.IGNORECASE)
_TITLES: dict[Kind | None, re.Pattern[str]] = {
    "condition": re.compile(
        r"(?:\d+\s\w+\s)?(?:how\s(?:can\s\w+\s|could\s\w+\s|to\s)"
        r"|what\s(?:it\s(?:will\s)?takes?\sto|.{2,40}\s(?:must|needs?|should)"
        r"\sdo\sto|.{2,40}\s(?:must|needs?|should)\sdo\sin\sorder\sto)\s?)(?P<goal>.{4,150})",
        re.IGNORECASE,
    ),
    "influence": re.compile(r"why\s(?P<goal>.{4,150})", re.IGNORECASE),
}
_CLAUSE = re.compile(r"\b(?:why|that|which)\b", re.IGNORECASE)
_DUE = re.compile(r"\b(?:before|ahead\sof|prior\sto|by\sthe\stime)\s$", re.IGNORECASE)
_ANAPHOR = re.compile(
    r"(?:then|that|this|it|its|so|now|long|doing\sso|do\sso|them|these|those|him|her|us|each|me|instance|example|one|"
    r"this\sto\shappen|that\sto\shappen|it\sto\s\w+|the\smoment|good|sure|certain|the\stime\sbeing)\W*",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\s(?:must|should|will|would|can|could|may|might|is|are|was|were|has|have|had|needs?|remains?|stands?|that|which|as)\b"
)
_STOP = re.compile(r"[;:?!]|\.(?=\s|$)|,\s|\s[–—-]\s|—")
_JOINED = re.compile(r"(?:and|but|yet|so|still|however)\b,?\s", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:it|this|that|they|he|she|these|there|we|i|you)\b", re.IGNORECASE)
_LEAST = 4


def goal(
    analysis: Analysis, said: Sequence[Announcement], kind: Kind | None, trees: Sequence[Parse] = ()
) -> tuple[Goal, Span] | None:
    """What is said by the announcements of what the items are for, and the sentence that says it.

    A clause of purpose or time is looked for in all of them before what only hangs on the noun is taken.
    """
    text = analysis.document.text
    for search in (_purposes, _complements, _clauses):
        for announced in said:
            for found in search(text, announced, kind):
                words = found.of(text)
                if len(words) >= _LEAST and not _ANAPHOR.fullmatch(words):
                    due = bool(_DUE.search(text, announced.sentence.start, found.start))
                    return told(analysis, _whole(found, trees), due=due), announced.sentence
    return None


def titled(analysis: Analysis, title: Span, kind: Kind | None) -> Goal | None:
    """The goal that a title of the form `How to ...`, `What X must do to ...`, `Why ...` tells."""
    pattern = _TITLES.get(kind)
    found = pattern.match(analysis.document.text, title.start, title.end) if pattern else None
    if not found:
        return None
    words = re.split(r"[:?!|]", found.group("goal"))[0].rstrip(" .")
    return told(analysis, Span(found.start("goal"), found.start("goal") + len(words))) if len(words) >= _LEAST else None


def told(analysis: Analysis, span: Span, *, due: bool = False) -> Goal:
    """A goal with the actors named in its words."""
    named = dict.fromkeys(ontology.acts_for(each.actor) for each in mentions(analysis, span))
    return Goal(span, tuple(named), due)


def _purposes(text: str, announced: Announcement, kind: Kind | None) -> Iterator[Span]:
    """`in order to B` and `before B` behind the announcement, `to B,` in front of it."""
    if kind not in {"condition", "irritant", "interest"}:
        return
    after, end = announced.span.end, announced.sentence.end
    yield from _from(text, _PURPOSE.search(text, after, end), end)
    if kind == "condition":
        yield from _from(text, _MUST_TO.search(text, after, _stop(text, after, end)), end)
    yield from _before(text, announced, _LEADING)


def _complements(text: str, announced: Announcement, kind: Kind | None) -> Iterator[Span]:
    """What hangs on the noun: `obstacles to B`, `reasons for B`, `factors that drive B`."""
    end = announced.sentence.end
    if kind in _OF_HEAD:
        right = re.compile(rf"\s(?:{_OF_HEAD[kind]})\s", re.IGNORECASE)
        for found in _from(text, right.match(text, announced.span.end, end), end):
            verb = None if _CLAUSE.search(text[announced.span.end : found.start]) else _VERB.search(found.of(text))
            stop = found.start + verb.start() if verb else found.end
            yield from [Span(found.start, stop)] if stop > found.start else []


def _clauses(text: str, announced: Announcement, kind: Kind | None) -> Iterator[Span]:
    """The clause that the list is the reason or the condition of: `B for two reasons`, `B unless X does two things`."""
    opens = kind == "influence" and _FOR.fullmatch(text, announced.sentence.start, announced.span.start)
    found = _MAIN.match(text, announced.span.end, announced.sentence.end) if opens else None
    if found:
        yield Span(found.start("goal"), found.end("goal"))
    patterns = {"condition": (_UNLESS, _SUBJECT), "influence": (_FOR_REASONS, _SUBJECT)}
    for pattern in patterns.get(kind or "", ()):
        yield from _before(text, announced, pattern)


def _before(text: str, announced: Announcement, pattern: re.Pattern[str]) -> Iterator[Span]:
    start = announced.sentence.start
    lead = _JOINED.match(text, start)
    match = pattern.match(text, lead.end() if lead else start, announced.span.start)
    if match and not _PRONOUN.match(match.group("goal")):
        yield Span(match.start("goal"), match.end("goal"))


def _from(text: str, match: re.Match[str] | None, end: int) -> Iterator[Span]:
    """From the end of a match to the next mark."""
    if match:
        stop = _stop(text, match.end(), end)
        yield from [Span(match.end(), stop)] if stop > match.end() else []


def _stop(text: str, start: int, end: int) -> int:
    found = _STOP.search(text, start, end)
    return found.start() if found else end


def _whole(span: Span, trees: Sequence[Parse]) -> Span:
    """The span up to the end of the clause that it opens, where a tree shows that it ends earlier."""
    first = bisect_right(trees, span.start, key=lambda each: each.span.end)
    tree = next((each for each in trees[first : first + 1] if each.span.start < span.end), None)
    places = tree.inside(span) if tree else ()
    if tree is None or not places:
        return span
    top = places[0]
    for above in tree.above(places[0]):
        if above < places[0]:
            break
        top = above
    clause = tree.subtree(top)
    end = tree.cover(clause).end
    return Span(span.start, end) if len(clause) > 1 and span.start + _LEAST < end < span.end else span
