"""Conditions told by a word that marks one side: `B if A`, `without A, B`."""

from collections.abc import Iterator

from dragoman.reading.scene import Stretch
from dragoman.reading.slots.influence_markers import is_time
from dragoman.reading.slots.joints import Joint, beyond, joints
from dragoman.reading.slots.lexicon import among, words
from dragoman.reading.slots.needs import is_obliged, plain
from dragoman.reading.slots.pair import Pair
from dragoman.reading.slots.slot import Side
from dragoman.reading.tree import Tree

_DENYING = frozenset({"not", "n't", "never", "no", "hardly", "scarcely"})
_TIMES = frozenset({"before", "after", "until", "till"})
_LASTING = frozenset({"as long as", "so long as"})


def marked(stretch: Stretch) -> Iterator[Pair]:
    """`B if A`, `if A, B`, `without A, B`."""
    tree = stretch.tree
    for each in joints(stretch, words("condition", "markers")):
        antecedent = Side(tree, each.marked, plain(tree, each.marked) - each.places)
        consequent = Side(tree, each.main, tree.clause(each.main, each.marked, *beyond(tree, each)) - each.places)
        if each.main in each.places or (each.phrase == "with" and not each.cue < each.main) or _is_timed(tree, each):
            continue
        if (risked := _risked(antecedent, consequent, each)) is not None:
            yield risked
            continue
        only = each.phrase.startswith("only ") or (each.cue > 0 and tree.low(each.cue - 1) == "only")
        rank = 0.0 if only or each.phrase not in words("condition", "weak") else 2.5
        if each.phrase == "if" and _is_goal(tree, each.marked) and is_obliged(tree, each.main):
            antecedent, consequent, rank = consequent, antecedent, -0.5
        turned = each.phrase in words("condition", "excepting")
        lasting = each.phrase in _LASTING and _is_denied(tree, each.main)
        yield Pair(antecedent, consequent, each.cue, rank, turned, enough=lasting)


def _is_timed(tree: Tree, joint: Joint) -> bool:
    """`before the next season`: a time by which something is due is no condition."""
    at = joint.marked
    timed = is_time(tree, at) or among(tree, at, words("condition", "times"))
    return joint.phrase in _TIMES and not tree.is_verbal(at) and timed


def _risked(harm: Side, done: Side, joint: Joint) -> Pair | None:
    """`X cannot A without drowning B`: drowning is what A would bring, and nothing that A needs."""
    tree = harm.tree
    if joint.phrase != "without" or tree.words[joint.marked].xpos != "VBG":
        return None
    harms = among(tree, joint.marked, words("condition", "harms"))
    if not harms or not _is_denied(tree, joint.main):
        return None
    deed = done.places - frozenset(tree.kids(joint.main, "aux")) - denials(done)
    return Pair(Side(tree, joint.main, deed), harm, joint.cue, 0.0, enough=True)


def _is_denied(tree: Tree, at: int) -> bool:
    return any(tree.low(each) in _DENYING for each in tree.kids(at))


def denials(side: Side) -> frozenset[int]:
    """The words of a side that deny it."""
    return frozenset(each for each in side.places if side.tree.low(each) in _DENYING)


def _is_goal(tree: Tree, at: int) -> bool:
    """`if they want to`, `if it is to`."""
    governed = tree.kids(at, "xcomp", "obj") and among(tree, at, words("condition", "goals"))
    return bool(governed) or (tree.has(at, "is", "are", "be") and tree.has(at, "to"))
