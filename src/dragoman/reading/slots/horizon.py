"""By when a forecast comes about: the time that hangs on what is foreseen, not one told in a clause beside it."""

from dragoman.language import Deadline
from dragoman.language.parse import ROOT
from dragoman.reading.horizon import told_times, weak
from dragoman.reading.scene import Scene, Stretch
from dragoman.reading.slots.forecast import foreseen
from dragoman.reading.slots.lexicon import among, words
from dragoman.reading.slots.slot import Slot
from dragoman.reading.tree import Tree
from dragoman.statements import Span

_TIMED = frozenset({"when", "before", "until", "till", "once"})
_APART = frozenset({"acl", "parataxis", "ccomp", "appos"})
_BESIDE = frozenset({"nmod", "conj", "compound", "nummod", "amod", "nsubj"})
_EARLIER = frozenset({"after", "since", "following", "despite", "under", "given"})
_ON_VERB, _BELOW, _LOOSE = 0, 1, 2


def timed(span: Span, scene: Scene) -> dict[str, Slot]:
    """Horizon and due date; both are None where the span tells none of what is foreseen."""
    context = scene.context(span.start) or scene.context(span.end - 1)
    stretch = next(iter(scene.stretches(span)), None)
    if context is None or stretch is None:
        return {}
    ranked = [(rank, each) for each in told_times(span, context) if (rank := _rank(each, stretch)) is not None]
    rank, best = min(ranked, key=lambda pair: (pair[0], *weak(pair[1]), pair[1].span), default=(0, None))
    if best is None:
        return {name: Slot(None, (), source="rules") for name in ("horizon", "due")}
    told = " ".join(best.span.of(scene.text).split())
    return {"horizon": Slot(told, (best.span,), source="rules"), "due": Slot(best.due, (best.span,), source="rules")}


def _rank(deadline: Deadline, stretch: Stretch) -> int | None:
    """How far a time stands from what is foreseen: on its verb, below that, elsewhere; None in a clause of its own."""
    tree = stretch.tree
    start, top = tree.top(tree.parse.inside(deadline.span)), tree.top(stretch.inside)
    if start is None or top is None:
        return None
    ends = {top, foreseen(stretch, top)}
    rank = _ON_VERB
    for at in (start, *tree.parse.above(start)):
        if at in ends:
            return rank
        step = _step(tree, at, deadline)
        if step is None:
            return None
        rank = max(rank, step)
    return _LOOSE


def _step(tree: Tree, at: int, deadline: Deadline) -> int | None:
    """How much further the step from a word to its head leads; None out of a clause that tells something else."""
    relation, head = tree.words[at].relation, tree.words[at].head
    if relation in _APART:
        told = head != ROOT and tree.words[at].label != "acl:relcl" and among(tree, head, words("forecast", "matrix"))
        return _BELOW if told else None
    if relation == "advcl":
        return _BELOW if any(tree.low(each) in _TIMED for each in tree.kids(at, "mark", "advmod")) else None
    outside = (each for each in tree.kids(at, "case") if not deadline.span.contains(tree.words[each].span))
    if any(tree.low(each) in _EARLIER for each in outside):
        return _LOOSE
    return _BELOW if relation in _BESIDE else _ON_VERB
