"""Who acts on whom in an event that a clause tells: read from the tree."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman import ontology
from dragoman.language import Mention
from dragoman.reading.coder.aims import acting, aims, rest, where
from dragoman.reading.coder.people import acts, means, people
from dragoman.reading.coder.told import Told
from dragoman.reading.coder.view import View
from dragoman.reading.context import states
from dragoman.statements import Action

_MUTUAL: frozenset[Action] = frozenset(
    {"CONSULT", "AGREE", "COOPERATE", "SUPPORT", "REJECT", "ASSAULT", "RETREAT", "SANCTION"}
)
_DIRECTLY = frozenset({"obj", "iobj"})
AT_HOME: frozenset[Action] = frozenset({"COERCE", "ASSAULT", "CONCEDE", "PROTEST"})
"""Types that are mostly done at home: there the country itself may be the one acted upon."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The mentions of who acts and of who is acted upon; of a mutual event both are the same.

    `assumed`: nobody is named as acted upon; it is taken to happen at home.
    """

    actor: tuple[Mention, ...]
    recipient: tuple[Mention, ...]
    assumed: bool = False


def sides(view: View, event: Told) -> Sides:
    """The two sides of an event."""
    subject, passive = acting(view, event)
    every = view.party(subject) if subject is not None else ()
    actor = _once(every)
    aimed = tuple(each for each in dict.fromkeys(aims(view, event, passive=passive)) if each != subject)
    recipient = _once(_direct(view, event, aimed, actor))
    if len(every) > 1 and event.action in _MUTUAL and set(states(recipient)) <= set(states(actor)):
        return Sides(actor, actor)
    if not actor:
        return _nameless(view, event, subject, aimed, recipient)
    recipient = recipient or _once(_indirect(view, event, actor))
    if recipient or len(actor) != 1:
        return Sides(actor, recipient)
    if any(people(view, each) and not (means(view, each) and event.action not in AT_HOME) for each in aimed):
        return Sides(actor, actor, assumed=True)
    return Sides(actor, actor if event.action in AT_HOME else (), assumed=event.action in AT_HOME)


def _once(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """One mention for each state or body."""
    first: dict[str, Mention] = {}
    for each in mentions:
        first.setdefault(ontology.acts_for(each.actor), each)
    return tuple(first.values())


def _direct(view: View, event: Told, aimed: Sequence[int], actor: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Who is acted upon by the first nominal that names somebody; the actor's own country only where people are meant.

    Nameless people who are acted upon directly are of the country where it happens, else of the actor's own.
    """
    known = set(states(actor))
    for head in aimed:
        found = view.party(head)
        own = set(states(found)) <= known
        at_home = event.action in AT_HOME and not _only_owned(view, head)
        if found and (not own or head in view.at or at_home or people(view, head)):
            return found
        nameless = not found and event.action in AT_HOME and view.tree.words[head].relation in _DIRECTLY
        if nameless and actor and people(view, head):
            return where(view, event) or (actor[:1] if len(actor) == 1 else ())
    return ()


def _only_owned(view: View, head: int) -> bool:
    """Whether a thing is somebody's by a pronoun alone: who ended `its blockade` did not end it for himself."""
    return any(view.is_pronoun(kid) for kid in view.tree.kids(head, "nmod:poss"))


def _indirect(view: View, event: Told, actor: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Another country that is named later in the clause."""
    known = set(states(actor))
    for place in rest(view, event):
        found = [each for each in view.around(place) if ontology.acts_for(each.actor) not in known]
        if found:
            return tuple(found)
    return ()


def _nameless(
    view: View, event: Told, subject: int | None, aimed: Sequence[int], recipient: tuple[Mention, ...]
) -> Sides:
    """Of nameless police, rebels or voters: they belong to the country where it happens, else to the other side's.

    What is done to foreigners in a country without saying by whom is put down to that country.
    """
    place = _once(where(view, event))[:1]
    if subject is not None and view.some_of(subject):
        return Sides((), recipient or place)
    if subject is None or view.is_pronoun(subject) or not acts(view, subject):
        abroad = event.action in AT_HOME and not set(states(place)) & set(states(recipient))
        return Sides(place if abroad and recipient else (), recipient)
    other = _once(_indirect(view, event, place)) if place else ()
    actor = place or recipient[:1] or _once(_indirect(view, event, ()))[:1]
    if not recipient or states(recipient) == states(place):
        recipient = other or (actor if any(people(view, each) for each in aimed) else recipient)
    return Sides(actor, recipient)
