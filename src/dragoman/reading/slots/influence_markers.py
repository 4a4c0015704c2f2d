"""Influences told by markers: `EFFECT because CAUSE`, `EFFECT is due to CAUSE`."""

from collections.abc import Iterator

from dragoman.language.parse import ROOT
from dragoman.reading.scene import Stretch
from dragoman.reading.slots.influence_nouns import whole
from dragoman.reading.slots.joints import Joint, beyond, joints
from dragoman.reading.slots.lexicon import among, runs, words
from dragoman.reading.slots.pair import Pair
from dragoman.reading.slots.slot import Side
from dragoman.reading.tree import Tree


def marked(stretch: Stretch) -> Iterator[Pair]:
    """`EFFECT because CAUSE`, and `CAUSE so that EFFECT`."""
    tree = stretch.tree
    for each in joints(stretch, words("influence", "markers")):
        weak = each.phrase in words("influence", "weak")
        if is_time(tree, each.marked) or (weak and not _is_circumstance(tree, each.marked)):
            continue
        means = each.phrase == "by" and tree.words[each.marked].xpos == "VBG"
        yield _because(tree, each, 0.9 if means else 2.3 if weak else 0.3)
    for each in joints(stretch, words("influence", "results")):
        cause = Side(tree, each.main, tree.clause(each.main, each.marked) - each.places)
        yield Pair(cause, Side(tree, each.marked, tree.content(each.marked) - each.places), each.cue, 0.8)


def _because(tree: Tree, joint: Joint, rank: float) -> Pair:
    """The two sides of a marker, without what only says how far it holds: `largely because of`."""
    degree = frozenset({joint.cue - 1}) if tree.low(joint.cue - 1) in words("influence", "degrees") else frozenset()
    cause = tree.content(joint.marked) - joint.places - degree
    left_out = (joint.marked, *beyond(tree, joint), *_further(tree, joint))
    effect = tree.clause(joint.main, *left_out) - joint.places - degree
    return Pair(Side(tree, joint.marked, cause), Side(tree, joint.main, effect), joint.cue, rank)


def _further(tree: Tree, joint: Joint) -> tuple[int, ...]:
    """What the effect in its turn brings about: of `B because of A, prompting C` the last."""
    behind = [each for each in tree.kids(joint.main, "advcl") if each > joint.marked and tree.words[each].xpos == "VBG"]
    return tuple(each for each in behind if among(tree, each, words("influence", "verbs")))


def predicates(stretch: Stretch) -> Iterator[Pair]:
    """`EFFECT is due to CAUSE`: the marker stands with what is said of a subject."""
    tree = stretch.tree
    for start, end, _ in runs(tree, words("influence", "markers") - words("influence", "weak")):
        word = tree.words[start]
        said = word.head if word.relation == "case" else start
        if start not in stretch.inside or said == ROOT or not tree.kids(said, "cop"):
            continue
        subject = tree.subject(said)
        cause = said if said != start else next((each for each in tree.kids(start, "obl") if each >= end), None)
        if subject is not None and cause is not None and subject < start:
            places = tree.phrase(cause) - frozenset(range(start, end))
            yield Pair(Side(tree, cause, _without_degrees(tree, places)), whole(tree, subject), start, 0.2)


def _without_degrees(tree: Tree, places: frozenset[int]) -> frozenset[int]:
    return frozenset(at for at in places if tree.low(at) not in words("influence", "degrees"))


def is_time(tree: Tree, at: int) -> bool:
    """Whether a nominal only tells when: `since 2019`, `after March`."""
    word = tree.words[at]
    return not tree.is_verbal(at) and (
        word.upos == "NUM" or word.name == "time" or tree.low(at) in words("influence", "times")
    )


def _is_circumstance(tree: Tree, at: int) -> bool:
    """Whether a phrase hangs on a clause: what happens `with` or `under` it may come from it."""
    word = tree.words[at]
    return word.relation in {"obl", "advcl"} and word.label != "obl:agent"
