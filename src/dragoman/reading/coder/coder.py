"""Events of a sentence: what was done, by whom, to whom."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dragoman.reading.coder.clause import heads, told
from dragoman.reading.coder.sides import Sides, sides, states
from dragoman.reading.coder.told import Told
from dragoman.reading.coder.view import View
from dragoman.statements import Action, Factuality, Span

Scores = Callable[[Span], Mapping[Action, float]]
"""How likely each type is for the words of a stretch, from a classifier."""
_TRUST = 4.0


@dataclass(frozen=True, slots=True)
class Coded:
    """An event found in a tree: `cue` is the word that tells the type, the sides are canonical names.

    `assumed`: nobody is named as acted upon, the recipient is the actor's own country. `spans`: the names that the
    sides were read from.
    """

    action: Action
    cue: Span
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    factuality: Factuality
    assumed: bool
    spans: tuple[Span, ...]


def events(view: View, scores: Scores | None = None) -> tuple[Coded, ...]:
    """The main event of a sentence: that of the highest clause in which somebody who is named acts or is acted upon."""
    found = next((each for at in heads(view) if (each := _useful(view, at))), None)
    return (_coded(view, *found, view.tree.parse.span, scores),) if found else ()


def event_in(view: View, span: Span, scores: Scores | None = None) -> Coded | None:
    """The event that some words of a sentence tell: the highest in the tree for which they name somebody who acts.

    Where no word of theirs is known to tell an event the scores give the type and the highest word the sides; None
    where there are no scores either.
    """
    inside = frozenset(view.tree.parse.inside(span))
    inner = [event for at in heads(view, inside) if (event := told(view, at)) and event.cue in inside]
    likeliest = _likeliest(scores(span)) if scores else None
    top = next(heads(view, inside), None)
    if not inner and likeliest is not None and top is not None:
        inner = [Told(likeliest, top, top)]
    found = [(event, sides(view, event)) for event in inner]
    best = next((each for each in found if each[1].actor), found[0] if found else None)
    return _coded(view, *best, span, scores) if best else None


def _useful(view: View, at: int) -> tuple[Told, Sides] | None:
    event = told(view, at)
    if event is None:
        return None
    who = sides(view, event)
    return (event, who) if who.actor or who.recipient else None


def _coded(view: View, event: Told, who: Sides, span: Span, scores: Scores | None) -> Coded:
    return Coded(
        chosen(event.action, scores(span) if scores else {}),
        view.tree.words[event.cue].span,
        states(who.actor),
        states(who.recipient),
        event.factuality,
        who.assumed,
        tuple(each.span for each in (*who.actor, *who.recipient)),
    )


def chosen(action: Action, scores: Mapping[Action, float]) -> Action:
    """The likeliest type, where the one that the words themselves tell counts four times."""
    weighed = {each: score * (_TRUST if each == action else 1) for each, score in scores.items()}
    return _likeliest(weighed) or action


def _likeliest(scores: Mapping[Action, float]) -> Action | None:
    return max(scores, key=lambda each: (scores[each], each), default=None)
