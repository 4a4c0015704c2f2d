"""The condition that a forecast hangs on: what stands behind `if` or `unless` in its sentence."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from dragoman.dossier import StoredStatement
from dragoman.statements import Condition, Document, Span

_MARK = re.compile(
    r"(?<!even )(?<!as )(?<!what )(?<!see )(?<!ask )(?<!know )(?<!wonder )(?<!not sure )(?<!unclear )(?<!asked )"
    r"\b(?:(?:only )?if(?! only\b| not (?:impossible|all|more|most)\b| (?:ever|anything|possible|necessary)\b"
    r"| (?:it|they|he|she|you|anyone|anybody) (?:thinks?|believes?|imagines?|expects?)\b)"
    r"|unless|provided(?: that)?(?= [a-z]+ )|as long as|so long as|on (?:the )?condition that|in (?:the )?case"
    r"(?= [A-Z]| the| it| they| a)|in the event (?:of|that)|assuming(?: that)?"
    r"|once(?! (?:again|more|and for all)\b)(?= (?:the|it|they|in|a|this|these|[A-Z])))\b",
    re.IGNORECASE,
)
_INVERTED = re.compile(r"(?:^|(?<=[;:,—–] ))(?:Should|Were|Had|should|were) (?=[A-Z]|the |it |they |he |she |a )")
_WITHOUT = re.compile(r"^Without (?:(?:a|an|any|the|such|further) |[A-Z])[^.;]{6,}?, ")
_DONE = re.compile(r"^(?:If )?(?:[Dd]one|[Hh]andled|[Mm]anaged) (?:properly|well|right|badly)\b")
_SINCE_THEN = re.compile(r"[;:—–]")
_LONGEST, _NEAR = 200, 4
_MOSTLY = 0.7


def condition(stored: StoredStatement, source: Document | None, told: Sequence[StoredStatement]) -> str:
    """The words of the condition; nothing where it hangs on none.

    `told` are the condition statements of its document: one that overlaps it tells the condition, unless the forecast
    is itself what is supposed there. Without its document only its own words are looked at.
    """
    span = stored.statement.span
    text, sentence = (source.text, _sentence(source, span)) if source else (stored.quote, None)
    sentence = sentence or Span(0, len(text))
    own = span if source else sentence
    within = _clause(text[own.start : own.end])
    if within:
        return within
    around = _around(text, sentence, own) if source else ""
    return around or _told(stored, told)


def _sentence(source: Document, span: Span) -> Span | None:
    at = bisect_right(source.sentences, span.start, key=lambda each: each.end)
    found = source.sentences[at] if at < len(source.sentences) else None
    return found if found and found.shared(span) else None


def _clause(words: str) -> str:
    """The clause behind the first mark of a condition, up to the comma that ends it."""
    flat = " ".join(words.split())
    done = _DONE.search(flat)
    without = _WITHOUT.search(flat)
    if without:
        return without.group().rstrip(" ,")[:_LONGEST]
    if done:
        return done.group()
    found = min(filter(None, (_MARK.search(flat), _INVERTED.search(flat))), key=lambda each: each.start(), default=None)
    if found is None:
        return ""
    end = _end(flat, found.end())
    return flat[found.start() : end].strip(" ,;:—–").removesuffix(".")[:_LONGEST]


def _end(flat: str, start: int) -> int:
    """The first comma, dash or semicolon that leaves at least a few words."""
    for mark in re.finditer(r"[,;—–]", flat[start:]):
        if len(flat[start : start + mark.start()].split()) >= 2:
            return start + mark.start()
    return len(flat)


def _around(text: str, sentence: Span, own: Span) -> str:
    """A clause right behind the forecast, or before it with nothing but a comma between its end and the forecast."""
    behind = " ".join(text[own.end : max(own.end, sentence.end)].split()).lstrip(" ,—–-”\"'")
    behind = behind.removeprefix("that is, ").removeprefix("but ")
    opens = _MARK.match(behind)
    if opens:
        return _clause(behind)
    before = " ".join(text[sentence.start : own.start].split())
    clause = _SINCE_THEN.split(before)[-1].strip()
    found = _clause(clause)
    rest = clause[clause.find(found) + len(found) :] if found else ""
    return found if len(rest.split()) <= _NEAR else ""


def _told(stored: StoredStatement, told: Sequence[StoredStatement]) -> str:
    span = stored.statement.span
    for each in told:
        said = each.statement
        shared = span.shared(said.span)
        if not isinstance(said, Condition) or not shared or said.relation == "enabling":
            continue
        first, quote = " ".join(said.antecedent.split()), " ".join(stored.quote.split())
        supposed = (first in quote and len(first) > _MOSTLY * len(quote)) or quote in first
        if not supposed and first != said.consequent and _MARK.search(each.quote):
            return first[:_LONGEST]
    return ""
