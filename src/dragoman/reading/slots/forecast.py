"""What a forecast foresees: its clause without the condition, the hedge and who foresees it."""

from dataclasses import replace

from dragoman.reading.phrase import phrase
from dragoman.reading.proposition import put
from dragoman.reading.scene import Scene, Stretch
from dragoman.reading.slots.hedge import hedged
from dragoman.reading.slots.joints import joints
from dragoman.reading.slots.lexicon import among, words
from dragoman.reading.slots.slot import Side, Slot, told
from dragoman.reading.tree import Tree
from dragoman.statements import Span

_COMPLEMENTS = ("ccomp", "csubj", "xcomp", "acl", "nmod")
_LEAST = 2
_DEEPEST = 4


def fill(span: Span, scene: Scene) -> dict[str, Slot]:
    """The proposition of a forecast, with its hedge and how likely it is; the rest is left to the rules."""
    found = _foretold(span, scene) or Slot(phrase(scene.text, span.start, span.end), (span,), source="rules")
    hedge, likely = (hedged(span, scene)[name] for name in ("hedge", "probability"))
    said = put(found.value, hedge.value)
    return {
        "proposition": replace(found, value=said.words),
        "hedge": replace(hedge, value=said.hedge(hedge.value)),
        "probability": replace(likely, value=said.band(likely.value)),
    }


def _foretold(span: Span, scene: Scene) -> Slot | None:
    """What the tree shows to be foreseen."""
    stretch = next(iter(scene.stretches(span)), None)
    top = stretch.tree.top(stretch.inside) if stretch else None
    if stretch is None or top is None:
        return None
    tree, at = stretch.tree, foreseen(stretch, top)
    places = stretch.inside if at == top else (tree.clause(at) & stretch.inside) | _subject(tree, top, at)
    side = Side(tree, at, frozenset(places) - _apart(stretch))
    enough = sum(tree.words[each].upos in {"NOUN", "PROPN", "VERB", "ADJ"} for each in side.places) >= _LEAST
    return told(scene, side, tree, top) if enough else None


def foreseen(stretch: Stretch, top: int) -> int:
    """The head of what is foreseen: the complement of `it is likely that`, of `they doubt that it is likely that`."""
    tree, listed = stretch.tree, words("forecast", "matrix")
    for _ in range(_DEEPEST):
        inner = [each for each in tree.kids(top, *_COMPLEMENTS) if each in stretch.inside and tree.is_verbal(each)]
        if not inner or not among(tree, top, listed):
            break
        top = inner[0]
    return top


def _subject(tree: Tree, top: int, at: int) -> frozenset[int]:
    """`talks are likely to fail`, `few expect talks to fail`: the hedge's object or subject does what is foreseen."""
    head = tree.words[at].head
    if top == at or tree.words[at].relation != "xcomp":
        return frozenset()
    raised = tree.kids(head, "obj") or tree.kids(head, "nsubj")
    return frozenset().union(*(tree.phrase(each) for each in raised))


def _apart(stretch: Stretch) -> frozenset[int]:
    """The clauses that tell under which condition it comes about."""
    found = joints(stretch, words("forecast", "conditions"))
    return frozenset().union(
        *(stretch.tree.below(each.marked) | each.places for each in found if _hangs(stretch, each.marked))
    )


def _hangs(stretch: Stretch, at: int) -> bool:
    return stretch.tree.words[at].relation in {"advcl", "obl"}
