"""A list tied to what it is a list of: its goal, the actors it stands between, who is to act."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.language import Parse
from dragoman.reading.enumeration.announcements import Announcements
from dragoman.reading.enumeration.between import agent, relation
from dragoman.reading.enumeration.goal import goal, titled
from dragoman.reading.enumeration.model import Announcement, Enumeration, Goal
from dragoman.statements import Span


def tied(every: Announcements, found: Enumeration, parses: Sequence[Parse]) -> Enumeration:
    """The list with goal, actors and agent, as far as the text tells them."""
    if found.announced is None:
        return found
    analysis, said = every.analysis, [found.announced, *every.again(found.announced)]
    end, where = _goal(every, said, found, parses)
    telling = [each for each in (where, end.span if end else None, *(each.sentence for each in said)) if each]
    to_act = said if found.kind == "condition" else ()
    agents = (agent(analysis, each.sentence, end.span if end else None) for each in to_act)
    return replace(
        found,
        goal=end,
        actors=relation(analysis, [*telling, *every.opening]),
        agent=next((each for each in agents if each), ()),
    )


def _goal(
    every: Announcements, said: Sequence[Announcement], found: Enumeration, parses: Sequence[Parse]
) -> tuple[Goal | None, Span | None]:
    """The goal, and the sentence that tells it."""
    if near := goal(every.analysis, said, found.kind, parses):
        return near
    for title in every.titles:
        if told := titled(every.analysis, title, found.kind):
            return told, title
    return None, None
