"""What a side stands for that only points back: the clause before it."""

from dragoman.language.parse import ROOT
from dragoman.reading.scene import Scene, Stretch
from dragoman.reading.slots.slot import Side
from dragoman.reading.tree import Tree

_LEAST = 3
_HOLLOW = frozenset(
    """this that it so these those such which do does did done doing happen happens happened happening be is are was
    were been case occur occurs occurred then not n't to would will could should may might must can otherwise true 's
    thing one again soon also""".split()
)


def earlier(stretch: Stretch, scene: Scene) -> Side | None:
    """The clause that a stretch hangs on, else the main clause of the sentence before."""
    tree = stretch.tree
    top = tree.top(stretch.inside)
    above = tree.words[top].head if top is not None else ROOT
    if top is not None and above != ROOT:
        while not tree.is_verbal(above) and tree.words[above].head != ROOT:
            above = tree.words[above].head
        places = tree.clause(above, top) - stretch.inside
        if len(places) >= _LEAST:
            return Side(tree, above, places)
    before = scene.before(tree)
    return _main(before) if before else None


def beside(stretch: Stretch, scene: Scene, at: int) -> Side | None:
    """The clause that one is coordinated with or hangs on, else the sentence before."""
    tree, head = stretch.tree, stretch.tree.words[at].head
    if head != ROOT and tree.is_verbal(head) and tree.words[at].relation in {"conj", "parataxis", "advcl"}:
        return Side(tree, head, tree.clause(head, at))
    return earlier(stretch, scene)


def _main(tree: Tree) -> Side | None:
    root = tree.parse.root
    return Side(tree, root, tree.clause(root)) if root is not None else None


def meant(side: Side, stretch: Stretch, scene: Scene) -> Side:
    """What a side says, or the clause before where it says nothing of its own: `if that happens`, `to do so`."""
    hollow = all(side.tree.low(at) in _HOLLOW for at in side.places if side.tree.words[at].upos != "PUNCT")
    if not hollow or side.tree is not stretch.tree:
        return side
    found = earlier(stretch, scene)
    nominal = side.tree.words[side.head].upos == "PRON" and len(side.places) == 1
    if found and nominal and found.tree is side.tree:
        # What a pronoun hangs on is not what it stands for: `there is no progress without it`.
        before = scene.before(stretch.tree)
        found = _main(before) if before else None
    return found or side
