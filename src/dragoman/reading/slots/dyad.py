"""The two sides of a relation that an assessment or an irritant is about."""

from collections.abc import Iterator

from dragoman.language import Mention
from dragoman.reading.context import states
from dragoman.reading.scene import Scene
from dragoman.reading.slots.event import roles
from dragoman.reading.slots.names import two
from dragoman.reading.slots.slot import Slot
from dragoman.statements import Span


def fill(span: Span, scene: Scene) -> dict[str, Slot]:
    """The dyad: who acts there, who else is named or meant there, else whom the text names most often."""
    pair: dict[str, Mention] = {}
    for each in _candidates(span, scene):
        pair.setdefault(states([each])[0], each)
        if len(pair) == 2:
            break
    return {"dyad": Slot(tuple(pair), tuple(each.span for each in pair.values()), _path(span, scene, pair))}


def _candidates(span: Span, scene: Scene) -> Iterator[Mention]:
    found = roles(span, scene)
    if found:
        yield from found.actor[:1]
    yield from scene.between(span.start, span.end)
    for stretch in scene.stretches(span):
        for at in sorted(stretch.inside):
            yield from two(scene, stretch.tree, at)
            if meant := scene.referent(stretch.tree, at):
                yield meant
    yield from scene.foremost


def _path(span: Span, scene: Scene, pair: dict[str, Mention]) -> str:
    """The way from one to the other where both stand in one tree."""
    for stretch in scene.stretches(span):
        places = [stretch.tree.parse.inside(each.span) for each in pair.values()]
        if len(places) == 2 and all(places):
            return stretch.tree.path(places[0][0], places[1][0])
    return ""
