"""Conditions: what needs what, or follows from what."""

import re

from dragoman.reading.context import Context, states_of
from dragoman.reading.phrase import phrase
from dragoman.reading.rule import Hit, Shared, rules
from dragoman.statements import Condition, Span
from dragoman.statements.vocabulary import Relation

RULES = rules("condition")
_EXCEPTING = frozenset({"unless", "without", "until", "cannot without"})
_DENIED = re.compile(
    r"\b(?:(?P<verb>will|would|can|could|may|might|shall|should|must|do|does|did|is|are|was|were|has|have|had)"
    r"(?:\s(?:not|never)|n['’]t)|(?P<short>cannot|won|can)(?:['’]t)?)\b(?<!\bcan)",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"\b(?:cannot|can|can['’]t|will|won['’]t|would|could|impossible|never|no|unlikely|must|needs?|may|might|should)\b",
    re.IGNORECASE,
)
_MARKS = ("; ", ": ", " – ", " — ", " - ")
_JOINTS = (*_MARKS, ", but ", ", and ", ", so ", ", yet ")
_DOING = re.compile(r"\s\w+ing\b")
_PURPOSE = re.compile(r"\b(?:to\s\w+|so\sthat|if|unless|for)\b", re.IGNORECASE)
_CONSEQUENT_FIRST = frozenset({"depends on", "requires", "key to"})
_ANTECEDENT_FIRST = frozenset({"in order to", "so that", "guarantee"})
_OBLIGATION = frozenset({"must", "have to", "need to"})


def _opposite(words: str) -> str:
    """`Egypt will not sign` to `Egypt will sign`, and what is not denied to `not that ...`."""
    found = _DENIED.search(words)
    if not found:
        return f"not that {words}"
    verb = found.group("verb") or {"cannot": "can", "can": "can", "won": "will"}[found.group("short").lower()]
    return f"{words[: found.start()]}{verb}{words[found.end() :]}"


def applies(hit: Hit, text: str) -> bool:
    """Whether something hangs on it: `left without a word` and a bare `must` are no conditions."""
    if hit.rule.name == "without":
        by_the_way = _DOING.match(text, hit.cue.end) and hit.cue.start > hit.span.start + 6
        return bool(_SUPPOSED.search(text, hit.span.start, hit.span.end)) and not by_the_way
    return hit.rule.name != "must" or bool(_PURPOSE.search(text, hit.span.start, hit.span.end))


def build(hit: Hit, context: Context, shared: Shared) -> Condition:
    """The condition at a hit."""
    antecedent, consequent = _sides(hit, context)
    text = context.text
    follows = phrase(text, consequent.start, consequent.end)
    return Condition(
        **shared,
        antecedent=phrase(text, antecedent.start, antecedent.end),
        consequent=_opposite(follows) if hit.rule.name in _EXCEPTING else follows,
        relation=_relation(hit, context),
        agent=states_of(context.sentence.named(antecedent))[:2],
    )


def _relation(hit: Hit, context: Context) -> Relation:
    words = hit.span.of(context.text)
    if hit.rule.tag == "sufficient" and (" could " in words or " may " in words or " might " in words):
        return "enabling"
    return {"sufficient": "sufficient", "enabling": "enabling"}.get(hit.rule.tag, "necessary")  # type: ignore[return-value]


def _sides(hit: Hit, context: Context) -> tuple[Span, Span]:
    """Where the antecedent and the consequent stand."""
    span, cue = hit.span, hit.cue
    if hit.rule.name == "cannot without":
        word = context.text.rfind(" ", cue.start, cue.end)
        return Span(cue.end, max(span.end, cue.end + 1)), Span(span.start, max(word, span.start + 1))
    before = Span(span.start, cue.start) if cue.start > span.start + 8 else None
    after = Span(cue.end, span.end) if span.end > cue.end + 8 else None
    if hit.rule.name in _OBLIGATION:
        return _obligation(hit, context)
    if hit.rule.name in _CONSEQUENT_FIRST:
        return after or span, before or span
    if hit.rule.name in _ANTECEDENT_FIRST:
        return before or span, after or span
    return _after_cue(hit, context, before)


def _after_cue(hit: Hit, context: Context, before: Span | None) -> tuple[Span, Span]:
    """`if A, B` and `B if A`: the antecedent runs from the cue to the next comma, or to the end of the clause."""
    text = context.text
    stop = _end(text, hit.cue.end, hit.span.end)
    lead = text[hit.span.start : hit.cue.start].rstrip()
    comma = text.find(",", hit.cue.end + 4, stop)
    if (
        comma >= 0
        and stop - comma > 8
        and (not before or lead.endswith((":", ";", "–", "—", ", and", ", but", " that")))
    ):
        return Span(hit.cue.end, comma), Span(comma, stop)
    antecedent = Span(hit.cue.end, stop) if stop > hit.cue.end else hit.span
    if not before:
        return antecedent, Span(stop, hit.span.end) if stop < hit.span.end - 8 else hit.span
    start = max(text.rfind(mark, before.start, before.end) for mark in _MARKS)
    return antecedent, Span(start + 1, before.end) if before.start <= start < before.end - 8 else before


def _end(text: str, start: int, end: int) -> int:
    """Where a side that starts here ends: at a semicolon, colon or dash, or where the sentence does."""
    marks = [place for mark in _MARKS if (place := text.find(mark, start + 4, end)) >= 0]
    return min(marks, default=end)


def _obligation(hit: Hit, context: Context) -> tuple[Span, Span]:
    """`to B, X must A` and `X must A in order to B`, within the clauses around the cue."""
    text, span = context.text, hit.span
    opening = text[span.start : span.start + 12].casefold()
    comma = text.find(",", span.start, hit.cue.start)
    if comma >= 0 and opening.startswith(("to ", "in order ", "if ")):
        return Span(comma + 1, _end(text, hit.cue.end, span.end)), Span(span.start, comma)
    start, end = _start(text, span.start, hit.cue.start), _end(text, hit.cue.end, span.end)
    for mark in (" in order to ", " so that ", " if ", " for "):
        at = text.find(mark, hit.cue.end, end)
        if at >= 0 and end - at > len(mark) + 8:
            comma = text.find(", ", at + len(mark) + 8, end)
            return Span(start, at), Span(at + len(mark), comma if comma >= 0 else end)
    whole = Span(start, end)
    return whole, whole


def _start(text: str, start: int, cue: int) -> int:
    """Where the clause with the cue starts: after the last mark or joining word before it."""
    found = [place + len(joint) for joint in _JOINTS if (place := text.rfind(joint, start, cue)) >= 0]
    return max(found, default=start)
