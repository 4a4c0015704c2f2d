"""How the embedded reader reached each slot of a statement: the words it stands on and the path through the tree."""

from typing import Any

from dragoman.ontology import acts_for
from dragoman.reading.coder import Coded, coded
from dragoman.reading.scene import Scene
from dragoman.reading.slots import Slot, slots
from dragoman.reading.tree import Tree
from dragoman.statements import Event, Span, Statement

Found = tuple[tuple[Span, ...], str]
"""The stretches of text that a slot was taken from, and how it was reached."""


def reached(statement: Statement, scene: Scene) -> dict[str, Found]:
    """Where the statement's own fields come from, by name; for a value that the tree does not give, what it gives."""
    filled = slots(statement.kind, statement.span, scene)
    found = {name: _slot(slot, statement, getattr(statement, name)) for name, slot in filled.items()}
    if isinstance(statement, Event):
        event = coded(statement.span, scene)
        found |= _event(event, statement, scene) if event else {}
    return found


def _slot(slot: Slot, statement: Statement, stored: Any) -> Found:
    if slot.value == stored or not (slot.value or stored):
        return slot.spans, slot.path or slot.source
    if statement.item_of:
        return (), "the list that it is an item of"
    other = ", ".join(slot.value) if isinstance(slot.value, tuple) else slot.value
    return (), f"other means; the tree gives {other}" if slot.value else ""


def _event(event: Coded, statement: Event, scene: Scene) -> dict[str, Found]:
    """The word that tells what was done, and the ways from it to those who act and are acted upon."""
    found: dict[str, Found] = {}
    word = event.cue.of(scene.text)
    told = "" if event.action == statement.action else f"the model; as it stands here “{word}” tells of {event.action}"
    found["action"] = ((event.cue,), told)
    tree = scene.stretches(statement.span)[0].tree
    for name, side in (("actor", event.actor), ("recipient", event.recipient)):
        if side and side == getattr(statement, name):
            spans = tuple(span for span in event.spans if _names(span, side, scene))
            found[name] = (spans, "; ".join(filter(None, (_way(tree, event.cue, span) for span in spans))))
    return found


def _names(span: Span, side: tuple[str, ...], scene: Scene) -> bool:
    return any(acts_for(each.actor) in side for each in scene.between(span.start, span.end))


def _way(tree: Tree, cue: Span, name: Span) -> str:
    """The path from one word to the highest of a name; empty where the name stands in another sentence."""
    start, end = tree.top(tree.parse.inside(cue)), tree.top(tree.parse.inside(name))
    return "" if start is None or end is None else tree.path(start, end)
