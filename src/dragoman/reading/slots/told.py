"""The action of an event and its sides as the event coder reads them from the words that tell it."""

import re

from dragoman.reading.coder import AT_HOME, Coded, coded
from dragoman.reading.scene import Scene
from dragoman.reading.slots.slot import Slot
from dragoman.reading.tree import Tree
from dragoman.statements import Action, Span

_SIGNED = re.compile(r"(?:sign|ink|initial|conclude)(?:s|ed|d|led|ing)?", re.IGNORECASE)
_EACH_OTHER = re.compile(r"\b(?:each other|one another|mutual)", re.IGNORECASE)
_NOT_MUTUAL: frozenset[Action] = frozenset({"SUPPORT", "REJECT"})
_PENALTY = re.compile(r"\b(?:sanction(?:s|ed|ing)?|embargo(?:es|ed)?|boycott(?:s|ed)?)\b", re.IGNORECASE)


def told_event(span: Span, scene: Scene) -> dict[str, Slot]:
    """The action where a word is known to tell one; actor and recipient where the tree shows somebody who acts."""
    event = coded(span, scene)
    if event is None:
        return {}
    tree = scene.stretches(span)[0].tree
    found = {"action": _action(event, span, scene)}
    actor, recipient = scene.acting_for(event.actor), scene.acting_for(event.recipient)
    if event.actor:
        found["actor"] = _side(tree, event, actor, event.actor_spans)
    if event.actor and event.recipient and not event.assumed:
        same = len(actor) == 1 and actor == recipient and _is_alone(tree, event)
        alone = same or _is_together(event, found["action"].value, span.of(scene.text))
        found["recipient"] = Slot(()) if alone else _side(tree, event, recipient, event.recipient_spans)
    return found


def _is_alone(tree: Tree, event: Coded) -> bool:
    """Whether the one state that acts was taken for acted upon too, by the subject itself or by one of its people.

    What a state does to its people may be meant where it is done at home: arrests, protests.
    """
    if event.actor_spans != event.recipient_spans:
        return event.action not in AT_HOME
    return any(tree.words[at].label == "nsubj" for each in event.actor_spans for at in tree.parse.inside(each))


def _is_together(event: Coded, action: Action, words: str) -> bool:
    """Whether several do the same to somebody else: `X and Y welcomed the deal`; but `X and Y talked`."""
    several = len(event.actor) > 1 and set(event.actor) == set(event.recipient)
    return several and action in _NOT_MUTUAL and not _EACH_OTHER.search(words)


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
    return Slot(ours or event.action, (event.cue,), source="guidelines" if ours or event.sure else "coder")
