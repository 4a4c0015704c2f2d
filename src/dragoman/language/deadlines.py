"""By, until or within which time something is said to come about: times told with the words that bound them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from dragoman.language.ahead import ahead
from dragoman.language.bounds import Deadline, bounded, upcoming
from dragoman.language.timing import TimeExpression
from dragoman.statements import Interval, Span

_STOP = r"(?!(?:and|or|but|if|as|when|will|would|may|might|could|can|is|are|was|were|has|have|had)\b)"
_CLAUSES = re.compile(
    (
        r"\bby the time [^,.;:()]{3,80}"
        r"|\b(?:before|until|ahead of|by|after) (?:the|its|their|this|next)(?: [\w'’-]+){0,3}"
        r" (?:elections?|summit|vote|referendum|ballot|inauguration)\b"
        r"(?:,? (?:in|of) (?:early |late |mid-)?\w+(?: \d{4})?)?"
    ).replace(" ", r"\s"),
    re.IGNORECASE,
)
_PARTS = re.compile(
    (
        r"\b(?:by|before|until|towards?|at|in) the (?:very )?(?:end|start|beginning|close|middle|run-up) (?:of|to)"
        rf"(?: {_STOP}[\w'’-]+){{1,4}}"
    ).replace(" ", r"\s"),
    re.IGNORECASE,
)
_VAGUE = re.compile(
    (
        r"\b(?:for now|for the time being|for some time(?: to come)?|any ?time soon|(?<!as )soon(?! (?:as|after)\b)"
        r"|before long|sooner or later|eventually|in due course|over time|one day(?! (?:after|before)\b)|some ?day"
        r"|at some point|(?:in|for) the (?:(?:not[- ]too[- ]|not[- ]so[- ])?distant|foreseeable|near|immediate) future"
        r"|(?:in|over) the (?:long|short|medium|near|longer|shorter|nearer)[- ](?:term|run)|indefinitely)\b"
    ).replace(" ", r"\s"),
    re.IGNORECASE,
)
_BOUND = re.compile(r"(?:since|until|by|from)\s", re.IGNORECASE)
_RANGE = re.compile(r"\s(?:and|or|to)\s", re.IGNORECASE)


def deadlines(text: str, span: Span, times: Iterable[TimeExpression], published: date | None) -> tuple[Deadline, ...]:
    """The times told in a stretch of text that may lie ahead, in order and without overlap.

    `times` are those told there anyway. What had passed on the day of publication is left out.
    """
    own = ahead(text, span, published)
    plain = [
        upcoming(_bare(each, text), text, published)
        for each in times
        if span.contains(each.span) and _apart(each.span, own)
    ]
    told = _joined(text, sorted([*own, *plain], key=lambda each: each.span))
    found = list(_clauses(text, span, told, published))
    for each in told:
        deadline = bounded(text, span, each, published) if _apart(each.span, found) else None
        found += [deadline] if deadline else []
    for pattern in (_PARTS, _VAGUE):
        places = [Span(*each.span()) for each in pattern.finditer(text, span.start, span.end)]
        found += [Deadline(each, None) for each in places if _apart(each, found) and _apart(each, told)]
    return tuple(sorted(found, key=lambda each: each.span))


def _bare(told: TimeExpression, text: str) -> TimeExpression:
    """`by March` without the word that bounds it."""
    bound = _BOUND.match(text, told.span.start, told.span.end)
    return TimeExpression(Span(bound.end(), told.span.end), told.interval) if bound else told


def _apart(span: Span, others: Sequence[TimeExpression | Deadline]) -> bool:
    return not any(span.shared(each.span) for each in others)


def _joined(text: str, told: Sequence[TimeExpression]) -> list[TimeExpression]:
    """`2031 or 2032` and `between May and July` as one time each."""
    found: list[TimeExpression] = []
    for each in told:
        last = found[-1] if found else None
        if last and last.interval and each.interval and _RANGE.fullmatch(text, last.span.end, each.span.start):
            whole = Interval(
                min(last.interval.start, each.interval.start), max(last.interval.end, each.interval.end), "range"
            )
            found[-1] = TimeExpression(Span(last.span.start, each.span.end), whole)
        else:
            found.append(each)
    return found


def _clauses(text: str, span: Span, told: Sequence[TimeExpression], published: date | None) -> Iterator[Deadline]:
    """`by the time the lease runs out in 2031` is due when the time in it is, if one is told."""
    for match in _CLAUSES.finditer(text, span.start, span.end):
        place = Span(*match.span())
        when = next((each.interval for each in told if place.contains(each.span) and each.interval), None)
        if not (when and published and when.end < published):
            after = match.group().casefold().startswith("after")
            yield Deadline(place, None if after else when)
