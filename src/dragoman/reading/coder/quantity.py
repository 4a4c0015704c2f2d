"""Where the name of a people only says of which people some persons are: `a group of armed Serbs`."""

from dragoman.language import Mention
from dragoman.reading.tree import Tree

_SOME = frozenset({"group", "band", "gang", "mob", "crowd", "handful", "number", "pair", "trio", "dozen"})
_MANY = frozenset({"dozens", "scores", "hundreds", "thousands", "groups", "bands", "gangs", "mobs", "crowds"})
_COUNTING = ("some", "several", "few", "many")


def is_some_of(tree: Tree, at: int, mention: Mention) -> bool:
    """Whether a demonym means an unknown number of persons, who are not their state."""
    word = tree.words[at]
    if mention.kind != "demonym" or word.xpos not in {"NNPS", "NNS"}:
        return False
    if tree.has(at, *_COUNTING):
        return True
    if word.relation != "nmod" or not tree.has(at, "of"):
        return False
    return tree.low(word.head) in _MANY or (tree.low(word.head) in _SOME and tree.has(word.head, "a", "an", "another"))
