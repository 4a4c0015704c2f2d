"""How the embedded reader reached each slot of a statement: the words it stands on and the path through the tree."""

from dragoman.reading.scene import Scene
from dragoman.reading.slots import Slot, slots
from dragoman.statements import Span, Statement

Found = tuple[tuple[Span, ...], str]
"""The stretches of text that a slot was taken from, and how it was reached."""
_MODELLED = frozenset({"action", "level", "relation", "sign", "trend"})
"""Fields that the model reads where the words do not tell them, or overrules."""


def reached(statement: Statement, scene: Scene) -> dict[str, Found]:
    """Where the statement's own fields come from, by name; for a value from elsewhere, what the words would give."""
    filled = slots(statement.kind, statement.span, scene)
    return {name: _found(name, slot, statement, scene) for name, slot in filled.items()}


def _found(name: str, slot: Slot, statement: Statement, scene: Scene) -> Found:
    stored = getattr(statement, name)
    if slot.value == stored or not (slot.value or stored):
        return slot.spans, slot.path or slot.source
    if statement.item_of:
        return (), "the list that it is an item of"
    other = ", ".join(slot.value) if isinstance(slot.value, tuple) else slot.value
    if name not in _MODELLED:
        return (), f"other means; the {slot.source} gives {other}" if slot.value else ""
    if name == "action":
        words = ", ".join(each.of(scene.text) for each in slot.spans)
        return slot.spans, f"the model; as it stands here “{words}” tells of {other}"
    return (), f"the model; the {slot.source} would give {other}"
