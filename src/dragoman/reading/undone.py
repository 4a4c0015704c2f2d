"""Events that are told as not having happened: `did not attack`, `stopped short of condemning`, `without attacking`."""

from dragoman.language.parse import ROOT
from dragoman.reading.tree import Tree

_NOT = frozenset({"not", "n't", "never", "neither"})
_PAST = frozenset({"did", "has", "have", "had", "was", "were", "been"})
_LATER = frozenset({"until", "before", "only", "just", "merely", "simply"})
_STATES = frozenset(
    "say know think expect believe want see understand realise realize feel mean seem need like".split()
)
_AVOIDED = frozenset(
    f"{stem}{ending}" for stem in ("avoid", "refrain", "forbear") for ending in ("", "s", "ed", "ing")
) | {"forbore"}
_HANGING = ("advcl", "xcomp", "ccomp", "acl", "obl")


def is_undone(tree: Tree, at: int) -> bool:
    """Whether the clause that a verb heads says that what it tells, or what it is followed by, did not happen."""
    if tree.words[at].upos != "VERB" or tree.low(at) in _STATES:
        return False
    without = any(tree.low(kid) == "without" for kid in tree.kids(at, "mark", "case"))
    short = any(is_short_of(tree, each) for each in (at, *tree.kids(at, *_HANGING)))
    return without or short or _is_denied(tree, at)


def is_short_of(tree: Tree, at: int) -> bool:
    """Whether somebody is said to have kept from what a verb tells: `fell short of blaming`, `avoided blaming`."""
    above = tree.words[at].head
    if above == ROOT or tree.words[at].relation not in _HANGING:
        return False
    near = (above, *tree.kids(above))
    return (tree.has(at, "of") and any(tree.low(each) == "short" for each in near)) or tree.low(above) in _AVOIDED


def _is_denied(tree: Tree, at: int) -> bool:
    """Whether a verb of the past is denied; `not until`, `not only` and `never before` deny something else."""
    denied = [kid for kid in tree.kids(at, "advmod", "cc:preconj") if tree.low(kid) in _NOT]
    helpers = [tree.low(kid) for kid in tree.kids(at, "aux", "aux:pass")]
    if not denied or not set(helpers) <= _PAST or not (helpers or tree.words[at].xpos == "VBD"):
        return False
    return all(tree.low(each) not in _LATER for each in sorted(tree.below(at)) if each > denied[0])
