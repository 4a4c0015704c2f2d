"""A list tied to what it is a list of: its goal, the actors it stands between, who is to act."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.language import Analysis, Parse
from dragoman.reading.enumeration.between import agent, relation
from dragoman.reading.enumeration.goal import goal, titled
from dragoman.reading.enumeration.model import Announcement, Enumeration, Goal
from dragoman.statements import Span

_TOP = frozenset({"title", "standfirst"})
_MOST = 5


def tied(
    analysis: Analysis, counted: Sequence[tuple[int, Announcement]], found: Enumeration, parses: Sequence[Parse]
) -> Enumeration:
    """The list with goal, actors and agent, as far as the text tells them."""
    if found.announced is None:
        return found
    said = [found.announced, *_again(analysis, counted, found.announced)]
    end, where = _goal(analysis, said, found, parses)
    telling = [each for each in (where, end.span if end else None, *(each.sentence for each in said)) if each]
    top = [each.span for each in analysis.sentences if each.label in _TOP][:_MOST]
    to_act = said if found.kind == "condition" else ()
    agents = (agent(analysis, each.sentence, end.span if end else None) for each in to_act)
    return replace(
        found,
        goal=end,
        actors=relation(analysis, [*telling, *top]),
        agent=next((each for each in agents if each), ()),
    )


def _goal(
    analysis: Analysis, said: Sequence[Announcement], found: Enumeration, parses: Sequence[Parse]
) -> tuple[Goal | None, Span | None]:
    """The goal, and the sentence that tells it."""
    if near := goal(analysis, said, found.kind, parses):
        return near
    for title in [each.span for each in analysis.sentences if each.label == "title"][:_MOST]:
        if told := titled(analysis, title, found.kind):
            return told, title
    return None, None


def _again(
    analysis: Analysis, counted: Sequence[tuple[int, Announcement]], announced: Announcement
) -> Iterator[Announcement]:
    """Where else the same number of the same things is named: at the top of the text first."""
    same = [
        (place, each)
        for place, each in counted
        if each != announced and each.count == announced.count and each.head == announced.head
    ]
    yield from sorted(
        (each for _, each in same),
        key=lambda each: (analysis.document.label_at(each.span.start) not in _TOP, each.span),
    )
