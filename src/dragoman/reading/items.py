"""Statements tied to the counted lists that they are items of, with those added that the reader has passed over."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.language import Analysis
from dragoman.reading.attribution import Voices
from dragoman.reading.dimensions import dimensions
from dragoman.reading.enumeration import Enumeration, Item
from dragoman.reading.enumeration.between import mentions
from dragoman.reading.enumeration.sort import TO_DO
from dragoman.reading.enumeration.wording import goal_words, without_marker
from dragoman.statements import Condition, Influence, Irritant, ItemOf, Span, Statement
from dragoman.statements.vocabulary import Status

CONFIDENCE = {"irritant": 0.7, "condition": 0.8, "influence": 0.45}
"""How often an annotator marks a statement where one is added here, as far as the few lists measured tell."""

_SUPPOSES = re.compile(r"\b(?:if|unless|without|until|once|so\slong\sas|as\slong\sas|provided)\b", re.IGNORECASE)
_ALLEGED = re.compile(
    r"\b(?:alleg\w+|claim\w*|accus\w+|reported\w*|suspected|purported\w*|hint\w+|rumou?r\w*|innuendo)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_ALIKE = 2


def tie(
    analysis: Analysis, lists: Sequence[Enumeration], statements: Sequence[Statement], voices: Voices
) -> tuple[Statement, ...]:
    """The statements in order, those that state an item of an announced list tied to it, and those that none states.

    Irritants of a list get its relation as dyad and its deadline, conditions its goal as consequent and its agent,
    influences without an effect its goal as effect.
    """
    found = list(statements)
    for each in lists:
        if each.announced is None:
            continue
        for item in each.items:
            if any(_is_of(one, each, item) for one in found):
                continue
            places = _stating(analysis, each, item, found)
            added = [] if places else list(_added(analysis, each, item, voices))
            for place in places if places or added else _further(analysis.document.text, each, item, found):
                found[place] = _tied(analysis, each, item, found[place])
            found += [_tied(analysis, each, item, one) for one in added]
    return tuple(sorted(found, key=lambda each: (each.span.start, each.span.end)))


def _is_of(one: Statement, each: Enumeration, item: Item) -> bool:
    """Whether a statement is tied to the item already."""
    tied, announced = one.item_of, each.announced
    return bool(tied and announced and (tied.announced, tied.number) == (announced.span, item.number))


def _stating(analysis: Analysis, each: Enumeration, item: Item, found: Sequence[Statement]) -> list[int]:
    """The places of the statements that state an item: in its own sentence, else the one most like it further on."""
    fitting = [place for place, one in enumerate(found) if each.kind in {None, one.kind} and one.item_of is None]
    here = [
        place
        for place in fitting
        if 2 * item.stating.shared(found[place].span) >= min(len(item.stating), len(found[place].span))
    ]
    if here or each.kind is None or not _is_heading(analysis, item):
        return here
    inside = [place for place in fitting if item.span.contains(found[place].span)]
    words = _words(item.stating.of(analysis.document.text))
    alike = {place: len(words & _words(found[place].span.of(analysis.document.text))) for place in inside}
    best = max(inside, key=lambda place: (alike[place], -place), default=None)
    return [best] if best is not None and alike[best] >= _ALIKE else []


def _further(text: str, each: Enumeration, item: Item, found: Sequence[Statement]) -> list[int]:
    """The place of the first statement of the list's kind behind a sentence that does not say itself what is asked."""
    if TO_DO.search(text, item.stating.start, item.stating.end):
        return []
    inside = [
        place
        for place, one in enumerate(found)
        if one.kind == each.kind and one.item_of is None and item.span.contains(one.span)
    ]
    return sorted(inside, key=lambda place: found[place].span)[:1]


def _tied(analysis: Analysis, each: Enumeration, item: Item, statement: Statement) -> Statement:
    """The statement with its place in the list, and what the list tells of it."""
    if each.announced is None:
        return statement
    goal = each.goal.span if each.goal else None
    tied = replace(statement, item_of=ItemOf(each.announced.span, item.number, each.announced.count, goal))
    if isinstance(tied, Irritant):
        return _burden(analysis, each, item, tied)
    if isinstance(tied, Condition):
        return _prerequisite(analysis, each, tied)
    if isinstance(tied, Influence) and goal and tied.effect in {"", tied.cause}:
        return replace(tied, effect=goal_words(analysis, each.goal))
    return tied


