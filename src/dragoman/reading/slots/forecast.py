"""What a forecast foresees: its clause without the condition, the hedge and who foresees it."""

from dragoman.reading.scene import Scene, Stretch
from dragoman.reading.slots.joints import joints
from dragoman.reading.slots.lexicon import among, words
from dragoman.reading.slots.slot import Side, Slot, told
from dragoman.reading.tree import Tree
from dragoman.statements import Span

_COMPLEMENTS = ("ccomp", "csubj", "xcomp", "acl", "nmod")
_LEAST = 2


def fill(span: Span, scene: Scene) -> dict[str, Slot]:
    """The proposition of a forecast; hedge, probability and horizon are left to the rules."""
    stretch = next(iter(scene.stretches(span)), None)
    top = stretch.tree.top(stretch.inside) if stretch else None
    if stretch is None or top is None:
        return {}
    tree, at = stretch.tree, _foreseen(stretch, top)
    places = stretch.inside if at == top else (tree.clause(at) & stretch.inside) | _subject(tree, top, at)
    side = Side(tree, at, frozenset(places) - _apart(stretch))
    enough = sum(tree.words[each].upos in {"NOUN", "PROPN", "VERB", "ADJ"} for each in side.places) >= _LEAST
    return {"proposition": told(scene, side, tree, top)} if enough else {}


def _foreseen(stretch: Stretch, top: int) -> int:
    """The head of what is foreseen: the complement of `it is likely that`, `they expect that`."""
    tree = stretch.tree
    if not among(tree, top, words("forecast", "matrix")):
        return top
    inner = [each for each in tree.kids(top, *_COMPLEMENTS) if each in stretch.inside and tree.is_verbal(each)]
    return inner[0] if inner else top


def _subject(tree: Tree, top: int, at: int) -> frozenset[int]:
    """`talks are likely to fail`: the subject of the hedge is that of what is foreseen."""
    raised = [each for each in tree.kids(top, "nsubj") if tree.words[at].relation == "xcomp"]
    return frozenset().union(*(tree.phrase(each) for each in raised))


def _apart(stretch: Stretch) -> frozenset[int]:
    """The clauses that tell under which condition it comes about."""
    found = joints(stretch, words("forecast", "conditions"))
    return frozenset().union(
        *(stretch.tree.below(each.marked) | each.places for each in found if _hangs(stretch, each.marked))
    )


def _hangs(stretch: Stretch, at: int) -> bool:
    return stretch.tree.words[at].relation in {"advcl", "obl"}
