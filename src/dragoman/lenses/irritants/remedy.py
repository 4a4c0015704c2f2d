"""What a text says would end an issue, and whose move it is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.dossier import StoredStatement
from dragoman.language.mentions import mentions
from dragoman.lenses.irritants.issue import Issue
from dragoman.lenses.irritants.stretch import sentences
from dragoman.lenses.names import stands_for
from dragoman.statements import Condition, Document, Span

_DUTY = re.compile(
    r"\b(?:should|must|ought to|need(?:s)? to|ha(?:s|ve) to|would do well to|had better|"
    r"(?:is|are) (?:urged|asked|expected) to)\b"
)
_ENDING = re.compile(
    r"\b(?:resolv|address|settl|clarif|investigat|lift|withdraw|explain|defus|overc[oa]m|allay|alleviat|dispel|"
    r"repair|apologi|remov|stop|end|ending|halt|fix|mend)\w*",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:[,;:] (?:but|and|so|while|yet) |; |: | — | – )")
_TAIL = re.compile(r",? (?:or else|or) (?=[A-Z])")
_REACH = 2
_AFTER = 400


@dataclass(frozen=True, slots=True)
class Remedy:
    """What is proposed, in the text's words; where they stand; whose move it is; whether it is for a whole list."""

    words: str
    document: str
    span: Span
    move: tuple[str, ...]
    whole: bool = False


def remedies(issue: Issue, document: Document, told: Iterable[StoredStatement]) -> list[Remedy]:
    """What the text says would end the issue: for itself, else what is said for all items of its list."""
    own = list(_own(issue, document))
    return own or list(_whole(issue, document, told))


def _own(issue: Issue, document: Document) -> Iterator[Remedy]:
    for span in sentences(document, _around(issue, document)):
        found = _duty(document.text, span)
        if found and (issue.stretch or _ENDING.search(found.words)):
            yield Remedy(found.words, document.sha256, found.span, found.move)


def _around(issue: Issue, document: Document) -> Span:
    """The item's stretch; of what is no item the rest of its paragraph, so far as it is near."""
    if issue.stretch:
        return issue.stretch.span
    span = issue.main.statement.span
    part = next((each.span for each in document.parts if each.span.contains(span)), span)
    return Span(span.start, max(span.end, min(part.end, span.end + _AFTER)))


def _duty(text: str, span: Span) -> Remedy | None:
    """The clause of a sentence that says who should do what, or what should be ended."""
    for clause in _clauses(text, span):
        words = clause.of(text)
        duty = _DUTY.search(words)
        if not duty:
            continue
        before = [each for each in mentions(words) if each.span.end <= duty.start()]
        near = [each for each in before if len(words[each.span.end : duty.start()].split()) <= _REACH]
        if near and not re.match(r"(?:’s|'s)", words[near[-1].span.end :]):
            start = near[-1].span.start
            said = words[start:].strip(" .“”").replace(" must do is ", " must ", 1)
            return Remedy(said, "", _shifted(clause, start), (stands_for(near[-1].actor),))
        if re.match(r" (?:\w+ )?be ", words[duty.end() :]) and _ENDING.search(words[duty.end() :]):
            return Remedy(words.strip(" .“”"), "", clause, ())
    return None


def _clauses(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for joint in _CLAUSE.finditer(text, span.start, span.end):
        yield from _cut(text, start, joint.start())
        start = joint.end()
    yield from _cut(text, start, span.end)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """Without what is threatened otherwise: `or Russia might …`."""
    tail = _TAIL.search(text, start, end)
    stop = tail.start() if tail else end
    if start < stop:
        yield Span(start, stop)


def _shifted(clause: Span, start: int) -> Span:
    return Span(clause.start + start, clause.end)


def _whole(issue: Issue, document: Document, told: Iterable[StoredStatement]) -> Iterator[Remedy]:
    """The longest condition that speaks of ending all of the list's items: it says most."""
    item = issue.main.statement.item_of
    if not (item and issue.stretch):
        return
    held = [
        each
        for each in told
        if isinstance(each.statement, Condition)
        and each.source.sha256 == document.sha256
        and _ENDING.search(each.quote)
        and re.search(r"\b(?:them|these|irritants|issues|problems|all|first)\b", each.quote)
        and not issue.stretch.span.shared(each.statement.span)
    ]
    if held:
        best = max(held, key=lambda each: (len(each.quote), each.id))
        assert isinstance(best.statement, Condition)
        move = tuple(dict.fromkeys(map(stands_for, best.statement.agent)))
        words = " ".join(best.quote.split())
        yield Remedy(words, document.sha256, best.statement.span, move, whole=True)