def _burden(analysis: Analysis, each: Enumeration, item: Item, tied: Irritant) -> Irritant:
    text = analysis.document.text
    due = each.goal.span.of(text) if each.goal and each.goal.due else None
    issue = without_marker(item.stating.of(text)) if _is_heading(analysis, item) else tied.issue
    return replace(tied, dyad=each.actors if _between(each) else tied.dyad, issue=issue, deadline=due)


def _prerequisite(analysis: Analysis, each: Enumeration, tied: Condition) -> Condition:
    """A condition of a list: what says only that something must be done is a condition of the list's goal."""
    words = tied.span.of(analysis.document.text)
    if each.goal is None or _SUPPOSES.search(words):
        return tied
    return replace(
        tied,
        antecedent=without_marker(words),
        consequent=goal_words(analysis, each.goal),
        relation="necessary",
        factuality="fact",
        agent=each.agent or tied.agent,
        confidences=tuple(pair for pair in tied.confidences if pair[0] not in {"relation", "factuality"}),
    )


def _between(each: Enumeration) -> bool:
    """Whether a list says between which two actors it stands; a noun without a number says it too loosely."""
    return len(each.actors) == 2 and each.announced is not None and each.announced.count is not None


def _added(analysis: Analysis, each: Enumeration, item: Item, voices: Voices) -> Iterator[Statement]:
    """The statement that an item makes by itself, where the list says enough of it."""
    if each.kind is None:
        return
    text, words = analysis.document.text, goal_words(analysis, each.goal)
    span = _span(analysis, each, item)
    heading = _is_heading(analysis, item)
    issue = without_marker(item.stating.of(text)) if heading else without_marker(span.of(text))
    actors = [one.actor for one in mentions(analysis, span)]
    make = {
        "document": analysis.document.sha256,
        "span": span,
        "attribution": voices.of(span, each.kind),
        "actors": tuple(dict.fromkeys([*actors, *each.agent])) or each.actors,
        "dimensions": dimensions(span.of(text), item.span.of(text)),
        "confidence": CONFIDENCE.get(each.kind),
        "confidences": tuple(("kind", sure) for sure in (CONFIDENCE.get(each.kind),) if sure),
    }
    if each.kind == "irritant" and _between(each):
        yield Irritant(**make, issue=issue, status=_status(text, span, item))  # type: ignore[arg-type]
    elif each.kind == "condition" and words and _asks(text, each, item):
        yield Condition(**make, antecedent=issue, consequent="")  # type: ignore[arg-type]
    elif each.kind == "influence" and words:
        yield Influence(**make, cause=issue, effect=words)  # type: ignore[arg-type]


def _status(text: str, span: Span, item: Item) -> Status:
    return "alleged" if _ALLEGED.search(span.of(text)) or _ALLEGED.search(item.stating.of(text)) else "open"


def _asks(text: str, each: Enumeration, item: Item) -> bool:
    """Whether an item says by itself what is to be done: every item but one in prose that only tells how things are."""
    named = each.announced is not None and each.announced.head.endswith(("condition", "requirement", "prerequisite"))
    return each.style != "ordinal" or named or bool(TO_DO.search(item.stating.of(text)))


def _span(analysis: Analysis, each: Enumeration, item: Item) -> Span:
    """The words to stand on: an item's clause, or the clause below its heading that says the same again."""
    text = analysis.document.text
    inside = [one for one in analysis.sentences if item.span.contains(one.span)]
    if _is_heading(analysis, item):
        words = _words(item.stating.of(text))
        below = [clause for one in inside if one.label == "body" for clause in one.clauses]
        best = max(below, key=lambda clause: (len(words & _words(clause.of(text))), -clause.start), default=None)
        return best if best and len(words & _words(best.of(text))) >= _ALIKE else item.stating
    clauses = [clause for one in inside for clause in one.clauses if item.stating.contains(clause)]
    if each.kind == "condition":
        return next((clause for clause in clauses if TO_DO.search(clause.of(text))), item.stating)
    return item.stating


def _is_heading(analysis: Analysis, item: Item) -> bool:
    return analysis.document.label_at(item.stating.start) == "heading"


def _words(text: str) -> set[str]:
    """The longer words, cut so that their forms are alike."""
    return {word.group().casefold()[:6] for word in _WORD.finditer(text)}
