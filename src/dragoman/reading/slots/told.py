"""The action of an event and its sides as the event coder reads them from the words that tell it."""

import re

from dragoman.reading.coder import Coded, coded
from dragoman.reading.scene import Scene
from dragoman.reading.slots.slot import Slot
from dragoman.reading.tree import Tree
from dragoman.statements import Action, Span

_SIGNED = re.compile(r"(?:sign|ink|initial|conclude)(?:s|ed|d|led|ing)?", re.IGNORECASE)
_PENALTY = re.compile(r"\b(?:sanction(?:s|ed|ing)?|embargo(?:es|ed)?|boycott(?:s|ed)?)\b", re.IGNORECASE)


def told_event(span: Span, scene: Scene) -> dict[str, Slot]:
    """The action where a word is known to tell one; actor and recipient where the tree shows somebody who acts."""
    event = coded(span, scene)
    if event is None:
        return {}
    tree = scene.stretches(span)[0].tree
    found = {"action": _action(event, span, scene)}
    if event.actor:
        found["actor"] = _side(tree, event, event.actor, event.actor_spans)
    if event.actor and event.recipient and not event.assumed:
        found["recipient"] = _side(tree, event, event.recipient, event.recipient_spans)
    return found


def _side(tree: Tree, event: Coded, names: tuple[str, ...], spans: tuple[Span, ...]) -> Slot:
    """Who stands on one side, with the ways from the event's word to each name in its sentence."""
    start = tree.top(tree.parse.inside(event.cue))
    ends = (tree.top(tree.parse.inside(each)) for each in spans)
    ways = [tree.path(start, end) for end in ends if start is not None and end is not None]
    return Slot(names, spans, "; ".join(dict.fromkeys(ways)), "coder")


def _action(event: Coded, span: Span, scene: Scene) -> Slot:
    """As PLOVER's table of codes has it, but for two things that the guidelines call otherwise.

    The table counts a signed deal as SUPPORT and imposed sanctions as COERCE.
    """
    ours: Action | None = None
    if event.action == "SUPPORT" and _SIGNED.fullmatch(event.cue.of(scene.text)):
        ours = "AGREE"
    if event.action == "COERCE" and _PENALTY.search(span.of(scene.text)):
        ours = "SANCTION"
    return Slot(ours or event.action, (event.cue,), source="guidelines" if ours else "coder")
