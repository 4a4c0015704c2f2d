"""Events of a sentence: what was done, by whom, to whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.reading.coder.clause import heads, told
from dragoman.reading.coder.sides import Sides, sides
from dragoman.reading.coder.told import Told
from dragoman.reading.coder.view import View
from dragoman.reading.context import states
from dragoman.statements import Action, Factuality, Span

_TRUST = 4.0


@dataclass(frozen=True, slots=True)
class Coded:
    """An event found in a tree: `cue` is the word that tells the type, the sides are canonical names.

    `assumed`: nobody is named as acted upon, the recipient is the actor's own country. `actor_spans` and
    `recipient_spans`: the names that the sides were read from. `sure`: how it is put decides the type.
    """

    action: Action
    cue: Span
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    factuality: Factuality
    assumed: bool
    actor_spans: tuple[Span, ...]
    recipient_spans: tuple[Span, ...]
    sure: bool = False


def events(view: View) -> tuple[Coded, ...]:
    """The main event of a sentence: that of the highest clause in which somebody who is named acts or is acted upon."""
    found = next((each for at in heads(view) if (each := _useful(view, at))), None)
    return (_coded(view, *found),) if found else ()


def event_in(view: View, span: Span) -> Coded | None:
    """The event that some words of a sentence tell: the highest in the tree for which they name somebody who acts.

    None where no word of theirs is known to tell an event.
    """
    inside = frozenset(view.tree.parse.inside(span))
    inner = [event for at in heads(view, inside) if (event := told(view, at)) and event.cue in inside]
    found = [(event, sides(view, event)) for event in inner]
    best = next((each for each in found if each[1].actor), found[0] if found else None)
    return _coded(view, *best) if best else None


def _useful(view: View, at: int) -> tuple[Told, Sides] | None:
    event = told(view, at)
    if event is None:
        return None
    who = sides(view, event)
    return (event, who) if who.actor or who.recipient else None


def _coded(view: View, event: Told, who: Sides) -> Coded:
    return Coded(
        event.action,
        view.tree.words[event.cue].span,
        states(who.actor),
        states(who.recipient),
        event.factuality,
        who.assumed,
        tuple(each.span for each in who.actor),
        tuple(each.span for each in who.recipient),
        event.sure,
    )


def chosen(action: Action, scores: Mapping[Action, float]) -> Action:
    """The likeliest type by a classifier's scores, where the one that the words themselves tell counts four times."""
    return max(scores, key=lambda each: (scores[each] * (_TRUST if each == action else 1), each), default=action)
