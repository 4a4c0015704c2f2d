"""The hedge of a forecast and the likelihood that it carries."""

from dragoman.reading.forecast import hedge_in, likelihood
from dragoman.reading.scene import Scene
from dragoman.reading.slots.slot import Slot
from dragoman.statements import Span


def hedged(span: Span, scene: Scene) -> dict[str, Slot]:
    """Hedge and probability from the words of a span; a forecast without a hedge has neither."""
    hedge = hedge_in(scene.text, span)
    words = hedge.of(scene.text) if hedge else ""
    places = (hedge,) if hedge else ()
    band = likelihood(words) if words else None
    return {"hedge": Slot(words, places, source="rules"), "probability": Slot(band, places, source="rules")}
