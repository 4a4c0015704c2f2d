"""The slots of a statement, filled from the dependency tree and the gazetteer."""

from collections.abc import Callable

from dragoman.reading.scene import Scene
from dragoman.reading.slots import condition, dyad, event, forecast, influence, interest, irritant
from dragoman.reading.slots.horizon import timed
from dragoman.reading.slots.rules import ruled
from dragoman.reading.slots.slot import Slot
from dragoman.reading.slots.told import told_event
from dragoman.statements import Kind, Span

__all__ = ["Slot", "slots"]

_FILL: dict[Kind, Callable[[Span, Scene], dict[str, Slot]]] = {
    "assessment": dyad.fill,
    "condition": condition.fill,
    "event": event.fill,
    "forecast": forecast.fill,
    "influence": influence.fill,
    "interest": interest.fill,
    "irritant": irritant.fill,
}


def slots(kind: Kind, span: Span, scene: Scene) -> dict[str, Slot]:
    """The kind's own fields that stand in the words of a statement; the rules fill what the tree does not show."""
    filled = _FILL[kind](span, scene)
    found = ruled(kind, span, scene)
    if kind == "forecast":
        # Also where the words tell nothing: the rules by themselves see neither doubts nor whose a time is.
        return found | timed(span, scene) | filled
    # An actor with words but no name is somebody of no state: the rules would take those words for one.
    found |= {
        name: slot
        for name, slot in filled.items()
        if slot.value or name == "recipient" or (name == "actor" and slot.spans)
    }
    return found | (told_event(span, scene) if kind == "event" else {})
