"""The hedge of a forecast and the likelihood that it carries."""

from dragoman.reading.hedging import hedge_in, probability
from dragoman.reading.scene import Scene
from dragoman.reading.slots.slot import Slot
from dragoman.statements import Span


def hedged(span: Span, scene: Scene) -> dict[str, Slot]:
    """Hedge and probability from the words of a span and the doubts they stand under; neither where no hedge is."""
    context = scene.context(span.start) or scene.context(span.end - 1)
    hedge = hedge_in(scene.text, span)
    if hedge is None:
        return {"hedge": Slot("", (), source="rules"), "probability": Slot(None, (), source="rules")}
    places, band = probability(scene.text, context.sentence.span if context else span, hedge)
    words = " … ".join(each.of(scene.text) for each in places)
    return {"hedge": Slot(words, places, source="rules"), "probability": Slot(band, places, source="rules")}
